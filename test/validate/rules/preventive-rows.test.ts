import { describe, expect, it } from 'vitest';
import { ann, ben, findings, nobody, type PlainRow } from './harness';

const planDate = '2025-10-20';
const row = (
  person: object,
  [needNo, supportNo, serviceNo]: readonly (number | null | undefined)[],
  cells: PlainRow = {},
): PlainRow => ({ ...person, planDate, needNo, supportNo, serviceNo, ...cells });

describe('numbers_sequence', () => {
  it('finds 支援計画NO and 利用サービスNO that are not 1…n, at the first row of what they count in', () => {
    const rows = [
      row(ann, [1, 1, 1]),
      row(ann, [1, 1, 3]),
      row(ann, [2, 2, 1]),
      row(ann, [2, 3, 1]),
      row(ben, [1, 1, 1]),
    ];
    expect(findings('numbers_sequence', 'UPYOBO_SUB', rows)).toEqual([
      { file: 'UPYOBO_SUB', row: 3, key: 'supportNo', params: { numbers: ['needNo'] } },
      { file: 'UPYOBO_SUB', row: 1, key: 'serviceNo', params: { numbers: ['needNo', 'supportNo'] } },
    ]);
  });
  it.each([
    ['1…n in any order', [row(ann, [1, 2, 1]), row(ann, [1, 1, 2]), row(ann, [1, 1, 1])]],
    ['numbers of 課題 with a gap', [row(ann, [1, 1, 1]), row(ann, [5, 1, 1])]],
    ['numbers that repeat', [row(ann, [1, 1, 1]), row(ann, [1, 1, 1])]],
    ['rows without numbers', [row(ann, [1, null, null]), row(ann, [null, 7, 7])]],
    ['another plan of the person', [row(ann, [1, 1, 1]), { ...row(ann, [1, 1, 1]), planDate: '2025-09-01' }]],
    ['a number that cannot be read', [row(ann, [1, 2, 1]), row(ann, [1, undefined, 1])]],
    ['a row of nobody', [row(ann, [1, 2, 1]), row(nobody, [1, 1, 1])]],
  ])('is silent: %s', (_, rows) => {
    expect(findings('numbers_sequence', 'UPYOBO_SUB', rows)).toEqual([]);
  });
});

describe('continuation_filled', () => {
  it('finds each row that continues a 課題 and has its texts', () => {
    const rows = [
      row(ann, [1, 1, 1], { need: 'a', goal: 'b' }),
      row(ann, [1, 1, 2], { need: 'a' }),
      row(ann, [1, 2, 1]),
      row(ann, [1, 2, 2], { goal: 'c' }),
    ];
    expect(findings('continuation_filled', 'UPYOBO_SUB', rows)).toEqual([
      { file: 'UPYOBO_SUB', row: 2, key: 'need', params: { firstRow: 1 } },
      { file: 'UPYOBO_SUB', row: 4, key: 'goal', params: { firstRow: 1 } },
    ]);
  });
  it('goes by the numbers, not by the order of the rows', () => {
    const rows = [row(ann, [1, 2, 1], { need: 'a' }), row(ann, [1, 1, 1], { need: 'a' })];
    expect(findings('continuation_filled', 'UPYOBO_SUB', rows)).toEqual([
      { file: 'UPYOBO_SUB', row: 1, key: 'need', params: { firstRow: 2 } },
    ]);
  });
  it.each([
    ['texts on the first row only', [row(ann, [1, 1, 1], { need: 'a' }), row(ann, [1, 1, 2]), row(ann, [1, 2, 1])]],
    ['the first row comes last', [row(ann, [1, 1, 2]), row(ann, [1, 1, 1], { need: 'a' })]],
    ['the first row has no 支援計画NO', [row(ann, [1, null, null], { need: 'a' }), row(ann, [1, 1, 1])]],
    ['texts of the 支援計画', [row(ann, [1, 1, 1], { need: 'a' }), row(ann, [1, 2, 1], { selfCare: 'b' })]],
    ['another 課題', [row(ann, [1, 1, 1], { need: 'a' }), row(ann, [2, 1, 1], { need: 'a' })]],
    ['another person', [row(ann, [1, 1, 1], { need: 'a' }), row(ben, [1, 1, 2], { need: 'a' })]],
    ['no 課題NO', [row(ann, [null, 1, 1], { need: 'a' }), row(ann, [null, 1, 2], { need: 'a' })]],
    ...(
      [
        ['a number', row(ann, [undefined, 1, 3])],
        ['a date', { ...row(ann, [1, 1, 3]), planDate: undefined }],
        ['a text', row(ann, [1, 1, 3], { need: undefined })],
      ] as const
    ).map(([what, unread]): [string, PlainRow[]] => [
      `${what} of the person that cannot be read`,
      [unread, row(ann, [1, 1, 1], { need: 'a' }), row(ann, [1, 1, 2], { need: 'a' })],
    ]),
  ])('is silent: %s', (_, rows) => {
    expect(findings('continuation_filled', 'UPYOBO_SUB', rows)).toEqual([]);
  });
});
