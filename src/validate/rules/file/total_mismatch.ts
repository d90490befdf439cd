import { defineRule } from '../../rule';
import { textOf } from '../support/cells';
import { PersonSums, summedRow } from '../support/form7-row';
import { oneMonth } from '../support/months';
import { Persons } from '../support/persons';

/** An AAAA row or the total row is not the sum of its rows. */
export const totalMismatch = /* @__PURE__ */ defineRule('total_mismatch', () => ({
  section: {
    ja: '標準仕様書に定めがない（7表の合計の照合）',
    en: 'The standard is silent (the sums of form 7)',
  },
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
    ja: '[{rowType}の]{field}[（{stands}）]が明細の合計[（{sum}）]と一致しません（合計の照合は標準仕様書に定めがありません）。',
    en: '{field}[ of the {rowType}][ ({stands})] is not the sum of its rows[ ({sum})] (the standard does not say that it must be).',
  },
  doubtful: true,
  check: {
    over: 'file',
    kinds: ['UPSIKYU'],
    start: (context, report) => {
      const persons = new Persons<{ month?: string; readonly sums: PersonSums }>(() => ({ sums: new PersonSums() }));
      return {
        row: (row) => {
          const person = persons.of(row);
          if (person === undefined) return;
          const { state } = person;
          const code = textOf(row, 'serviceCode');
          if (code === undefined || !oneMonth(state, row)) return persons.leaveOut(row);
          const summed = summedRow(row, code, context.serviceCodes?.(code, state.month ?? ''));
          if (summed === undefined) return persons.leaveOut(row);
          state.sums.add(summed);
        },
        end: () => {
          for (const person of persons.kept()) {
            for (const { place, part, column, stands, sum, again } of person.state.sums.mismatches()) {
              if (again) continue;
              const at = { ...(place !== undefined && { at: place }), key: column, told: { stands, sum } };
              // EEEE and ZZZZ rows are optional, and the standard does not say what goes into them.
              if (part === 'total') report(at, { rowType: 'total' });
              else if (part === 'withinLimit') report(at, { rowType: 'subtotal' });
            }
          }
        },
      };
    },
  },
}));
