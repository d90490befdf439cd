import type { ByteWindow } from '../csv/byte-window';
import type { CellReader } from '../csv/scanner';
import type { CellDecoder, DecodeFault } from '../unit-decoder';

// SECURITY.md says how much is remembered: these three figures.

/** Longer texts seldom recur, except where the row before has them. */
const longest = 16;
/** Places for each column; a power of two. */
const places = 128;
/** Columns that have places: more than any layout has. */
const mostColumns = 80;

/**
 * Makes the texts of cells in one encoding, and remembers the short ones of each column, so that a text that recurs (a date, a code, an office) is made
 * once.
 *
 * Bounded: a text replaces what stood in its place, and so many columns at most have places. What it remembers does not depend on the file, so that
 * one serves all files that are read: making its places anew cost a small file more than its rows.
 */
export class CellTexts implements CellReader {
  faults: DecodeFault[] = [];
  readonly #decode: CellDecoder;
  readonly #columns: (ColumnMemo | undefined)[] = [];

  /** @param decode What makes the text of bytes that are not ASCII. */
  constructor(decode: CellDecoder) {
    this.#decode = decode;
  }

  read(window: ByteWindow, from: number, to: number, column: number): string {
    const length = to - from;
    if (length === 0) return '';
    const { bytes } = window;
    const memo = length > longest ? undefined : (this.#columns[column] ?? this.#memory(column));
    let seen = 0;
    if (memo === undefined) {
      for (let at = from; at < to && seen < 0x80; at += 1) seen |= bytes[at] as number;
      return seen < 0x80 ? window.ascii(from, to) : this.#decode(bytes, from, to, window.size, this.faults);
    }
    let hash = length;
    for (let at = from; at < to; at += 1) {
      const byte = bytes[at] as number;
      seen |= byte;
      hash = (hash * 31 + byte) | 0;
    }
    const place = (hash ^ (hash >>> 7)) & (places - 1);
    const kept = memo.find(place, bytes, from, length);
    if (kept !== undefined) return kept;
    const text = seen < 0x80 ? window.ascii(from, to) : this.#decode(bytes, from, to, window.size, this.faults);
    if (this.faults.length === 0) memo.keep(place, bytes, from, length, text);
    return text;
  }

  #memory(column: number): ColumnMemo | undefined {
    if (column >= mostColumns) return undefined;
    // Without gaps, which would make every look-up slower.
    while (this.#columns.length <= column) this.#columns.push(new ColumnMemo());
    return this.#columns[column];
  }
}

/** The short texts of one column with their bytes. */
class ColumnMemo {
  readonly #lengths = new Uint8Array(places);
  #bytes: Uint8Array | undefined;
  readonly #texts: string[] = [];

  find(place: number, bytes: Uint8Array, from: number, length: number): string | undefined {
    if (this.#lengths[place] !== length) return undefined;
    const kept = this.#bytes as Uint8Array;
    const start = place * longest;
    for (let index = 0; index < length; index += 1) {
      if (kept[start + index] !== bytes[from + index]) return undefined;
    }
    return this.#texts[place];
  }

  keep(place: number, bytes: Uint8Array, from: number, length: number, text: string): void {
    this.#bytes ??= new Uint8Array(places * longest);
    this.#lengths[place] = length;
    this.#texts[place] = text;
    const start = place * longest;
    for (let index = 0; index < length; index += 1) this.#bytes[start + index] = bytes[from + index] as number;
  }
}
