/** Longer texts are not kept: an engine may cut them out of their window without copying, and the memo would keep the window alive. */
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
      // The text of an earlier window is taken over: to cut it out anew would keep this window alive too.
      return last !== undefined && last.length === length && holds(last, units, from) ? last : window.slice(from, to);
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
