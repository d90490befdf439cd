import { defineRecord } from '../define';

/**
 * 介護予防サービス・支援計画書（別表）支援計画.
 *
 * @remarks 第4.1版 別紙「CSVファイルレイアウト定義書」 UPYOBO_SUB.
 */
export const UPYOBO_SUB = /* @__PURE__ */ defineRecord({
  kind: 'UPYOBO_SUB',
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
      note: '計画書と同じ値',
    },
    {
      key: 'needNo',
      name: '課題ＮＯ',
      type: 'int',
      length: 2,
      doubtful: 'characters',
      note: '標準仕様書の書式はフリーテキスト（2桁）。番号とみて裸で書く。引用符の有無は問わない',
    },
    { key: 'need', name: '総合的課題', type: 'text' },
    { key: 'proposal', name: '課題に対する目標と具体策の提案', type: 'text' },
    { key: 'proposalIntention', name: '具体策についての意向本人・家族', type: 'text' },
    { key: 'goal', name: '目標', type: 'text' },
    {
      key: 'supportNo',
      name: '支援計画ＮＯ',
      type: 'int',
      length: 2,
      doubtful: 'characters',
      note: '標準仕様書の書式はフリーテキスト（2桁）。番号とみて裸で書く。引用符の有無は問わない',
    },
    { key: 'supportPoint', name: '【支援計画】目標についての支援のポイント', type: 'text' },
    {
      key: 'selfCare',
      name: '【支援計画】本人等のセルフケアや家族の支援、インフォーマルサービス（民間サービス）',
      type: 'text',
    },
    { key: 'insuredService', name: '【支援計画】介護保険サービス又は地域支援事業（総合事業のサービス）', type: 'text' },
    {
      key: 'serviceNo',
      name: '利用サービスＮＯ',
      type: 'int',
      length: 2,
      doubtful: 'characters',
      note: '標準仕様書の書式はフリーテキスト（2桁）。番号とみて裸で書く。引用符の有無は問わない',
    },
    { key: 'serviceCategory', name: '【利用サービス】サービス種別', type: 'text' },
    { key: 'providerName', name: '【利用サービス】事業所(利用先)', type: 'text' },
    { key: 'period', name: '【利用サービス】期間', type: 'text' },
  ],
});
