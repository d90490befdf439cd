import { serviceTypeOf } from '../../../schemas/service-codes';
import { isEquipment } from '../../../schemas/service-types';
import { defineRule } from '../../rule';
import { isFilled, textOf } from '../support/cells';
import { sections } from '../support/sections';

/** A row of a service type other than 17 has a 明細判別コード. */
export const detailNoUnexpected = /* @__PURE__ */ defineRule('detail_no_unexpected', () => ({
  section: sections.form6,
  fault: {
    ja: '福祉用具貸与（種類17）でない行に明細判別コードがあります。',
    en: 'A row of a service type other than 17 has a 明細判別コード.',
  },
  why: {
    ja: '受け手は明細を分ける理由のないサービスを分けて扱います。',
    en: 'A receiver splits a service that has no details to tell apart.',
  },
  fix: {
    ja: '明細判別コードを空にしてください。',
    en: 'Empty 明細判別コード.',
  },
  message: {
    ja: '福祉用具貸与（サービス種類17）の行ではありませんが、{field}に値があります。',
    en: 'The row is not a rental of equipment (service type 17), but {field} is filled.',
  },
  lowered: {
    severity: 'info',
    when: {
      ja: '介護予防福祉用具貸与（種類67）の行にあるとき（標準仕様書は17だけを挙げるが、同じ用具を貸す）',
      en: 'on service type 67, since the standard names 17 alone and 予防 lends the same equipment',
    },
  },
  check: {
    over: 'row',
    kinds: ['UPPLAN', 'UPJSK'],
    reads: ['serviceCode', 'detailNo'],
    row: (row, report) => {
      const code = textOf(row, 'serviceCode');
      if (code === undefined || serviceTypeOf(code) === '17' || !isFilled(row.get('detailNo'))) return;
      report({ at: row.at, key: 'detailNo', lowered: isEquipment(serviceTypeOf(code)) });
    },
  },
}));
