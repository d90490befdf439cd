import { defineRecord } from '../define';

/**
 * 居宅サービス計画1表.
 *
 * @remarks 第4.1版 別紙「CSVファイルレイアウト定義書」 UP1KYO.
 */
export const UP1KYO = /* @__PURE__ */ defineRecord({
  kind: 'UP1KYO',
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
    { key: 'createdDate', name: '作成年月日', type: 'yyyymmdd', length: 8, presence: 'required' },
    { key: 'postalCode', name: '利用者郵便番号', type: 'postal', length: 8 },
    { key: 'address1', name: '利用者住所１', type: 'text', holds: 'address' },
    { key: 'address2', name: '利用者住所２', type: 'text', holds: 'address' },
    { key: 'plannerName', name: '居宅サービス計画作成者氏名', type: 'text', holds: 'personName', presence: 'required' },
    { key: 'officeName', name: '介護支援事業者名', type: 'text', presence: 'required' },
    { key: 'officePostalCode', name: '介護支援事業者郵便番号', type: 'postal', length: 8 },
    { key: 'officeAddress1', name: '介護支援事業者住所１', type: 'text', holds: 'address' },
    { key: 'officeAddress2', name: '介護支援事業者住所２', type: 'text', holds: 'address' },
    {
      key: 'officeNumber',
      name: '介護支援事業者コード',
      type: 'office',
      length: 10,
      presence: 'required',
      note: '居宅支援事業者番号',
    },
    { key: 'planDate', name: '居宅サービス計画作成（変更）日', type: 'yyyymmdd', length: 8, presence: 'required' },
    { key: 'firstPlanDate', name: '初回居宅サービス計画作成日', type: 'yyyymmdd', length: 8, presence: 'required' },
    { key: 'planCategory', name: '計画書区分', type: 'code', length: 2, codes: 'planCategory' },
    { key: 'certificationStatus', name: '認定状況区分', type: 'code', length: 1, codes: 'certificationStatus' },
    { key: 'certifiedDate', name: '認定日', type: 'yyyymmdd', length: 8 },
    { key: 'certificationStartDate', name: '認定有効期間開始日', type: 'yyyymmdd', length: 8 },
    { key: 'certificationEndDate', name: '認定有効期間終了日', type: 'yyyymmdd', length: 8 },
    { key: 'careLevel', name: '要介護状態区分', type: 'code', length: 2, codes: 'careLevel' },
    { key: 'assessmentResult', name: '利用者及び家族の生活に対する意向を踏まえた課題分析の結果', type: 'text' },
    { key: 'boardOpinion', name: '介護認定審査会の意見及びサービスの種類の指定', type: 'text' },
    { key: 'overallPolicy', name: '総合的な援助の方針', type: 'text' },
    {
      key: 'livingSupportReason',
      name: '生活援助中心型の算定理由',
      type: 'code',
      length: 1,
      codes: 'livingSupportReason',
    },
    { key: 'livingSupportOtherReason', name: 'その他理由', type: 'text' },
    { key: 'updaterCode', name: '更新業者コード', type: 'office', length: 10, note: '居宅支援事業者番号' },
    { key: 'identifier', name: '識別子', type: 'unused', length: 1, note: '使用しない' },
  ],
});
