import { defineRecord } from '../define';

/**
 * 利用者基本情報_削除.
 *
 * @remarks 第4.1版 別紙「CSVファイルレイアウト定義書」 DLTKIHON.
 */
export const DLTKIHON = /* @__PURE__ */ defineRecord({
  kind: 'DLTKIHON',
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
      key: 'consultationDate',
      name: '相談日',
      type: 'yyyymmdd',
      length: 8,
      presence: 'required',
      note: '別表1・別表2・画像も連動して削除',
    },
  ],
});
