import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyCell } from '../../../src/codec/csv/cell-changes';
import { RowNumbers } from '../../../src/validate/rules/support/row-numbers';

const cell = fc.constantFrom('', '0', '1', '01', '10', '387', 'あ', '東京', '20251104');
const rows = fc
  .integer({ min: 1, max: 5 })
  .chain((size) => fc.array(fc.array(cell, { minLength: size, maxLength: size }), { minLength: 1, maxLength: 20 }));

/** The numbers of rows of which only what changed is told, and now and then nothing. */
function numbers(list: readonly (readonly string[])[], forgets: readonly boolean[] = []): number[] {
  const all = new RowNumbers();
  return list.map((cells, at) => {
    const before = list[at - 1];
    const changed = cells.flatMap((one, index) => (one === before?.[index] ? [] : [index]));
    const changes = before === undefined || forgets[at] === true ? anyCell : { changes: changed.length, changed };
    return all.next({ cells, changes });
  });
}

describe('the numbers of rows', () => {
  it('are the same for equal rows and others for others, whatever is told of what changed', () => {
    fc.assert(
      fc.property(rows, fc.array(fc.boolean()), (list, forgets) => {
        const found = numbers(list, forgets);
        expect(found).toEqual(list.map((cells) => numbers([cells])[0]));
        const texts = list.map((cells) => JSON.stringify(cells));
        expect(new Set(found).size).toBe(new Set(texts).size);
      }),
    );
  });

  it('tell cells that changed places', () => {
    expect(new Set(numbers([['1', '2'], ['2', '1'], ['12', ''], ['', '12'], ['1'], ['1', '']])).size).toBe(6);
  });

  it('hardly ever meet', () => {
    const list = Array.from({ length: 50_000 }, (_, at) => ['202407', String(at % 250).padStart(10, '0'), String(at)]);
    // Of so many numbers of 32 bits, 0.3 pairs meet by chance.
    expect(new Set(numbers(list)).size).toBeGreaterThan(49_990);
  });
});
