import type { Value } from '../../../schemas/cells/types';
import { defineRule, type RowPlace } from '../../rule';
import { isFilled, kept, valuesOf } from '../support/cells';
import { joined, Persons } from '../support/persons';
import { sections } from '../support/sections';

const texts = ['need', 'proposal', 'proposalIntention', 'goal'] as const;

/** The first row of a 課題 in the order of the numbers, as far as it has been seen. */
interface First {
  readonly at: RowPlace;
  readonly numbers: readonly Value[];
  /** The first of its texts that is filled. */
  readonly filled: (typeof texts)[number] | undefined;
}

/** Whether numbers come before others; an empty one before any. */
function comesBefore(numbers: readonly Value[], others: readonly Value[]): boolean {
  for (const [index, number] of numbers.entries()) {
    const difference = Number(number ?? 0) - Number(others[index] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}

/** A row of UPYOBO_SUB that continues a 課題 repeats or changes its texts. */
export const continuationFilled = /* @__PURE__ */ defineRule('continuation_filled', () => ({
  section: sections.layouts,
  fault: {
    ja: '課題の続きの行に、その課題の本文があります（2行目からは空にする決まりです）。',
    en: 'A row that continues a 課題 repeats or changes its texts, which are to be empty from the second row on.',
  },
  why: {
    ja: '本文のある行を新しい課題とみる受け手では、課題が行の数だけ増えます。',
    en: 'A receiver that takes a filled text for a new 課題 shows one for each row.',
  },
  fix: {
    ja: '課題の本文は最初の行だけに入れてください。',
    en: 'Write the texts of a 課題 on its first row only.',
  },
  message: {
    ja: '同じ課題の続きの行ですが、{field}に値があります[（最初の行は{firstRow}行目）]。',
    en: 'The row continues a 課題[ (that begins with row {firstRow})], but {field} is filled.',
  },
  check: {
    over: 'file',
    kinds: ['UPYOBO_SUB'],
    start: (_context, report) => {
      const persons = new Persons(() => new Map<string, First>());
      const tell = (row: First, first: First): void => {
        if (row.filled !== undefined) report({ at: row.at, key: row.filled }, { firstRow: first.at.row });
      };
      return {
        row: (row) => {
          const planDate = row.get('planDate');
          const numbers = valuesOf(row, ['needNo', 'supportNo', 'serviceNo']);
          if (!isFilled(planDate) || numbers === undefined || valuesOf(row, texts) === undefined)
            return persons.leaveOut(row);
          const person = persons.of(row);
          const [needNo = null, ...rest] = numbers;
          if (person === undefined || needNo === null) return;
          const own = { at: row.at, numbers: rest, filled: texts.find((key) => isFilled(row.get(key))) };
          const id = joined(planDate, needNo);
          const first = kept(person.state, id, () => own);
          if (first === own) return;
          if (!comesBefore(rest, first.numbers)) return tell(own, first);
          person.state.set(id, own);
          tell(first, own);
        },
      };
    },
  },
}));
