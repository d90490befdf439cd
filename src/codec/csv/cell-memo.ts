import { unitsToText } from '../ms932/text';

/** Longer texts seldom recur, except where the row before has them. They are copied: cut out of the window, they would keep all of it alive (V8 copies up to 12). */
const longest = 12;
/** Places for each column; a power of two. */
const places = 128;

/**
 * Remembers the short texts of each column, so that a text that recurs (a date, a code, an office) is made once.
 *
 * Bounded: a text replaces what stood in its place.
 */
export class CellMemo {
  readonly #texts: (string | undefined)[] = [];

  /**
   * The text of the code units from `from` to `to` of a window, whose text is `window`; `last` is what stood in the column before.
   */
  text(units: Uint16Array, from: number, to: number, column: number, window: string, last: string | undefined): string {
    const length = to - from;
    if (length > longest) {
      return last !== undefined && last.length === length && holds(last, units, from)
        ? last
        : unitsToText(units.subarray(from, to));
    }
    if (length === 0) return '';
    let hash = length;
    for (let at = from; at < to; at += 1) hash = (hash * 31 + (units[at] as number)) | 0;
    const place = column * places + ((hash ^ (hash >>> 7)) & (places - 1));
    const kept = this.#texts[place];
    if (kept !== undefined && kept.length === length && holds(kept, units, from)) return kept;
    const text = window.slice(from, to);
    this.#texts[place] = text;
    return text;
  }
}

/**
 * Whether a text stands in the code units from `from` on.
 *
 * @internal
 */
export function holds(text: string, units: Uint16Array, from: number): boolean {
  for (let index = 0; index < text.length; index += 1) {
    if (text.charCodeAt(index) !== units[from + index]) return false;
  }
  return true;
}
