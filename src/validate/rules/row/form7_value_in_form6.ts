import { statementPart } from '../../../schemas/service-codes';
import { defineRule } from '../../rule';
import { textOf } from '../support/cells';
import { noOffice } from '../support/offices';
import { sections } from '../support/sections';

/** A row of 6表 or 実績 holds a value that only 7表 has. */
export const form7ValueInForm6 = /* @__PURE__ */ defineRule('form7_value_in_form6', () => ({
  section: sections.form6,
  fault: {
    ja: '7表の小計行・全合計行だけにある値（AAAA・EEEE・ZZZZで終わるコード、999999、9999999999）が、6表か実績の行にあります。',
    en: 'A row of form 6 holds a value that only form 7 has (a code ending in AAAA, EEEE or ZZZZ, 999999, or 9999999999).',
  },
  why: {
    ja: '受け手は存在しないサービスや事業所として扱い、取り込めません。',
    en: 'A receiver takes it for a service or an office that does not exist, and cannot import the row.',
  },
  fix: {
    ja: '7表の小計行・全合計行を6表に出力しないでください。',
    en: 'Leave the subtotal and total rows of form 7 out of form 6.',
  },
  message: {
    ja: '{field}に、7表の小計行・全合計行だけの値があります。',
    en: '{field} holds a value of the subtotal and total rows of form 7.',
  },
  check: {
    over: 'row',
    kinds: ['UPPLAN', 'UPJSK'],
    reads: ['serviceCode', 'providerNumber'],
    row: (row, report) => {
      const code = textOf(row, 'serviceCode');
      // A total row that got in has both values: that is one fault.
      if (code !== undefined && statementPart(code) !== 'detail') report({ at: row.at, key: 'serviceCode' });
      else if (textOf(row, 'providerNumber') === noOffice) report({ at: row.at, key: 'providerNumber' });
    },
  },
}));
