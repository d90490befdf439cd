import { describe, expect, it } from 'vitest';
import { issue } from '../../../src/issues';
import type { ServiceCodes } from '../../../src/schemas/form7/sort';
import { ann, ben, findings, nobody, type PlainRow, rowsFound } from './harness';

const base = { targetMonth: '2025-11', providerNumber: '1370200129', over30Days: '0' };
const row = (person: object, serviceCode: string | undefined, cells: PlainRow = {}): PlainRow => ({
  ...base,
  ...person,
  serviceCode,
  ...cells,
});
const total = (person: object, cells: PlainRow = {}) =>
  row(person, '999999', { providerNumber: '9999999999', ...cells });
const units = (value: number) => ({ managedUnits: value, limitWithinUnits: value });

/** A caller's table in which 116275 is a percentage addition and 119999 lies outside the limit. */
const serviceCodes: ServiceCodes = (code) => ({
  percent: code === '116275',
  outsideLimit: code === '119999',
});

describe('total_row_missing', () => {
  it("points at the person's first row, persons interleaved", () => {
    const rows = [row(ann, '111211'), row(ben, '111211'), total(ann), row(ben, '117211')];
    expect(findings('total_row_missing', 'UPSIKYU', rows)).toEqual([
      { file: 'UPSIKYU', row: 2, key: null, params: {} },
    ]);
  });
  it.each([
    ['a service code that cannot be read', [row(ann, '111211'), row(ann, undefined)]],
    ['a month that cannot be read', [row(ann, '111211'), row(ann, '117211', { targetMonth: undefined })]],
    ['a row of nobody', [row(ann, '111211'), total(nobody)]],
    ['half a person', [row(ann, '111211'), total({ insurerNumber: '131016', insuredNumber: undefined })]],
    ['several months', [row(ann, '111211'), total(ann), row(ann, '117211', { targetMonth: '2025-12' })]],
  ])('is silent: %s', (_, rows) => {
    expect(findings('total_row_missing', 'UPSIKYU', rows)).toEqual([]);
  });
});

describe('a quotation mark out of place', () => {
  const rows = [row(ann, '111211'), row(ben, '111211')];
  const broken = (reason: string) => ({ issues: { 2: [issue('row_quote', {}, { kind: 'UPSIKYU', reason })] } });
  it('may have swallowed rows, so nothing can be missing', () => {
    expect(rowsFound('total_row_missing', 'UPSIKYU', rows, broken('unclosed'))).toEqual([]);
    expect(rowsFound('total_row_missing', 'UPSIKYU', rows, broken('after_quote'))).toEqual([]);
  });
  it('swallows none inside a bare field', () => {
    expect(rowsFound('total_row_missing', 'UPSIKYU', rows, broken('in_bare'))).toEqual([1, 2]);
  });
});

describe('total_row_many', () => {
  it('points at the second total row of a person and month', () => {
    const rows = [total(ann), total(ben), total(ann, { totalCost: 1 }), total(ann, { totalCost: 2 })];
    expect(findings('total_row_many', 'UPSIKYU', rows)).toEqual([
      { file: 'UPSIKYU', row: 3, key: 'serviceCode', params: { firstRow: 1, rows: 3 } },
    ]);
  });
  it('is silent on one total row a month', () => {
    expect(rowsFound('total_row_many', 'UPSIKYU', [total(ann), total(ann, { targetMonth: '2025-12' })])).toEqual([]);
  });
});

