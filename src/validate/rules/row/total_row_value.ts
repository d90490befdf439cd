import { statementPart } from '../../../schemas/service-codes';
import { defineRule } from '../../rule';
import { isFilled, textOf } from '../support/cells';
import { sections } from '../support/sections';

/** A subtotal or total row holds a value that must be 0 or empty there. */
export const totalRowValue = /* @__PURE__ */ defineRule('total_row_value', () => ({
  section: sections.form7,
  fault: {
    ja: '小計行・全合計行に、0または空であるべき値があります。',
    en: 'A subtotal or total row holds a value that must be 0 or empty there.',
  },
  why: {
    ja: '受け手が明細として数え、合計が二重になることがあります。',
    en: 'A receiver may count it as a detail and double the sums.',
  },
  fix: {
    ja: '小計行・全合計行の単位数は0に、割引後率と割引後単位数は空にしてください。',
    en: 'On subtotal and total rows set 単位数 to 0 and leave 割引後率 and 割引後単位数 empty.',
  },
  message: {
    ja: '[{rowType}の]{field}に、そこに置けない値があります[（正しくは{must}）]。',
    en: '{field} holds a value that must not stand there[ ({rowType})][ (it must be {must})].',
  },
  check: {
    over: 'row',
    kinds: ['UPSIKYU'],
    reads: ['serviceCode', 'units', 'discountRate', 'discountedUnits'],
    row: (row, report) => {
      const code = textOf(row, 'serviceCode');
      if (code === undefined || statementPart(code) === 'detail') return;
      const rowType = statementPart(code) === 'total' ? 'total' : 'subtotal';
      const units = row.get('units');
      if (isFilled(units) && units !== 0) report({ at: row.at, key: 'units' }, { rowType, must: 'zero' });
      for (const key of ['discountRate', 'discountedUnits'] as const) {
        if (isFilled(row.get(key))) report({ at: row.at, key }, { rowType, must: 'empty' });
      }
    },
  },
}));
