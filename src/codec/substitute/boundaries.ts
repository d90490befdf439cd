import { encodeTable } from '../ms932/tables';
import { isMark } from './categories';
import { lookAlikes, msEquivalents } from './tables';

let segmenter: Intl.Segmenter | undefined;

/** How much is cut at once, in UTF-16 code units: the time that the segmenter takes for a cluster grows with the text it is given. */
const stretch = 256;

/** A grapheme cluster: its first UTF-16 index, and the one behind it. */
export interface Cluster {
  readonly from: number;
  readonly to: number;
}

/**
 * Cuts a stretch of a text into grapheme clusters.
 *
 * @param start A boundary of clusters.
 * @param end Where the stretch ends.
 * @internal
 */
export function* clustersOf(text: string, start: number, end: number): Generator<Cluster, void, undefined> {
  segmenter ??= new Intl.Segmenter('ja', { granularity: 'grapheme' });
  let at = start;
  let size = stretch;
  while (at < end) {
    let edge = Math.min(end, at + size);
    // Half a character at the edge would pass for one that joins none.
    if (edge < end && (text.charCodeAt(edge - 1) & 0xfc00) === 0xd800) edge += 1;
    let last = at;
    for (const { index } of segmenter.segment(text.slice(at, edge))) {
      if (index > 0) yield { from: last, to: at + index };
      last = at + index;
    }
    // What lies behind the edge may join the last cluster: it is looked at again, with more of the text where it is all there is.
    if (edge === end) yield { from: last, to: end };
    size = last === at ? size * 2 : stretch;
    at = edge === end ? end : last;
  }
}

/** The half-width voiced sound marks: the only characters of MS932 that join the character before them; beside LF after CR. */
const joins = (unit: number) => unit === 0xff9e || unit === 0xff9f || unit === 0x0a;

/**
 * Tells whether no grapheme cluster spans an index, by the two code units beside it alone: both are characters of MS932, and the second joins none.
 * Where it says no there may be a boundary all the same.
 *
 * @param index The 0-based UTF-16 index, with a code unit on either side.
 * @internal
 */
export function isSafeBoundary(text: string, index: number): boolean {
  const table = encodeTable();
  const before = text.charCodeAt(index - 1);
  const after = text.charCodeAt(index);
  return (before < 0x80 || table[before] !== 0) && (after < 0x80 || table[after] !== 0) && !joins(after);
}

/**
 * Finds where the last grapheme cluster of a text starts that more text may still join.
 *
 * @returns Its 0-based UTF-16 index; a high surrogate at the end waits together with the cluster before it, which its other half may join.
 * @internal
 */
export function startOfLastCluster(text: string): number {
  const { length } = text;
  const last = text.charCodeAt(length - 1);
  const end = last >= 0xd800 && last <= 0xdbff ? length - 1 : length;
  let safe = end - 1;
  while (safe > 0 && !isSafeBoundary(text, safe)) safe -= 1;
  if (safe <= 0) safe = 0;
  let start = safe;
  for (const { from } of clustersOf(text, safe, end)) start = from;
  return start;
}

/**
 * Finds the end of a character with a listed substitute that is a grapheme cluster of its own, such as 〜 between characters of MS932.
 *
 * @param start The 0-based UTF-16 index of the character; the one before it, if any, is in MS932 or in another cluster.
 * @param end The index where the text ends.
 * @returns The index after the character; `start` where the segmenter has to tell.
 * @internal
 */
export function endOfListed(text: string, start: number, end: number): number {
  const character = String.fromCodePoint(text.codePointAt(start) as number);
  const next = start + character.length;
  if (!(msEquivalents().has(character) || lookAlikes().has(character)) || isMark(character)) return start;
  if (next >= end) return next === end ? next : start;
  const unit = text.charCodeAt(next);
  return (unit < 0x80 || encodeTable()[unit] !== 0) && !joins(unit) ? next : start;
}
