import { keysOf } from '../../../objects';
import type { Value } from '../../../schemas/cells/types';
import type { FieldKey } from '../../../schemas/field-key';
import type { Kind } from '../../../schemas/kinds';
import { defineRule, type RowPlace } from '../../rule';
import { isFilled, kept, valuesOf } from '../support/cells';
import { numberKeys } from '../support/numbers';
import { joined, Persons } from '../support/persons';
import { sections } from '../support/sections';

/** Texts that hold for all rows which have the same first numbers; where they are empty, the row continues the one above. */
interface Level<K extends Kind = Kind> {
  /** How many of the numbers tell the group. */
  readonly depth: number;
  readonly texts: readonly FieldKey<K>[];
}

const levels: { readonly [K in Kind]?: readonly Level<K>[] } = {
  UP2KYO: [
    { depth: 1, texts: ['need'] },
    { depth: 2, texts: ['longTermGoal', 'shortTermGoal'] },
  ],
  UPYOBO_SUB: [
    { depth: 1, texts: ['need', 'proposal', 'proposalIntention', 'goal'] },
    { depth: 2, texts: ['supportPoint', 'selfCare', 'insuredService'] },
  ],
};

/** What is kept of the rows that have the same first numbers: which one is the least, and whether its texts are filled. */
class Group {
  /** The least row so far. */
  at: RowPlace;
  /** Whether a row that may be the first has a text. */
  filled = false;
  #least: readonly Value[] | undefined;
  /** Whether a row has a text that lacks one of the other numbers: it may be the first. */
  #placeless = false;

  constructor(at: RowPlace) {
    this.at = at;
  }

  /** Takes a row in any order: the numbers behind those of the group, and whether it has a text. */
  add(rest: readonly Value[], filled: boolean, at: RowPlace): void {
    if (!rest.every(isFilled)) {
      this.#placeless ||= filled;
    } else {
      const order = this.#least === undefined ? -1 : compare(rest, this.#least);
      if (order < 0) {
        this.#least = rest;
        this.at = at;
        this.filled = filled;
      } else if (order === 0) {
        this.filled ||= filled;
      }
    }
    this.filled ||= this.#placeless;
  }
}

function compare(a: readonly Value[], b: readonly Value[]): number {
  for (const [index, value] of a.entries()) {
    const difference = Number(value) - Number(b[index]);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** The first row of a need, goal or support plan, in the order of the numbers, leaves all its texts empty. */
export const continuationFirst = /* @__PURE__ */ defineRule('continuation_first', () => ({
  section: sections.layouts,
  fault: {
    ja: '番号順で最初の行なのに、その課題・目標・支援計画の本文がすべて空です。',
    en: 'The first row of a need, goal or support plan, in the order of the numbers, leaves all its texts empty.',
  },
  why: {
    ja: '空欄は前の行の続きとみなされるため、別の課題などの本文が引き継がれてしまいます。',
    en: 'An empty text continues the one above, so the text of another need is carried over.',
  },
  fix: {
    ja: '最初の行に本文を入れてください。',
    en: 'Write the texts on the first row.',
  },
  message: {
    ja: 'この番号[（{numbers}）]の最初の行ですが、本文[（{texts}）]が空です。',
    en: 'This is the first row of its number[ ({numbers})], but its texts[ ({texts})] are empty.',
  },
  check: {
    over: 'file',
    kinds: keysOf(levels),
    start: (context, report) => {
      const own: readonly Level[] = levels[context.kind] ?? [];
      const persons = new Persons(() => own.map(() => new Map<string, Group>()));
      return {
        row: (row) => {
          const planDate = row.get('planDate');
          const numbers = valuesOf(row, numberKeys[context.kind] ?? []);
          const texts = own.map((level) => valuesOf(row, level.texts));
          if (!isFilled(planDate) || numbers === undefined || texts.includes(undefined)) return persons.leaveOut(row);
          const person = persons.of(row);
          if (person === undefined) return;
          for (const [index, level] of own.entries()) {
            const groupNumbers = numbers.slice(0, level.depth);
            const groups = person.state[index];
            if (groups === undefined || !groupNumbers.every(isFilled)) continue;
            const group = kept(groups, joined(planDate, ...groupNumbers), () => new Group(row.at));
            group.add(numbers.slice(level.depth), texts[index]?.some(isFilled) ?? true, row.at);
          }
        },
        end: () => {
          for (const person of persons.kept()) {
            for (const [index, level] of own.entries()) {
              const keys = numberKeys[context.kind]?.slice(0, level.depth) ?? [];
              for (const group of person.state[index]?.values() ?? []) {
                if (group.filled) continue;
                report(
                  { at: group.at, ...(level.texts[0] === undefined ? {} : { key: level.texts[0] }) },
                  { numbers: keys, texts: level.texts },
                );
              }
            }
          }
        },
      };
    },
  },
}));
