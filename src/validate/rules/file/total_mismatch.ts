import { defineRule } from '../../rule';
import { textOf } from '../support/cells';
import { addForm7Row, mismatches, newForm7Sums } from '../support/form7-sums';
import { oneMonth } from '../support/months';
import { Persons } from '../support/persons';
import { sections } from '../support/sections';

/** An AAAA row or the total row is not the sum of its rows. */
export const totalMismatch = /* @__PURE__ */ defineRule('total_mismatch', () => ({
  section: sections.form7,
  fault: {
    ja: '小計行または全合計行の値が、明細行の合計と一致しません。',
    en: 'An AAAA row or the total row is not the sum of its rows.',
  },
  why: {
    ja: '受け手の再計算と食い違い、差し戻されることがあります。',
    en: 'It differs from what the receiver calculates, and the form may be sent back.',
  },
  fix: {
    ja: '明細行または合計を直してください。',
    en: 'Correct the details or the sum.',
  },
  message: {
    ja: '[{rowType}の]{field}が明細の合計と一致しません。',
    en: '{field}[ of the {rowType}] is not the sum of its rows.',
  },
  check: {
    over: 'file',
    kinds: ['UPSIKYU'],
    start: (context, report) => {
      const persons = new Persons(newForm7Sums);
      return {
        row: (row) => {
          const person = persons.of(row);
          if (person === undefined) return;
          const code = textOf(row, 'serviceCode');
          const read =
            code !== undefined &&
            oneMonth(person.state, row) &&
            addForm7Row(person.state, row, code, context.serviceCodes?.(code, person.state.month ?? ''));
          if (!read) persons.leaveOut(row);
        },
        end: () => {
          for (const person of persons.kept()) {
            for (const { at, key, rowType } of mismatches(person.state)) report({ at, key }, { rowType });
          }
        },
      };
    },
  },
}));
