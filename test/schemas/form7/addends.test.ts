import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closestSum, OpenSum, SameSum, Sum } from '../../../src/schemas/form7/addends';

const sumOf = (cells: readonly number[]) => cells.reduce((sum, cell) => sum.add(cell), new Sum());
const openOf = (cells: readonly number[]) => cells.reduce((sum, cell) => sum.add(cell), new OpenSum());

describe('sums', () => {
  it('tell a column of zeros from one that is borne', () => {
    expect(sumOf([0, 0])).toMatchObject({ value: 0, filled: 2, borne: false });
    expect(sumOf([5, -5])).toMatchObject({ value: 0, filled: 2, borne: true });
    const same = [3, 3, 4].reduce((sum, cell) => sum.add(cell), new SameSum());
    expect(same).toMatchObject({ value: 10, first: 3, same: false });
  });

  it('keep few cells, and bounds of all', () => {
    const open = openOf(Array.from({ length: 30 }, (_, index) => (index % 3 === 0 ? -1 : 2)));
    expect(open).toMatchObject({ low: -10, high: 40, filled: 30, whole: false });
    expect(open.cells.length).toBeLessThan(30);
  });
});

describe('closestSum', () => {
  it('counts the open cells that fit, and no others', () => {
    expect(closestSum(100, sumOf([70]), [openOf([30])], 0)).toMatchObject({ counted: 30 });
    expect(closestSum(70, sumOf([70]), [openOf([30])], 0)).toMatchObject({ counted: 0 });
    expect(closestSum(90, sumOf([70]), [openOf([30])], 0)).toBeUndefined();
    expect(closestSum(0, sumOf([]), [], 2)).toBeUndefined();
  });

  it.each([
    [1, 1, 101, false], // one summand is the sum itself
    [2, 1, 99, true],
    [2, 1, 98, false],
    [1, 2, 99, true], // rounded twice
    [1, 2, 98, false],
    [3, 2, 105, true],
    [3, 2, 106, false],
    [3, 0, 101, false], // units are never rounded
  ])('takes what %i summands, rounded %i times, may differ from 100 by: %i', (summands, rounding, value, right) => {
    const cells = [100, ...Array<number>(summands - 1).fill(0)];
    expect(closestSum(value, sumOf(cells), [], rounding) !== undefined).toBe(right);
  });

  it('finds every choice, and with many open cells anything between the bounds', () => {
    const cell = fc.integer({ min: -50, max: 50 });
    fc.assert(
      fc.property(
        fc.array(cell, { maxLength: 8 }),
        fc.array(fc.tuple(cell, fc.boolean()), { maxLength: 20 }),
        (fixed, open) => {
          fc.pre(fixed.length > 0);
          const value = [...fixed, ...open.flatMap(([one, counts]) => (counts ? [one] : []))].reduce(
            (a, b) => a + b,
            0,
          );
          const found = closestSum(value, sumOf(fixed), [openOf(open.map(([one]) => one))], 0);
          expect(found?.counted).toBe(value - sumOf(fixed).value);
          const beyond = sumOf(fixed).value + openOf(open.map(([one]) => one)).high + 1;
          expect(closestSum(beyond, sumOf(fixed), [openOf(open.map(([one]) => one))], 0)).toBeUndefined();
        },
      ),
    );
  });
});