describe('subtotal_missing', () => {
  const detail = (person: object, cells: PlainRow = {}, code = '111211') =>
    row(person, code, { managedUnits: 100, ...cells });
  it("points at the person's first row", () => {
    const rows = [row(ann, '151341', { managedUnits: 5 }), detail(ann), detail(ben), detail(ann, {}, '117211')];
    expect(findings('subtotal_missing', 'UPSIKYU', rows)).toEqual([
      { file: 'UPSIKYU', row: 1, key: null, params: { details: 2, detailRow: 2 } },
    ]);
  });
  it('counts limitWithinUnits too', () => {
    const rows = [row(ann, '111211', { limitWithinUnits: 1 }), row(ann, '117211', { limitWithinUnits: 2 })];
    expect(rowsFound('subtotal_missing', 'UPSIKYU', rows)).toEqual([1]);
  });
  it.each([
    ['an AAAA row, wherever it stands', [row(ann, '11AAAA'), detail(ann), detail(ann)]],
    ['two offices', [detail(ann), detail(ann, { providerNumber: '1370300236' })]],
    ['two types', [detail(ann), detail(ann, {}, '151341')]],
    ['two persons', [detail(ann), detail(ben)]],
    [
      'nothing of them within the limit',
      [row(ann, '311111', { limitWithinUnits: 0 }), row(ann, '311112', { limitWithinUnits: 0 })],
    ],
    ['units on one of them only', [detail(ann), row(ann, '117211')]],
    ['zeros in No.18', [detail(ann), detail(ann, { managedUnits: 0 })]],
    ['one over 30 days', [detail(ann), detail(ann, { over30Days: '1' })]],
    ['a cell that cannot be read', [detail(ann), detail(ann), detail(ann, { managedUnits: undefined })]],
    ['an office that cannot be read', [detail(ann), detail(ann), row(ann, '11AAAA', { providerNumber: undefined })]],
    ['a row of nobody', [detail(ann), detail(ann), row(nobody, '11AAAA')]],
  ])('is silent: %s', (_, rows) => {
    expect(findings('subtotal_missing', 'UPSIKYU', rows)).toEqual([]);
  });
  it("leaves out what the caller's table places outside the limit", () => {
    const rows = [detail(ann), detail(ann, {}, '116275')];
    expect(rowsFound('subtotal_missing', 'UPSIKYU', rows)).toEqual([1]);
    expect(rowsFound('subtotal_missing', 'UPSIKYU', rows, { serviceCodes })).toEqual([]);
  });
});

