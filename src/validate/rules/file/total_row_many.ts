import { statementPart } from '../../../schemas/service-codes';
import { defineRule, type RowPlace } from '../../rule';
import { kept, textOf } from '../support/cells';
import { doublesOf } from '../support/doubles';
import { Persons } from '../support/persons';
import { sections } from '../support/sections';

/** The total rows of one person and month. */
interface Totals {
  readonly first: RowPlace;
  second: RowPlace | undefined;
  rows: number;
}

/** A person's form 7 has more than one total row. */
export const totalRowMany = /* @__PURE__ */ defineRule('total_row_many', () => ({
  section: sections.form7,
  fault: {
    ja: '利用者の7表に全合計行が二つ以上あります。',
    en: "A person's form 7 has more than one total row.",
  },
  why: {
    ja: '受け手はどれを合計とするか決められません。',
    en: 'A receiver cannot tell which one is the total.',
  },
  fix: {
    ja: '全合計行を利用者・対象年月ごとに1行にしてください。',
    en: 'Write one total row for each person and month.',
  },
  message: {
    ja: '同じ利用者・対象年月の全合計行がほかにもあります[（最初は{firstRow}行目）][（合わせて{rows}行）]。',
    en: 'The person and month have another total row[ (the first is row {firstRow})][ ({rows} in all)].',
  },
  check: {
    over: 'file',
    kinds: ['UPSIKYU'],
    start: (context, report) => {
      const doubles = doublesOf(context);
      const persons = new Persons(() => new Map<string, Totals>());
      return {
        row: (row) => {
          doubles.add(row);
          const person = persons.of(row);
          if (person === undefined) return;
          const code = textOf(row, 'serviceCode');
          const month = textOf(row, 'targetMonth');
          if (code === undefined || month === undefined) return persons.leaveOut(row);
          if (statementPart(code) !== 'total') return;
          const totals = kept(person.state, month, () => ({ first: row.at, second: undefined, rows: 0 }));
          totals.rows += 1;
          if (totals.rows === 2) totals.second = row.at;
        },
        end: () => {
          for (const person of persons.kept()) {
            for (const { first, second, rows } of person.state.values()) {
              if (second === undefined) continue;
              const cause = doubles.has(person) ? { cause: 'rows_doubled' as const } : {};
              report({ at: second, key: 'serviceCode', ...cause }, { firstRow: first.row, rows });
            }
          }
        },
      };
    },
  },
}));
