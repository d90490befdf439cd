import type { ByteWindow } from './byte-window';
import { BARE, BROKEN, DOUBLED, QUOTED } from './cell-ranges';
import { COMMA, CR, EQUALS, LF, QUOTE } from './dialect';

/** How a quotation mark broke the rules. */
export type QuoteFault = 'unclosed' | 'after_quote' | 'in_bare';

const needsMore = -1;
const isBroken = -2;

/**
 * Finds where one cell ends, bare or in quotation marks, and where its text stands.
 *
 * A quotation mark that breaks the rules damages as little as can be: its cell is kept raw. Where the cell had run over a line end after which a
 * record seems to begin, it ends with its first line, so that one lost quotation mark does not swallow the rows after it.
 */
export class CellScanner {
  /** The byte between cells. */
  separator = COMMA;
  /** The first byte of the cell's text, its quotation mark left out. */
  from = 0;
  /** The byte behind it. */
  to = 0;
  /** Whether it stands in quotation marks, and how. */
  flag = BARE;
  /** The line breaks inside. */
  breaks = 0;
  /** How its first broken quotation mark broke the rules; `null` where there is none. */
  fault: QuoteFault | null = null;

  readonly #window: ByteWindow;
  /** Where a broken cell goes on as a bare one. */
  #resume = 0;

  constructor(window: ByteWindow) {
    this.#window = window;
  }

  /**
   * Scans the cell that begins at `start`.
   *
   * @param limit Where the bytes end that are looked at.
   * @param complete Whether the file ends there too.
   * @returns The byte that ends the cell, or `limit` where the file does; -1 where more bytes are needed.
   */
  scan(start: number, limit: number, complete: boolean): number {
    const { bytes } = this.#window;
    const { separator } = this;
    let at = start;
    this.flag = BARE;
    this.breaks = 0;
    this.fault = null;
    if (at < limit && bytes[at] === QUOTE) {
      const closed = this.#scanQuoted(at, limit, complete);
      if (closed === needsMore) return needsMore;
      if (closed >= 0) {
        this.from = start + 1;
        this.to = closed;
        return closed + 1;
      }
      at = this.#resume;
    }
    // All but a few bytes are above the separator and the quotation mark.
    const top = Math.max(separator, QUOTE);
    let marks = 0;
    for (;;) {
      while (at < limit && (bytes[at] as number) > top) at += 1;
      if (at === limit) break;
      const byte = bytes[at] as number;
      if (byte === separator || byte === LF || byte === CR) break;
      if (byte === QUOTE) marks += 1;
      at += 1;
    }
    if (at === limit && !complete) return needsMore;
    if (marks > 0 && this.flag === BARE && !(marks === 2 && isKeptText(bytes, start, at))) {
      this.flag = BROKEN;
      this.fault = 'in_bare';
    }
    this.from = start;
    this.to = at;
    return at;
  }

  /** Scans a quoted cell whose mark stands at `open`; gives the closing mark, `needsMore` or `isBroken`. */
  #scanQuoted(open: number, limit: number, complete: boolean): number {
    const { bytes, size } = this.#window;
    this.flag = QUOTED;
    let at = open + 1;
    /** The first line break after which a record seems to begin. */
    let seam = -1;
    while (at < limit) {
      const byte = bytes[at] as number;
      if (byte > QUOTE) {
        at += 1;
        continue;
      }
      if (byte === QUOTE) {
        if (at + 1 === limit) {
          if (!complete) return needsMore;
          return at;
        }
        const next = bytes[at + 1] as number;
        if (next === QUOTE) {
          this.flag = DOUBLED;
          at += 2;
          continue;
        }
        if (next === this.separator || next === CR || next === LF) return at;
        const fault = seam >= 0 ? 'unclosed' : 'after_quote';
        return this.#break(open, at, seam >= 0 || this.breaks === 0, fault);
      }
      if (byte === LF || (byte === CR && (at + 1 === size || bytes[at + 1] !== LF))) {
        this.breaks += 1;
        if (seam < 0) {
          const looks = this.#looksLikeRecord(at + 1, limit, complete);
          if (looks === undefined) return needsMore;
          if (looks) seam = at;
        }
      }
      at += 1;
    }
    if (!complete && seam < 0) return needsMore;
    if (!complete && limit === size) return needsMore;
    return this.#break(open, limit, true, 'unclosed');
  }

  /** Sets where a broken cell goes on: from its start, as a bare cell that ends with its line, or behind the broken mark. */
  #break(open: number, at: number, bare: boolean, fault: QuoteFault): number {
    this.flag = BROKEN;
    this.fault = fault;
    if (bare) this.breaks = 0;
    this.#resume = bare ? open + 1 : at;
    return isBroken;
  }

  /** Whether a CSVバージョン seems to begin here: six digits, bare or in quotation marks, and a comma. `undefined`: too little to tell. */
  #looksLikeRecord(at: number, limit: number, complete: boolean): boolean | undefined {
    const { bytes, size } = this.#window;
    const quote = at < limit && bytes[at] === QUOTE ? 1 : 0;
    const length = 7 + 2 * quote;
    for (let index = quote; index < 6 + quote; index += 1) {
      if (at + index >= limit) return complete || limit < size ? false : undefined;
      const byte = bytes[at + index] as number;
      if (byte < 0x30 || byte > 0x39) return false;
    }
    if (at + length > limit) return complete || limit < size ? false : undefined;
    return bytes[at + length - 1] === this.separator && (quote === 0 || bytes[at + 7] === QUOTE);
  }
}

/** Whether a cell is `="0123"`, as spreadsheets keep zeros: its two quotation marks stand behind the equals sign and at the end. */
function isKeptText(bytes: Uint8Array, from: number, to: number): boolean {
  return bytes[from] === EQUALS && bytes[from + 1] === QUOTE && bytes[to - 1] === QUOTE;
}