describe('total_mismatch', () => {
  const mismatch = (rows: readonly PlainRow[], around = {}) =>
    findings('total_mismatch', 'UPSIKYU', rows, around).map(({ row: at, key, params }) => [at, key, params.rowType]);

  it('finds an AAAA row that is not the sum, column by column', () => {
    const rows = [
      row(ann, '111211', units(10)),
      row(ben, '111211', units(99)),
      row(ann, '117211', units(5)),
      row(ann, '11AAAA', { managedUnits: 16, limitWithinUnits: 15 }),
      total(ann, units(15)),
    ];
    expect(mismatch(rows)).toEqual([[4, 'managedUnits', 'subtotal']]);
  });
  it('finds a total row that is neither sum', () => {
    const rows = [row(ann, '111211', units(10)), row(ann, '151341', units(5)), total(ann, { managedUnits: 14 })];
    expect(mismatch(rows)).toEqual([[3, 'managedUnits', 'total']]);
    const subtotals = [row(ann, '11AAAA', units(10)), row(ann, '151341', units(5)), total(ann, { managedUnits: 14 })];
    expect(mismatch(subtotals)).toEqual([[3, 'managedUnits', 'total']]);
  });
  it('says once that the total holds more than is there, where the sums of a group are gone with its subtotal row', () => {
    const sums = (value: number) => ({ ...units(value), totalCost: value * 10, insuranceClaim: value * 9 });
    const rows = [
      row(ann, '111211'),
      row(ann, '117211'),
      row(ann, '151341', { providerNumber: '1370300127' }),
      row(ann, '15AAAA', { providerNumber: '1370300127', ...sums(5) }),
      total(ann, sums(15)),
    ];
    expect(mismatch(rows)).toEqual([[5, 'managedUnits', 'total']]);
    // Where every group has its sums, each column that differs is a matter of its own.
    expect(mismatch([row(ann, '11AAAA', sums(5)), ...rows.slice(2)]).map(([, key]) => key)).toEqual([
      'managedUnits',
      'limitWithinUnits',
      'totalCost',
      'insuranceClaim',
    ]);
    // A fault in another row is told beside it.
    const wrong = [row(ann, '131211', units(2)), row(ann, '13AAAA', units(3)), ...rows];
    expect(mismatch(wrong).map(([at, key]) => [at, key])).toEqual([
      [2, 'managedUnits'],
      [2, 'limitWithinUnits'],
      [7, 'managedUnits'],
    ]);
  });
  it('compares every column', () => {
    for (const key of [
      'managedUnits',
      'typeLimitExcessUnits',
      'typeLimitWithinUnits',
      'limitExcessUnits',
      'limitWithinUnits',
      'totalCost',
      'insuranceClaim',
      'insuredCopay',
      'fullCopay',
    ]) {
      const counted = { managedUnits: 1, [key]: 100 };
      const subtotal = { managedUnits: 2, [key]: 210 };
      const rows = [row(ann, '111211', counted), row(ann, '117211', counted), row(ann, '11AAAA', subtotal)];
      expect(mismatch(rows)).toEqual([[3, key, 'subtotal']]);
    }
  });
  it.each([
    [
      'both sums',
      [
        row(ann, '111211', units(10)),
        row(ann, '117211', units(5)),
        row(ann, '11AAAA', units(15)),
        total(ann, units(15)),
      ],
    ],
    [
      'money on details only',
      [
        row(ann, '111211', { ...units(10), totalCost: 100 }),
        row(ann, '11AAAA', units(10)),
        total(ann, { ...units(10), totalCost: 100 }),
      ],
    ],
    [
      'money on subtotals only',
      [
        row(ann, '111211'),
        row(ann, '117211'),
        row(ann, '11AAAA', { ...units(10), totalCost: 100 }),
        total(ann, { ...units(10), totalCost: 100 }),
      ],
    ],
    [
      'money on a subtotal here, on a detail there',
      [
        row(ann, '111211', units(1)),
        row(ann, '11AAAA', { ...units(1), totalCost: 100 }),
        row(ann, '151341', { ...units(2), totalCost: 20 }),
        row(ann, '15AAAA', units(2)),
        total(ann, { ...units(3), totalCost: 120 }),
      ],
    ],
    [
      'a percentage addition with its own money beside the AAAA row',
      [
        row(ann, '111211', units(10)),
        row(ann, '116275', { totalCost: 30 }),
        row(ann, '11AAAA', { ...units(10), totalCost: 100 }),
        total(ann, { ...units(10), totalCost: 130 }),
      ],
    ],
    [
      'the same, its money inside the AAAA row',
      [
        row(ann, '111211', { ...units(10), totalCost: 70 }),
        row(ann, '116275', { totalCost: 30 }),
        row(ann, '11AAAA', { ...units(10), totalCost: 100 }),
        total(ann, { ...units(10), totalCost: 100 }),
      ],
    ],
    [
      'the same, its money outside',
      [
        row(ann, '111211', { ...units(10), totalCost: 70 }),
        row(ann, '116275', { totalCost: 30 }),
        row(ann, '11AAAA', { ...units(10), totalCost: 70 }),
        total(ann, { ...units(10), totalCost: 100 }),
      ],
    ],
    [
      'an EEEE row',
      [
        row(ann, '111211', units(10)),
        row(ann, '116275', { totalCost: 30 }),
        row(ann, '11AAAA', { ...units(10), totalCost: 70 }),
        row(ann, '11EEEE', { totalCost: 30 }),
        total(ann, { ...units(10), totalCost: 100 }),
      ],
    ],
    [
      'a percentage addition with its own money beside AAAA and EEEE rows',
      [
        row(ann, '111211', units(10)),
        row(ann, '119999', { totalCost: 20 }),
        row(ann, '116275', { totalCost: 30 }),
        row(ann, '11AAAA', { ...units(10), totalCost: 70 }),
        row(ann, '11EEEE', { totalCost: 20 }),
        total(ann, { ...units(10), totalCost: 120 }),
      ],
    ],
    [
      'a percentage addition with zeros in columns of units',
      [
        row(ann, '111211', { ...units(10), totalCost: 70 }),
        row(ann, '116275', { limitExcessUnits: 0, limitWithinUnits: 0, totalCost: 30 }),
        row(ann, '11AAAA', { ...units(10), totalCost: 70 }),
        total(ann, { ...units(10), totalCost: 100 }),
      ],
    ],
    [
      'a percentage addition with its own money beside a ZZZZ row',
      [
        row(ann, '211111', { over30Days: '1' }),
        row(ann, '216275', { over30Days: '1', fullCopay: 3 }),
        row(ann, '21ZZZZ', { fullCopay: 9 }),
        total(ann, { fullCopay: 12 }),
      ],
    ],
    [
      'days over 30 stand outside AAAA',
      [
        row(ann, '211111', units(10)),
        row(ann, '211111', { over30Days: '1', fullCopay: 9 }),
        row(ann, '21AAAA', { ...units(10), fullCopay: 1 }),
        row(ann, '21ZZZZ', { fullCopay: 9 }),
        total(ann, { fullCopay: 10 }),
      ],
    ],
    [
      'days over 30 without a ZZZZ row',
      [
        row(ann, '211111', { ...units(10), fullCopay: 1 }),
        row(ann, '211111', { over30Days: '1', fullCopay: 9 }),
        row(ann, '21AAAA', { ...units(10), fullCopay: 1 }),
        total(ann, { fullCopay: 10 }),
      ],
    ],
    [
      'AAAA rows by satellite',
      [
        row(ann, '111211', units(10)),
        row(ann, '111211', units(5)),
        row(ann, '11AAAA', units(10)),
        row(ann, '11AAAA', units(5)),
        total(ann, units(15)),
      ],
    ],
    [
      'zeros of yen on details, the yen on AAAA',
      [
        row(ann, '111211', { ...units(10), totalCost: 0 }),
        row(ann, '117211', { ...units(5), totalCost: 0 }),
        row(ann, '11AAAA', { ...units(15), totalCost: 150 }),
        total(ann, { ...units(15), totalCost: 150 }),
      ],
    ],
    [
      'zeros of yen on AAAA, the yen on details',
      [
        row(ann, '111211', { ...units(10), totalCost: 100 }),
        row(ann, '117211', { ...units(5), totalCost: 50 }),
        row(ann, '11AAAA', { ...units(15), totalCost: 0 }),
        total(ann, { ...units(15), totalCost: 150 }),
      ],
    ],
    [
      'AAAA rows of satellites that each bear the whole',
      [
        row(ann, '111211', { ...units(10), totalCost: 100 }),
        row(ann, '111211', { ...units(5), totalCost: 50 }),
        row(ann, '11AAAA', { ...units(15), totalCost: 150 }),
        row(ann, '11AAAA', { ...units(15), totalCost: 150 }),
        total(ann, { ...units(15), totalCost: 150 }),
      ],
    ],
    ['no summand is filled', [row(ann, '111211'), row(ann, '11AAAA', { totalCost: 5 })]],
    ['the row is empty', [row(ann, '111211', units(10)), row(ann, '11AAAA'), total(ann)]],
    ['nothing but a total', [total(ann, units(10))]],
    [
      'reductions',
      [
        row(ann, '111211', units(10)),
        row(ann, '114111', units(-3)),
        row(ann, '11AAAA', units(7)),
        total(ann, units(7)),
      ],
    ],
    [
      'a cell that cannot be read',
      [
        row(ann, '111211', { managedUnits: undefined }),
        row(ann, '117211', units(5)),
        row(ann, '11AAAA', units(15)),
        total(ann, units(1)),
      ],
    ],
    [
      'a row of nobody',
      [row(ann, '111211', units(10)), row(nobody, '117211', units(5)), row(ann, '11AAAA', units(15))],
    ],
    ['two total rows are total_row_many', [row(ann, '111211', units(10)), total(ann, units(10)), total(ann, units(3))]],
  ] satisfies [string, PlainRow[]][])('is silent: %s', (_, rows) => {
    expect(mismatch(rows)).toEqual([]);
    expect(mismatch([...rows].reverse())).toEqual([]);
  });
  it.each([115, 160, 190])('finds a total of %i beside AAAA and EEEE rows that hold all', (totalCost) => {
    const rows = [
      row(ann, '111211', { ...units(10), totalCost: 70 }),
      row(ann, '119999', { totalCost: 20 }),
      row(ann, '116275', { totalCost: 30 }),
      row(ann, '11AAAA', { ...units(10), totalCost: 70 }),
      row(ann, '11EEEE', { totalCost: 50 }),
      total(ann, { totalCost }),
    ];
    expect(mismatch(rows)).toEqual([[6, 'totalCost', 'total']]);
    expect(mismatch(rows, { serviceCodes })).toEqual([[6, 'totalCost', 'total']]);
  });
  it("is exact with the caller's table", () => {
    const rows = [
      row(ann, '111211', { ...units(10), totalCost: 70 }),
      row(ann, '116275', { totalCost: 30 }),
      row(ann, '11AAAA', { ...units(10), totalCost: 100 }),
      total(ann, { totalCost: 100 }),
    ];
    expect(mismatch(rows)).toEqual([]);
    expect(mismatch(rows, { serviceCodes })).toEqual([[3, 'totalCost', 'subtotal']]);
  });
  it('takes of what cannot be told each whole or not at all', () => {
    const rows = (totalCost: number) => [
      row(ann, '111211', { ...units(10), totalCost: 70 }),
      row(ann, '116275', { totalCost: 30 }),
      row(ann, '11AAAA', { ...units(10), totalCost }),
    ];
    expect(mismatch(rows(70))).toEqual([]);
    expect(mismatch(rows(100))).toEqual([]);
    expect(mismatch(rows(90))).toEqual([[3, 'totalCost', 'subtotal']]);
  });
  it('leaves what rounding may do', () => {
    const rows = (money: PlainRow) => [
      row(ann, '111211', { ...units(10), totalCost: 70, insuranceClaim: 63, fullCopay: 5 }),
      row(ann, '117211', { ...units(10), totalCost: 70, insuranceClaim: 63, fullCopay: 5 }),
      row(ann, '11AAAA', { ...units(20), totalCost: 140, insuranceClaim: 126, fullCopay: 10, ...money }),
    ];
    for (const near of [{ totalCost: 141 }, { totalCost: 139 }, { insuranceClaim: 129 }, { fullCopay: 9 }]) {
      expect([near, mismatch(rows(near))]).toEqual([near, []]);
    }
    for (const far of [{ totalCost: 142 }, { insuranceClaim: 122 }, { fullCopay: 12 }, { managedUnits: 21 }]) {
      expect([far, mismatch(rows(far))]).toEqual([far, [[3, Object.keys(far)[0], 'subtotal']]]);
    }
  });
  it('compares no yen on AAAA where no detail fills a column of the limit, even with a table', () => {
    const rows = [
      row(ann, '111211', { totalCost: 70 }),
      row(ann, '117211', {}),
      row(ann, '11AAAA', { ...units(10), totalCost: 100 }),
    ];
    expect(mismatch(rows, { serviceCodes })).toEqual([]);
  });
  it('says nothing of a total that a missing AAAA row leaves too large', () => {
    const rows = [
      row(ann, '111211', units(10)),
      row(ann, '117211', units(5)),
      row(ann, '116275', { totalCost: 30 }),
      row(ann, '151341', { ...units(5), totalCost: 50 }),
      total(ann, { ...units(20), totalCost: 230 }),
    ];
    expect(mismatch(rows)).toEqual([]);
    expect(rowsFound('subtotal_missing', 'UPSIKYU', rows)).toEqual([1]);
    expect(mismatch([...rows.slice(0, 4), total(ann, { ...units(21), totalCost: 230 })])).toEqual([
      [5, 'managedUnits', 'total'],
      [5, 'limitWithinUnits', 'total'],
    ]);
  });
  it('keeps its answers for many persons in any order', () => {
    const persons = Array.from({ length: 200 }, (_, index) => ({
      insurerNumber: '131016',
      insuredNumber: String(index).padStart(10, '0'),
    }));
    const rounds = [
      (person: object) => row(person, '111211', units(10)),
      (person: object) => row(person, '11AAAA', units(15)),
      (person: object) => row(person, '117211', units(5)),
      (person: object, index: number) => total(person, units(index === 77 ? 16 : 15)),
    ];
    const rows = rounds.flatMap((make) => persons.map(make));
    expect(mismatch(rows)).toEqual([
      [678, 'managedUnits', 'total'],
      [678, 'limitWithinUnits', 'total'],
    ]);
  });
});
