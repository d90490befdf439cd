import type { Random } from './random';

/** Something to be fuzzed: makes inputs and tests them. A test throws where a promise of the library is broken. */
export interface Target<I> {
  readonly name: string;
  readonly make: (random: Random) => I | Promise<I>;
  readonly test: (input: I) => void | Promise<void>;
  /** Smaller inputs to be tried once one has failed. */
  readonly shrink: (input: I) => Iterable<I>;
  /** The input as it is printed. */
  readonly show: (input: I) => string;
}

/** A broken promise. */
export class Broken extends Error {}

/** Expects two values to be the same as JSON. */
export function same(actual: unknown, expected: unknown, what: string): void {
  const [a, b] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (a === b) return;
  let at = 0;
  while (a?.[at] === b?.[at] && at < (a?.length ?? 0)) at += 1;
  const near = (text: string | undefined) => text?.slice(Math.max(0, at - 80), at + 120);
  throw new Broken(`${what}:\n  ${near(a)}\n  ${near(b)}`);
}

/** Expects something to hold. */
export function holds(condition: boolean, what: string): void {
  if (!condition) throw new Broken(what);
}

/** Pieces left out, from halves down to single elements. */
export function* shorter<S extends { readonly length: number }>(
  whole: S,
  without: (whole: S, from: number, to: number) => S,
): Iterable<S> {
  for (let size = whole.length >> 1; size >= 1; size >>= 1) {
    for (let at = 0; at + size <= whole.length; at += size) yield without(whole, at, at + size);
  }
}

export const withoutBytes = (all: Uint8Array, from: number, to: number): Uint8Array => {
  const made = new Uint8Array(all.length - (to - from));
  made.set(all.subarray(0, from));
  made.set(all.subarray(to), from);
  return made;
};

export const withoutText = (all: string, from: number, to: number): string => all.slice(0, from) + all.slice(to);

export const withoutItems = <T>(all: readonly T[], from: number, to: number): readonly T[] => [
  ...all.slice(0, from),
  ...all.slice(to),
];

/** Bytes for the eye: ASCII as it is, the rest as hex. */
export function showBytes(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) {
    text +=
      byte >= 0x20 && byte < 0x7f && byte !== 0x5c
        ? String.fromCharCode(byte)
        : `\\x${byte.toString(16).padStart(2, '0')}`;
  }
  return text;
}
