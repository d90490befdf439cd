import fc from 'fast-check';

/** A shuffled copy of a list. */
export function shuffled<T>(list: readonly T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length });
}

/** Interleaves lists at random, each keeping its order. */
export function interleaved<T>(lists: readonly (readonly T[])[]): fc.Arbitrary<T[]> {
  const turns = lists.flatMap((list, index) => list.map(() => index));
  return shuffled(turns).map((order) => {
    const next = lists.map(() => 0);
    return order.map((index) => lists[index]![next[index]!++]!);
  });
}
