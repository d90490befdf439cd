import { defineRecord } from '../define';

/**
 * 利用者基本情報（別表1）１日の生活・すごし方(タイムスケジュール).
 *
 * @remarks 第4.1版 別紙「CSVファイルレイアウト定義書」 UPKIHON_SUB1.
 */
export const UPKIHON_SUB1 = /* @__PURE__ */ defineRecord({
  kind: 'UPKIHON_SUB1',
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
      note: '利用者基本情報と同じ値',
    },
    { key: 'time', name: '時間', type: 'text', note: '自由記載 例 6:00' },
    { key: 'userActivity', name: '本人の生活状況', type: 'text' },
    { key: 'familyActivity', name: '介護者・家族の生活状況', type: 'text' },
  ],
});
