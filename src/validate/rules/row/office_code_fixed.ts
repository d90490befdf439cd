import { defineRule } from '../../rule';
import { textOf } from '../support/cells';
import { noOffice } from '../support/offices';
import { sections } from '../support/sections';

/** No.34 of 7表 is filled with something other than 9999999999. */
export const officeCodeFixed = /* @__PURE__ */ defineRule('office_code_fixed', () => ({
  section: sections.form7,
  fault: {
    ja: '7表の事業所コード（項目34）に、9999999999でない値があります。',
    en: '事業所コード (field 34) of form 7 is filled with something other than 9999999999.',
  },
  why: {
    ja: '固定の値とみる受け手では、行が取り込まれないことがあります。',
    en: 'A receiver that expects the fixed value may refuse the row.',
  },
  fix: {
    ja: '9999999999にしてください。',
    en: 'Write 9999999999.',
  },
  message: {
    ja: '{field}が9999999999（固定）ではありません。',
    en: '{field} is not the fixed value 9999999999.',
  },
  check: {
    over: 'row',
    kinds: ['UPSIKYU'],
    reads: ['officeCode'],
    row: (row, report) => {
      const office = textOf(row, 'officeCode');
      if (office !== undefined && office !== noOffice) report({ at: row.at, key: 'officeCode' });
    },
  },
}));
