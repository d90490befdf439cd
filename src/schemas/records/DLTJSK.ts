import { defineRecord } from '../define';

/**
 * 第6表（サービス利用票）実績情報_削除.
 *
 * @remarks 第4.1版 別紙「CSVファイルレイアウト定義書」 DLTJSK.
 */
export const DLTJSK = /* @__PURE__ */ defineRecord({
  kind: 'DLTJSK',
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
    { key: 'targetMonth', name: '削除対象年月', type: 'yyyymm', length: 6, presence: 'required' },
    { key: 'providerNumber', name: 'サービス事業者コード', type: 'office', length: 10, presence: 'required' },
    {
      key: 'serviceTypeCode',
      name: 'サービス種類コード',
      type: 'serviceType',
      length: 2,
      presence: 'required',
      exchange: true,
    },
  ],
});
