import { isDecimalDigit } from './categories';

/** What a substitute will stand between. */
export interface Neighbours {
  /** The last code unit written before it, or -1. */
  readonly before: number;
  /** The code point of the source before it, or -1. */
  readonly sourceBefore: number;
  /** The code point of the source after it, or -1. */
  readonly sourceAfter: number;
}

const KEYCAP = '\u20E3';

/** A digit as it can be written: 0-9 or ０-９. */
const isDigit = (unit: number) => (unit >= 0x30 && unit <= 0x39) || (unit >= 0xff10 && unit <= 0xff19);
/**
 * Tells whether a code point, -1 for none, is a digit of any script or style: what comes after has not been substituted yet.
 *
 * @internal
 */
export const isDecimal = (codePoint: number) => codePoint >= 0 && isDecimalDigit(String.fromCodePoint(codePoint));

const isSign = (codePoint: number) => [0x207a, 0x207b, 0x208a, 0x208b].includes(codePoint);

/** `^` for a digit or sign above the line, `_` for one below. */
function scriptOf(codePoint: number): '^' | '_' | null {
  if (codePoint === 0xb2 || codePoint === 0xb3 || codePoint === 0xb9) return '^';
  if (codePoint >= 0x2070 && codePoint <= 0x207b && codePoint !== 0x2071) return '^';
  return codePoint >= 0x2080 && codePoint <= 0x208b ? '_' : null;
}

/** 10³ → `10^3`, 10⁻³ → `10^-3`, but m² → `m2`; a digit after the run stands off: m²2 → `m2 2`. */
function guardScript(script: '^' | '_', source: number, to: string, neighbours: Neighbours): string {
  const { before, sourceBefore, sourceAfter } = neighbours;
  const counts = !isSign(source) || (scriptOf(sourceAfter) === script && !isSign(sourceAfter));
  const opens = scriptOf(sourceBefore) !== script && isDigit(before) && counts;
  return (opens ? script : '') + to + (!isSign(source) && isDecimal(sourceAfter) ? ' ' : '');
}

/**
 * Keeps the digits of a substitute from running into digits beside it, for the reader's safety: 2½錠 → `2(1/2)錠` (not 21/2), 10³ → `10^3` (not
 * 103). Digits that were digits before (𝟏, 1 with a mark) do belong together.
 *
 * @param cluster The cluster that is replaced.
 * @param to Its substitute.
 * @param neighbours What stands beside it.
 * @internal
 */
export function guardDigits(cluster: string, to: string, neighbours: Neighbours): string {
  const source = cluster.codePointAt(0) as number;
  const script = scriptOf(source);
  if (script !== null) return guardScript(script, source, to, neighbours);
  if (isDecimal(source) && !cluster.includes(KEYCAP)) return to;
  const meetsBefore = isDigit(neighbours.before) && isDigit(to.charCodeAt(0));
  const meetsAfter = isDecimal(neighbours.sourceAfter) && isDigit(to.charCodeAt(to.length - 1));
  return meetsBefore || meetsAfter ? `(${to})` : to;
}

/**
 * Tells whether a substitute left a digit that a following digit must not join, though what stood between is deleted.
 *
 * @internal
 */
export function leavesDigit(cluster: string, to: string): boolean {
  return isDigit(to.charCodeAt(to.length - 1)) && !isDecimal(cluster.codePointAt(0) as number);
}
