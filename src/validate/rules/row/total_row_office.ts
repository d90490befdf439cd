import { statementPart } from '../../../schemas/service-codes';
import { defineRule } from '../../rule';
import { textOf } from '../support/cells';
import { noOffice } from '../support/offices';
import { sections } from '../support/sections';

/** The total row of 7表 does not have the office 9999999999, or another row does. */
export const totalRowOffice = /* @__PURE__ */ defineRule('total_row_office', () => ({
  section: sections.form7,
  fault: {
    ja: '全合計行の事業所コードが9999999999でないか、ほかの行の事業所コードが9999999999です。',
    en: 'The total row does not have the office 9999999999, or another row does.',
  },
  why: {
    ja: '受け手は全合計行を見分けられず、明細を事業所に割り当てられません。',
    en: 'A receiver cannot tell the total row apart, nor whose service a detail is.',
  },
  fix: {
    ja: '全合計行（サービスコード999999）だけを9999999999にし、ほかの行にはサービスを行う事業所の番号を入れてください。',
    en: 'Give 9999999999 to the total row (サービスコード 999999) alone, and the office of the service to all others.',
  },
  message: {
    ja: '[{rowType}の]{field}が、9999999999は全合計行だけという決まりに反しています。',
    en: '{field}[ of the {rowType}] breaks the rule that the total row has 9999999999 and no other row does.',
  },
  check: {
    over: 'row',
    kinds: ['UPSIKYU'],
    reads: ['serviceCode', 'providerNumber'],
    row: (row, report) => {
      const code = textOf(row, 'serviceCode');
      const office = textOf(row, 'providerNumber');
      if (code === undefined || office === undefined) return;
      const part = statementPart(code);
      if ((part === 'total') === (office === noOffice)) return;
      const rowType = part === 'total' || part === 'detail' ? part : 'subtotal';
      report({ at: row.at, key: 'providerNumber' }, { rowType });
    },
  },
}));
