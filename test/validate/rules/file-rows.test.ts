import { describe, expect, it } from 'vitest';
import { ann, ben, findings, nobody, type PlainRow, rowsFound } from './harness';

const planDate = '2025-10-20';

describe('key_duplicate', () => {
  const row = (person: object, needNo: number | null, goalNo: number | null, supportNo: number | null) => ({
    ...person,
    planDate,
    needNo,
    goalNo,
    supportNo,
  });
  it('points at each later row and names the first', () => {
    const rows = [row(ann, 1, 1, 1), row(ben, 1, 1, 1), row(ann, 1, 1, 2), row(ann, 1, 1, 1), row(ann, 1, 1, 1)];
    const keys = ['insurerNumber', 'insuredNumber', 'planDate', 'needNo', 'goalNo', 'supportNo'];
    expect(findings('key_duplicate', 'UP2KYO', rows)).toEqual([
      { file: 'UP2KYO', row: 4, key: null, params: { firstRow: 1, keys } },
      { file: 'UP2KYO', row: 5, key: null, params: { firstRow: 1, keys } },
    ]);
  });
  it('has no key where a part is empty or cannot be read', () => {
    expect(rowsFound('key_duplicate', 'UP2KYO', [row(ann, 1, 1, null), row(ann, 1, 1, null)])).toEqual([]);
    expect(
      rowsFound('key_duplicate', 'UP1KYO', [
        { ...nobody, planDate },
        { ...nobody, planDate },
      ]),
    ).toEqual([]);
  });
  it('takes the zeros of 利用者補足情報 for a value, and an empty cell for none', () => {
    const rows = [
      { ...ann, targetMonth: '2025-11' },
      { ...ann, targetMonth: '2025-11' },
    ];
    expect(rowsFound('key_duplicate', 'UPHOSOKU', rows, { cells: { planDate: '00000000' } })).toEqual([2]);
    expect(rowsFound('key_duplicate', 'UPHOSOKU', rows)).toEqual([]);
  });
  it('does not look at kinds without a key', () => {
    expect(rowsFound('key_duplicate', 'UPPLAN', [ann, ann])).toEqual([]);
  });
});

describe('rows_unsorted', () => {
  const row = (
    person: object,
    ...[needNo, goalNo = null, supportNo = null]: (number | null | undefined)[]
  ): PlainRow => ({
    ...person,
    planDate,
    needNo,
    goalNo,
    supportNo,
  });
  it('points at the first row out of order, once a person', () => {
    const rows = [row(ann, 2, 1, 1), row(ben, 1, 1, 1), row(ann, 1, 1, 1), row(ben, 1, 1, 2), row(ann, 1, 0, 1)];
    expect(findings('rows_unsorted', 'UP2KYO', rows)).toEqual([
      { file: 'UP2KYO', row: 3, key: null, params: { keys: ['needNo', 'goalNo', 'supportNo'] } },
    ]);
  });
  it('compares numbers as numbers', () => {
    expect(rowsFound('rows_unsorted', 'UP2KYO', [row(ann, 2, 1, 1), row(ann, 10, 1, 1)])).toEqual([]);
  });
  it('is silent on sorted and unnumbered rows, and on another plan', () => {
    expect(rowsFound('rows_unsorted', 'UP2KYO', [row(ann, 1, 1, 1), row(ann, 1, 1, 1), row(ann, 1, 2, 1)])).toEqual([]);
    expect(
      rowsFound('rows_unsorted', 'UP2KYO', [
        row(ann, null),
        row(ann, null),
        row(ann, 1, null, 2),
        row(ann, 1, null, 1),
      ]),
    ).toEqual([]);
    expect(
      rowsFound('rows_unsorted', 'UP2KYO', [row(ann, 2, 1, 1), { ...row(ann, 1, 1, 1), planDate: '2025-11-20' }]),
    ).toEqual([]);
  });
  it('leaves out whom it cannot tell', () => {
    expect(
      rowsFound('rows_unsorted', 'UP2KYO', [row(ann, 2, 1, 1), row(ann, 1, 1, 1), row(ann, undefined, 1, 1)]),
    ).toEqual([]);
  });
  it('looks at UPYOBO_SUB', () => {
    const sub = (supportNo: number) => ({ ...ann, planDate, needNo: 1, supportNo, serviceNo: 1 });
    expect(rowsFound('rows_unsorted', 'UPYOBO_SUB', [sub(2), sub(1)])).toEqual([2]);
  });
});

