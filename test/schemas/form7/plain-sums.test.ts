import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tabulate } from '../../../src/objects';
import { summedColumns, totalledColumns } from '../../../src/schemas/form7/columns';
import { arePlainlyRight } from '../../../src/schemas/form7/plain-sums';
import { StatementSums, type SummedRow, type Sums } from '../../../src/schemas/form7/sums';

type Row = SummedRow<string>;
/** The cells of a row that matter here: units that tell where a detail belongs, units in all, yen. */
type Cells = readonly [limit: number | null, managed: number | null, cost: number | null];

function row(
  serviceCode: string,
  [limitWithinUnits, managedUnits, totalCost]: Cells,
  rest: Partial<Omit<Row, 'cells'>> = {},
): Row {
  const cells: Sums = { ...tabulate(summedColumns, () => null), limitWithinUnits, managedUnits, totalCost };
  return {
    serviceCode,
    providerNumber: '1370200129',
    over30: false,
    facts: undefined,
    place: serviceCode,
    ...rest,
    cells,
  };
}

function mismatches(rows: readonly Row[]): unknown[] {
  const sums = new StatementSums<string>(totalledColumns);
  for (const one of rows) sums.add(one);
  return [...sums.mismatches()];
}

const plain = (rows: readonly Row[]): boolean => arePlainlyRight(rows, totalledColumns);

/** Cells so small that sums agree often. */
const cell = fc.constantFrom(null, 0, 1, 1, 2, -1);
const code = fc.constantFrom('111111', '112222', '11AAAA', '11AAAA', '151111', '15AAAA', '11EEEE', '11ZZZZ', '999999');
const anyRow = fc
  .record({
    code,
    cells: fc.tuple(cell, cell, cell),
    providerNumber: fc.constantFrom('1370200129', '1370200129', '1370200137'),
    over30: fc.boolean(),
    facts: fc.constantFrom(undefined, undefined, { percent: true }, { outsideLimit: false }),
  })
  .map(({ code: serviceCode, cells, ...rest }) => row(serviceCode, cells, rest));

describe('rows whose sums are plainly right', () => {
  it('have nothing that is not the sum of its rows', () => {
    let seen = 0;
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 7 }), (rows) => {
        if (!plain(rows)) return;
        seen += 1;
        expect(mismatches(rows)).toEqual([]);
      }),
      { numRuns: 10_000 },
    );
    expect(seen).toBeGreaterThan(500);
  });

  it('are those of a statement as it is written', () => {
    const rows = [
      row('111111', [10, 10, 100]),
      row('112222', [20, 20, 200]),
      row('116275', [null, null, 30]),
      row('11AAAA', [30, 30, null]),
      row('171003', [5, 5, 50], { providerNumber: '1370400343' }),
      row('999999', [35, 35, 380], { providerNumber: '9999999999' }),
    ];
    expect(plain(rows)).toBe(true);
    for (const [at, one] of rows.entries()) {
      const { limitWithinUnits, totalCost } = one.cells;
      const more = { ...one, cells: { ...one.cells, limitWithinUnits: (limitWithinUnits ?? 0) + 1 } };
      const dearer = { ...one, cells: { ...one.cells, totalCost: (totalCost ?? 0) + 1 } };
      expect(plain(rows.with(at, more)), `row ${at}`).toBe(false);
      expect(plain(rows.with(at, dearer)), `row ${at}`).toBe(false);
    }
  });

  it.each([
    ['service type', '151111', '15AAAA', '1370200129'],
    ['office', '111111', '11AAAA', '1370200137'],
  ])('are told by %s', (_, detail, subtotal, providerNumber) => {
    const rows = (units: number) => [
      row('111111', [10, 10, null]),
      row(detail, [20, 20, null], { providerNumber }),
      row(subtotal, [units, units, null], { providerNumber }),
      row('999999', [30, 30, null], { providerNumber: '9999999999' }),
    ];
    expect([plain(rows(20)), mismatches(rows(20))]).toEqual([true, []]);
    expect(plain(rows(30))).toBe(false);
    expect(mismatches(rows(30))).not.toEqual([]);
  });

  it('are not told where it takes more to tell', () => {
    const [detail, subtotal] = [row('111111', [10, 10, null]), row('11AAAA', [10, 10, null])];
    const elsewhere = row('151111', [10, 10, null]);
    expect(plain([detail, subtotal])).toBe(true);
    expect(plain([subtotal, detail])).toBe(false);
    expect(plain([detail, elsewhere, subtotal])).toBe(false);
    expect(plain([detail, subtotal, subtotal])).toBe(false);
    expect(plain([detail, row('11EEEE', [null, null, null])])).toBe(false);
    const total = row('999999', [10, 10, null]);
    expect(plain([detail, total])).toBe(true);
    expect(plain([detail, total, total])).toBe(false);
    // A yen that rounding explains.
    const cost = [row('111111', [10, 10, 101]), row('112222', [10, 10, 50]), row('11AAAA', [20, 20, 150])];
    expect([plain(cost), mismatches(cost)]).toEqual([false, []]);
  });

  it('are not told of more offices than anybody has', () => {
    const offices = (count: number) =>
      Array.from({ length: count }, (_, at) =>
        row('111111', [1, 1, 1], { providerNumber: String(at).padStart(10, '0') }),
      );
    expect(plain(offices(30))).toBe(true);
    expect(plain(offices(31))).toBe(false);
  });
});
