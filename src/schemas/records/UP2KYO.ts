import { defineRecord } from '../define';

/**
 * 居宅サービス計画2表.
 *
 * @remarks 第4.1版 別紙「CSVファイルレイアウト定義書」 UP2KYO.
 */
export const UP2KYO = /* @__PURE__ */ defineRecord({
  kind: 'UP2KYO',
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
    { key: 'createdDate', name: '居宅計画書作成年月日', type: 'yyyymmdd', length: 8, presence: 'required' },
    { key: 'planDate', name: '居宅サービス計画作成（変更）日', type: 'yyyymmdd', length: 8, presence: 'required' },
    { key: 'needNo', name: '課題ＮＯ', type: 'int', length: 2, min: 1, note: '1～99' },
    { key: 'need', name: '課題', type: 'text' },
    { key: 'goalNo', name: '援助目標ＮＯ', type: 'int', length: 2, min: 1, note: '1～99' },
    { key: 'longTermGoal', name: '長期目標', type: 'text' },
    { key: 'shortTermGoal', name: '短期目標', type: 'text' },
    { key: 'longTermPeriod', name: '長期期間', type: 'text' },
    { key: 'shortTermPeriod', name: '短期期間', type: 'text' },
    { key: 'supportNo', name: '援助内容ＮＯ', type: 'int', length: 2, min: 1, note: '1～99' },
    { key: 'serviceContent', name: 'サービス内容', type: 'text' },
    { key: 'insuranceCovered', name: '保険対象区分', type: 'code', length: 1, codes: 'insuranceCovered' },
    { key: 'serviceCategory', name: 'サービス種別', type: 'text' },
    {
      key: 'providerNumber',
      name: 'サービス事業者コード',
      type: 'office',
      length: 10,
      doubtful: 'format',
      note: '標準仕様書の書式は空欄',
    },
    { key: 'providerName', name: 'サービス事業所名', type: 'text' },
    { key: 'frequency', name: '頻度', type: 'text' },
    { key: 'period', name: '実施期間', type: 'text' },
    { key: 'updaterCode', name: '更新業者コード', type: 'office', length: 10, note: '居宅支援事業者番号' },
    { key: 'identifier', name: '識別子', type: 'unused', length: 1, note: '使用しない' },
  ],
});