describe('continuation_first', () => {
  const row = (person: object, numbers: readonly (number | null)[], texts: PlainRow = {}): PlainRow => ({
    ...person,
    planDate,
    needNo: numbers[0] ?? null,
    goalNo: numbers[1] ?? null,
    supportNo: numbers[2] ?? null,
    ...texts,
  });
  const full = { need: 'n', longTermGoal: 'l' };
  it('finds the first row of a need without its text', () => {
    const rows = [row(ann, [1, 1, 1], full), row(ben, [1, 1, 1], full), row(ann, [2, 1, 1], { shortTermGoal: 's' })];
    expect(findings('continuation_first', 'UP2KYO', rows)).toEqual([
      { file: 'UP2KYO', row: 3, key: 'need', params: { numbers: ['needNo'], texts: ['need'] } },
    ]);
  });
  it('leaves out whoever has a row without its required date', () => {
    const rows = [row(ann, [1, 1, 1], full), { ...row(ann, [1, 1, 2]), planDate: null }, row(ben, [1, 1, 1])];
    expect(rowsFound('continuation_first', 'UP2KYO', rows)).toEqual([3, 3]);
  });
  it('finds the first row of a goal without its texts', () => {
    const rows = [row(ann, [1, 1, 1], full), row(ann, [1, 2, 1])];
    expect(findings('continuation_first', 'UP2KYO', rows)).toEqual([
      {
        file: 'UP2KYO',
        row: 2,
        key: 'longTermGoal',
        params: { numbers: ['needNo', 'goalNo'], texts: ['longTermGoal', 'shortTermGoal'] },
      },
    ]);
  });
  it('goes by the order of the numbers, whatever the order of the rows', () => {
    const sorted = [
      row(ann, [1, 1, 2]),
      row(ben, [1, 1, 1], full),
      row(ann, [1, 1, 10], full),
      row(ann, [1, 1, 1], full),
    ];
    expect(findings('continuation_first', 'UP2KYO', sorted)).toEqual([]);
    const bad = [row(ann, [1, 1, 2], full), row(ann, [1, 1, 1])];
    expect(findings('continuation_first', 'UP2KYO', bad).map(({ row, key }) => [row, key])).toEqual([
      [2, 'need'],
      [2, 'longTermGoal'],
    ]);
  });
  it.each([
    ['a continuing row', [row(ann, [1, 1, 1], full), row(ann, [1, 1, 2])]],
    ['one of the texts of a goal', [row(ann, [1, 1, 1], { need: 'n', shortTermGoal: 's' })]],
    ['rows without numbers', [row(ann, []), row(ann, [])]],
    ['a goal without a need number', [row(ann, [null, 1, 1])]],
    ['two rows of one number, one filled', [row(ann, [1, 1, 1]), row(ann, [1, 1, 1], full)]],
    ['a filled row that lacks the other numbers', [row(ann, [1], full), row(ann, [1, 1, 1], full)]],
    ['a blank row that lacks the other numbers', [row(ann, [1, 1, 1], full), row(ann, [1])]],
    ['a text that cannot be read', [row(ann, [1, 1, 1], { need: undefined, longTermGoal: 'l' })]],
    ['a number that cannot be read', [row(ann, [1, 1, 2]), { ...row(ann, [1, 1, 1]), supportNo: undefined }]],
    ['a row of nobody', [row(ann, [1, 1, 2]), row(nobody, [1, 1, 1], full)]],
  ] satisfies [string, PlainRow[]][])('is silent: %s', (_, rows) => {
    expect(findings('continuation_first', 'UP2KYO', rows)).toEqual([]);
  });
  it('finds a need whose rows all lack the other numbers and the text', () => {
    expect(rowsFound('continuation_first', 'UP2KYO', [row(ann, [1]), row(ann, [1])])).toEqual([1]);
  });
  it('looks at the two levels of UPYOBO_SUB', () => {
    const sub = (supportNo: number, texts: PlainRow = {}) => ({
      ...ann,
      planDate,
      needNo: 1,
      supportNo,
      serviceNo: 1,
      ...texts,
    });
    const rows = [sub(1, { goal: 'g', selfCare: 's' }), sub(2)];
    expect(findings('continuation_first', 'UPYOBO_SUB', rows).map(({ row, key }) => [row, key])).toEqual([
      [2, 'supportPoint'],
    ]);
    expect(findings('continuation_first', 'UPYOBO_SUB', [sub(1, { supportPoint: 's' })]).map(({ key }) => key)).toEqual(
      ['need'],
    );
  });
});

