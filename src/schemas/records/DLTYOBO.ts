import { defineRecord } from '../define';

/**
 * 介護予防サービス・支援計画書_削除.
 *
 * @remarks 第4.1版 別紙「CSVファイルレイアウト定義書」 DLTYOBO.
 */
export const DLTYOBO = /* @__PURE__ */ defineRecord({
  kind: 'DLTYOBO',
  fields: () => [
    {
      key: 'csvVersion',
      name: 'CSVバージョン',
      type: 'yyyymm',
      length: 6,
      presence: 'required',
      version: true,
      note: '1ファイル内で同一',
    },
    {
      key: 'insurerNumber',
      name: '保険者番号',
      type: 'digits',
      length: 6,
      presence: 'required',
      note: '要介護者が属する自治体のコード',
    },
    {
      key: 'insuredNumber',
      name: '被保険者番号',
      type: 'insured',
      length: 10,
      presence: 'required',
      note: '数字10桁。生保単独は H+数字9桁',
    },
    {
      key: 'planDate',
      name: '計画作成(変更)日',
      type: 'yyyymmdd',
      length: 8,
      presence: 'required',
      note: '別表も連動して削除',
    },
  ],
});
