/** A small generator of numbers (mulberry32): the same seed gives the same run. */
export class Random {
  #state: number;

  constructor(readonly seed: number) {
    this.#state = seed >>> 0;
  }

  /** The next number from 0 to 2³² - 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return (t ^ (t >>> 14)) >>> 0;
  }

  /** A number from 0 to `below` - 1. */
  below(below: number): number {
    return this.next() % below;
  }

  /** Whether the one chance in `n` came up. */
  oneIn(n: number): boolean {
    return this.below(n) === 0;
  }

  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T;
  }

  bytes(length: number): Uint8Array {
    return Uint8Array.from({ length }, () => this.below(256));
  }

  shuffled<T>(list: readonly T[]): T[] {
    const made = [...list];
    for (let at = made.length - 1; at > 0; at -= 1) {
      const other = this.below(at + 1);
      [made[at], made[other]] = [made[other] as T, made[at] as T];
    }
    return made;
  }
}
