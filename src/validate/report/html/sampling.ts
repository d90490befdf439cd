import type { CodeGroup } from '../outline';

/**
 * Shares a number of places among lists: the most that each list may take so that all together stay within it. Short lists are never
 * cut for long ones.
 *
 * @param lengths How much each list has.
 * @param most The places there are.
 * @returns The most that one list may take; 0 where there are more lists than places.
 */
export function fairShare(lengths: readonly number[], most: number): number {
  const ascending = [...lengths].sort((a, b) => a - b);
  let left = most;
  for (const [index, length] of ascending.entries()) {
    const share = Math.floor(left / (ascending.length - index));
    if (length > share) return share;
    left -= length;
  }
  return ascending.at(-1) ?? 0;
}

/** Deals out places in order. */
class Budget {
  readonly #share: number;
  #left: number;

  /**
   * @param lengths How much each list has.
   * @param most The places there are.
   */
  constructor(lengths: readonly number[], most: number) {
    this.#left = most;
    // With more lists than places the first lists take one each.
    this.#share = Math.max(1, fairShare(lengths, most));
  }

  /** Cuts a list to its share. */
  take<T>(list: readonly T[]): readonly T[] {
    const taken = list.slice(0, Math.min(this.#share, this.#left));
    this.#left -= taken.length;
    return taken;
  }
}

/**
 * Cuts the findings of all lists of a page so that no more than a number of them are shown; counts stay.
 *
 * @param lists The findings of each file or transmission, by code.
 * @param most How many findings are shown in all.
 */
export function sampled(lists: readonly (readonly CodeGroup[])[], most: number): readonly (readonly CodeGroup[])[] {
  const budget = new Budget(
    lists.flatMap((groups) => groups.map(({ issues }) => issues.length)),
    most,
  );
  return lists.map((groups) => groups.map((group) => ({ ...group, issues: budget.take(group.issues) })));
}
