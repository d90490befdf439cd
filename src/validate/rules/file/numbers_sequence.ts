import type { Value } from '../../../schemas/cells/types';
import { defineRule, type RowPlace } from '../../rule';
import { isFilled, kept, valuesOf } from '../support/cells';
import { joined, Persons } from '../support/persons';
import { sections } from '../support/sections';

/** The numbers that count within others. */
const counted = [
  { key: 'supportNo', within: ['needNo'] },
  { key: 'serviceNo', within: ['needNo', 'supportNo'] },
] as const;

/** The numbers of one 課題 or 支援計画. */
interface Numbers {
  readonly first: RowPlace;
  readonly seen: Set<Value>;
}

/** The numbers of a 課題 or 支援計画 of UPYOBO_SUB are not 1…n. */
export const numbersSequence = /* @__PURE__ */ defineRule('numbers_sequence', () => ({
  section: sections.layouts,
  fault: {
    ja: '支援計画NOか利用サービスNOが、課題・支援計画ごとに1からの連番になっていません。',
    en: '支援計画NO of a 課題, or 利用サービスNO of a 支援計画, are not 1…n.',
  },
  why: {
    ja: '受け手は行が欠けているとみることがあります。',
    en: 'A receiver may think that a row is missing.',
  },
  fix: {
    ja: '課題・支援計画ごとに1から番号を振ってください。',
    en: 'Number them from 1 on within each 課題 and 支援計画.',
  },
  message: {
    ja: '{field}が、[{numbers}ごとに]1からの連番になっていません。',
    en: '{field} is not counted from 1 on without a gap[ for each {numbers}].',
  },
  check: {
    over: 'file',
    kinds: ['UPYOBO_SUB'],
    start: (_context, report) => {
      const persons = new Persons(() => counted.map(() => new Map<string, Numbers>()));
      return {
        row: (row) => {
          const planDate = row.get('planDate');
          const values = valuesOf(row, ['needNo', 'supportNo', 'serviceNo']);
          if (!isFilled(planDate) || values === undefined) return persons.leaveOut(row);
          const person = persons.of(row);
          if (person === undefined) return;
          for (const [level, { key, within }] of counted.entries()) {
            const group = within.map((one) => row.get(one) ?? null);
            const number = row.get(key);
            const numbers = person.state[level];
            if (numbers === undefined || !isFilled(number) || !group.every(isFilled)) continue;
            kept(numbers, joined(planDate, ...group), () => ({ first: row.at, seen: new Set<Value>() })).seen.add(
              number,
            );
          }
        },
        end: () => {
          for (const person of persons.kept()) {
            for (const [level, { key, within }] of counted.entries()) {
              for (const { first, seen } of person.state[level]?.values() ?? []) {
                if (![...seen].every((number) => Number(number) >= 1 && Number(number) <= seen.size)) {
                  report({ at: first, key }, { numbers: within });
                }
              }
            }
          }
        },
      };
    },
  },
}));
