/**
 * A small seeded generator of numbers (mulberry32): the same seed and labels give the same numbers on every machine, for ever. No good for
 * secrets.
 *
 * @internal
 */
export class Random {
  #state: number;

  /**
   * @param seed The seed.
   * @param labels What the numbers are for: other labels, other numbers, so that a new use does not disturb those that are there.
   */
  constructor(seed: number | string, ...labels: readonly (number | string)[]) {
    this.#state = hash([seed, ...labels].join('\u0000'));
  }

  /** A number from 0 up to, but without, 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  }

  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  /** One of a list that is not empty. */
  pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.next() * list.length)] as T;
  }

  /** True with a probability. */
  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** A string of digits. */
  digits(count: number): string {
    let text = '';
    for (let index = 0; index < count; index += 1) text += String(this.int(0, 9));
    return text;
  }

  /** Some of a list, in its order. */
  some<T>(list: readonly T[], count: number): readonly T[] {
    const left = list.map((_, index) => index);
    const taken: number[] = [];
    while (taken.length < count && left.length > 0) {
      taken.push(...left.splice(Math.floor(this.next() * left.length), 1));
    }
    return taken.sort((a, b) => a - b).map((index) => list[index] as T);
  }
}

/** FNV-1a over code units, mixed once more so that neighbouring seeds part at once. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return value ^ (value >>> 16);
}
