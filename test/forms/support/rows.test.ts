import { describe, expect, it } from 'vitest';
import { groupRows, keyOf } from '../../../src/forms/support/rows';
import type { AnyEdition } from '../../../src/schemas/record';

interface Visit {
  readonly office: string;
  readonly units: number | null;
}

const visits: readonly Visit[] = [
  { office: 'a', units: 1 },
  { office: 'b', units: 1 },
  { office: 'a', units: null },
];

describe('groupRows', () => {
  it('keeps the order of the first rows', () => {
    expect(groupRows(visits, ['office'])).toStrictEqual([[visits[0], visits[2]], [visits[1]]]);
  });

  it('takes keys of its rows only', () => {
    // @ts-expect-error misspelt
    expect(groupRows(visits, ['ofice'])).toHaveLength(1);
    // @ts-expect-error misspelt
    keyOf(visits[0]!, ['unit']);
  });

  it('takes keys that only some editions have', () => {
    const key = (row: AnyEdition<'UPPLAN'>): string => keyOf(row, ['serviceCode', 'taisCode']);
    // @ts-expect-error of no edition
    const wrong = (row: AnyEdition<'UPPLAN'>): string => keyOf(row, ['serviceCode', 'taiCode']);
    expect(key).not.toBe(wrong);
  });
});