describe('detail_no_sequence', () => {
  const row = (person: object, detailNo: number | null | undefined, more: PlainRow = {}): PlainRow => ({
    ...person,
    providerNumber: '1370400343',
    serviceCode: '171007',
    units: 300,
    detailNo,
    ...more,
  });
  it.each([
    ['a gap', [1, 3]],
    ['no beginning', [2, 3]],
    ['zero', [0, 1]],
  ])("finds %s, at the person's first row", (_, numbers) => {
    const rows = [
      row(ben, null),
      row(ann, null),
      ...numbers.flatMap((no, index) => [row(ann, no), row(ben, index + 1)]),
    ];
    expect(findings('detail_no_sequence', 'UPPLAN', rows)).toEqual([
      { file: 'UPPLAN', row: 2, key: null, params: { detailRow: 3 } },
    ]);
  });
  it.each([
    [
      '1…n in any order, repeated on each day',
      [
        row(ann, 2, { serviceDate: '2025-11-01' }),
        row(ann, 1, { serviceDate: '2025-11-01' }),
        row(ann, 2, { serviceDate: '2025-11-02' }),
        row(ann, null, { serviceDate: '2025-11-02' }),
      ],
    ],
    ['an empty day', [row(ann, 1), row(ann, 1)]],
    ['an unreadable day', [row(ann, 2, { serviceDate: undefined })]],
    ['another unit count begins anew', [row(ann, 1), row(ann, 1, { units: 500 }), row(ann, 2, { units: 500 })]],
    ['no numbers at all', [row(ann, null), row(ann, null, { units: undefined })]],
    ['an unreadable number', [row(ann, 2), row(ann, undefined)]],
    ['an unreadable unit count', [row(ann, 2), row(ann, 1, { units: undefined })]],
    ['an empty unit count', [row(ann, 2), row(ann, 1, { units: null })]],
    ['a row of nobody', [row(ann, 2), row(nobody, 1)]],
  ])('is silent: %s', (_, rows) => {
    expect(findings('detail_no_sequence', 'UPPLAN', rows)).toEqual([]);
  });
  it('finds a number that stands twice on one day', () => {
    const day = { serviceDate: '2025-11-01' };
    const rows = [row(ann, 1, day), row(ann, 2, day), row(ann, 1, { ...day, startTime: 'none' }), row(ben, 1, day)];
    expect(findings('detail_no_sequence', 'UPPLAN', rows)).toEqual([
      { file: 'UPPLAN', row: 1, key: null, params: { detailRow: 1 } },
    ]);
  });
  it('leaves numbers that stand twice with all their rows to rows_doubled', () => {
    const once = [1, 2, 3].map((no) => row(ann, no, { serviceDate: '2025-11-01' }));
    expect(findings('detail_no_sequence', 'UPPLAN', [...once, ...once])).toEqual([]);
    expect(rowsFound('rows_doubled', 'UPPLAN', [...once, ...once])).toEqual([1]);
  });
  it('does not look at 実績', () => {
    expect(findings('detail_no_sequence', 'UPJSK', [row(ann, 2)])).toEqual([]);
  });
});
