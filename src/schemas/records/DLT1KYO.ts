import { defineRecord } from '../define';

/**
 * 居宅サービス計画1表_削除.
 *
 * @remarks 第4.1版 別紙「CSVファイルレイアウト定義書」 DLT1KYO.
 */
export const DLT1KYO = /* @__PURE__ */ defineRecord({
  kind: 'DLT1KYO',
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
      name: '居宅サービス計画作成（変更）日',
      type: 'yyyymmdd',
      length: 8,
      presence: 'required',
      note: '削除する計画書の計画作成（変更）日。2表・3表も連動して削除',
    },
  ],
});
