import { defineRecord } from '../define';

/**
 * 居宅サービス計画3表.
 *
 * @remarks 第4.1版 別紙「CSVファイルレイアウト定義書」 UP3KYO.
 */
export const UP3KYO = /* @__PURE__ */ defineRecord({
  kind: 'UP3KYO',
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
    { key: 'createdDate', name: '週間サービス計画表作成年月日', type: 'yyyymmdd', length: 8, presence: 'required' },
    { key: 'planDate', name: '居宅サービス計画作成（変更）日', type: 'yyyymmdd', length: 8, presence: 'required' },
    { key: 'serviceContent', name: '介護サービス内容', type: 'text' },
    { key: 'weekday', name: '曜日', type: 'code', length: 1, codes: 'weekday' },
    { key: 'startTime', name: '開始時間', type: 'hhmm', length: 4 },
    { key: 'endTime', name: '終了時間', type: 'hhmm', length: 4 },
    { key: 'dailyActivity', name: '主な日常生活上の活動', type: 'text' },
    { key: 'activityStartTime', name: '開始時間', type: 'hhmm', length: 4, note: '主な日常生活上の活動の開始' },
    { key: 'activityEndTime', name: '終了時間', type: 'hhmm', length: 4, note: '主な日常生活上の活動の終了' },
    { key: 'nonWeeklyService', name: '週単位以外のサービス', type: 'text' },
  ],
});
