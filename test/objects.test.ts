import { describe, expect, expectTypeOf, it } from 'vitest';
import { keysOf, omit, pick, tabulate } from '../src/objects';

const row: { readonly a: string; readonly b: number; readonly c?: null } = { a: 'x', b: 1 };

describe('objects by their keys', () => {
  it('keep what is picked, as far as it is there', () => {
    const picked = pick(row, ['b', 'c']);
    expect(picked).toStrictEqual({ b: 1 });
    expectTypeOf(picked).toEqualTypeOf<Pick<typeof row, 'b' | 'c'>>();
    // @ts-expect-error no such key
    pick(row, ['d']);
  });

  it('keep what is not left out', () => {
    const kept = omit(row, ['a']);
    expect(kept).toStrictEqual({ b: 1 });
    expectTypeOf(kept).toEqualTypeOf<Omit<typeof row, 'a'>>();
    // @ts-expect-error no such key
    omit(row, ['d']);
  });

  it('know their keys, and are made of keys', () => {
    expect(keysOf(row)).toStrictEqual(['a', 'b']);
    const lengths = tabulate(['one', 'three'], (key) => key.length);
    expect(lengths).toStrictEqual({ one: 3, three: 5 });
    expectTypeOf(lengths).toEqualTypeOf<Record<'one' | 'three', number>>();
  });
});
