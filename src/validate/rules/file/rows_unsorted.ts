import { keysOf } from '../../../objects';
import type { Value } from '../../../schemas/cells/types';
import { defineRule, type RowPlace } from '../../rule';
import { kept, valuesOf } from '../support/cells';
import { numberKeys } from '../support/numbers';
import { Persons } from '../support/persons';

/** What is kept of one plan of a person. */
interface Plan {
  /** The numbers of the row before. */
  last: readonly Value[];
  /** The first row out of order. */
  found: RowPlace | undefined;
}

/** Whether numbers come before others. Where one is empty, it and those behind it have no order. */
function comesBefore(now: readonly Value[], last: readonly Value[]): boolean {
  for (const [index, number] of now.entries()) {
    const other = last[index];
    if (typeof number !== 'number' || typeof other !== 'number') return false;
    if (number !== other) return number < other;
  }
  return false;
}

/** The rows of a person do not come in the order of their numbers. */
export const rowsUnsorted = /* @__PURE__ */ defineRule('rows_unsorted', () => ({
  section: {
    ja: '標準仕様書に定めがない（並べ替えは受け手が行う）',
    en: 'The standard is silent (the receiver sorts)',
  },
  fault: {
    ja: '利用者の行が番号の順に並んでいません。',
    en: 'The rows of a person do not come in the order of their numbers.',
  },
  why: {
    ja: '番号で並べ替えずに空欄を前の行の続きとみる受け手では、内容が入れ替わります。',
    en: 'A receiver that does not sort before it carries texts on mixes them up.',
  },
  fix: {
    ja: '番号の順に出力してください。',
    en: 'Write the rows in the order of their numbers.',
  },
  message: {
    ja: '行が番号[（{keys}）]の順に並んでいません（並び順は標準仕様書に定めがなく、受け手が並べ替えます）。',
    en: 'The rows do not come in the order of their numbers[ ({keys})] (the standard sets no order, and the receiver sorts).',
  },
  doubtful: true,
  check: {
    over: 'file',
    kinds: keysOf(numberKeys),
    start: (context, report) => {
      const keys = numberKeys[context.kind] ?? [];
      const persons = new Persons(() => new Map<Value, Plan>());
      return {
        row: (row) => {
          const planDate = row.get('planDate');
          const now = valuesOf(row, keys);
          if (planDate === undefined || now === undefined) return persons.leaveOut(row);
          const person = persons.of(row);
          if (person === undefined) return;
          const plan = kept(person.state, planDate, () => ({ last: [], found: undefined }));
          if (plan.found === undefined && comesBefore(now, plan.last)) plan.found = row.at;
          plan.last = now;
        },
        end: () => {
          for (const person of persons.kept()) {
            for (const { found } of person.state.values()) if (found !== undefined) report({ at: found }, { keys });
          }
        },
      };
    },
  },
}));
