import { defineRecord } from '../define';

/**
 * 利用者基本情報（別表2）現病歴・既往歴.
 *
 * @remarks 第4.1版 別紙「CSVファイルレイアウト定義書」 UPKIHON_SUB2.
 */
export const UPKIHON_SUB2 = /* @__PURE__ */ defineRecord({
  kind: 'UPKIHON_SUB2',
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
    { key: 'date', name: '年月日', type: 'text', note: '自由記載 例 H12年10月' },
    { key: 'diseaseName', name: '病名', type: 'text' },
    { key: 'doctorName', name: '医療機関・医師名', type: 'text' },
    { key: 'doctorRole', name: '主治医・意見作成者フラグ', type: 'code', length: 1, codes: 'doctorRole' },
    {
      key: 'doctorPhone',
      name: '医療機関・医師電話番号',
      type: 'phone',
      length: 15,
      doubtful: 'format',
      note: '標準仕様書の書式は空欄',
    },
    { key: 'progress', name: '経過', type: 'code', length: 2, codes: 'progress' },
    { key: 'treatment', name: '治療中の内容', type: 'text' },
  ],
});
