import { expect, it } from 'vitest';
import type { FileKindInfo } from '../../../src/schemas/kinds';
import { defineRule } from '../../../src/validate/rule';
import { textOf } from '../../../src/validate/rules/support/cells';

const texts = { ja: '期間の終わりが始まりより前です。', en: 'A period ends before it begins.' } as const;
const declared = { section: texts, fault: texts, why: texts, fix: texts, message: texts };

it('a rule takes keys of its kinds only', () => {
  const rule = defineRule('time_order', () => ({
    ...declared,
    check: {
      over: 'row',
      kinds: ['UPPLAN', 'UP1KYO'],
      row: (row, report) => {
        row.get('startTime');
        row.get('careLevel');
        // @ts-expect-error misspelt
        row.get('careLevle');
        // @ts-expect-error of another kind
        row.get('needNo');
        // @ts-expect-error of another kind
        textOf(row, 'needNo');
        // @ts-expect-error misspelt
        row.cell('careLevle');
        // @ts-expect-error misspelt
        if (row.get('startTime') === '24:01') report({ at: row.at, key: 'startTme' });
      },
    },
  }));
  expect(rule.make().check?.kinds).toStrictEqual(['UPPLAN', 'UP1KYO']);
});

it('a rule over rows takes keys of its kinds only', () => {
  const rule = defineRule('key_duplicate', () => ({
    ...declared,
    check: {
      over: 'file',
      kinds: ['UP2KYO'],
      start: () => ({
        row: (row) => {
          row.get('needNo');
          // @ts-expect-error misspelt
          row.get('nedNo');
          // @ts-expect-error of another kind
          row.get('careLevel');
        },
      }),
    },
  }));
  expect(rule.make().check?.kinds).toStrictEqual(['UP2KYO']);
});

it('what is known of a kind names fields', () => {
  // @ts-expect-error misspelt
  const linkKey: FileKindInfo['linkKey'] = ['insurerNumber', 'insuredNumer'];
  expect(linkKey).toHaveLength(2);
});
