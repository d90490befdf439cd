import type { ByteWindow } from '../csv/byte-window';
import type { CellReader } from '../csv/scanner';
import type { CellDecoder, DecodeFault } from '../unit-decoder';

// SECURITY.md says how much is remembered: these three figures.

/** Longer texts seldom recur, except where the row before has them. A multiple of four. */
const longest = 16;
const mostFours = longest / 4;
/** Places for each column. */
const placeBits = 7;
const places = 1 << placeBits;
/** Columns that have places: more than any layout has. */
const mostColumns = 80;
/** Spreads numbers over all bits, the upper ones most: 2^32 by the golden ratio. */
const spread = 0x9e3779b1;
/** Bits that no four bytes of ASCII have. */
const highBits = 0x80808080;

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
  /** The bytes of the cell at hand. */
  readonly #fours = new Int32Array(mostFours);
  readonly #columns: (ColumnMemo | undefined)[] = [];

  /** @param decode What makes the text of bytes that are not ASCII. */
  constructor(decode: CellDecoder) {
    this.#decode = decode;
  }

  read(window: ByteWindow, from: number, to: number, column: number): string {
    const length = to - from;
    if (length === 0) return '';
    const memo = length > longest ? undefined : (this.#columns[column] ?? this.#memory(column));
    if (memo === undefined) return this.#make(window, from, to, isAscii(window.bytes, from, to));
    const fours = this.#fours;
    const count = window.fours(from, to, fours);
    let seen = 0;
    let hash = length;
    for (let index = 0; index < count; index += 1) {
      const four = fours[index] as number;
      seen |= four;
      hash = Math.imul(hash ^ four, spread);
    }
    const place = hash >>> (32 - placeBits);
    const kept = memo.find(place, fours, count, length);
    if (kept !== undefined) return kept;
    const text = this.#make(window, from, to, (seen & highBits) === 0);
    if (this.faults.length === 0) memo.keep(place, fours, count, length, text);
    return text;
  }

  #make(window: ByteWindow, from: number, to: number, ascii: boolean): string {
    return ascii ? window.ascii(from, to) : this.#decode(window.bytes, from, to, window.size, this.faults);
  }

  #memory(column: number): ColumnMemo | undefined {
    if (column >= mostColumns) return undefined;
    // Without gaps, which would make every look-up slower.
    while (this.#columns.length <= column) this.#columns.push(new ColumnMemo());
    return this.#columns[column];
  }
}

function isAscii(bytes: Uint8Array, from: number, to: number): boolean {
  let at = from;
  while (at < to && (bytes[at] as number) < 0x80) at += 1;
  return at === to;
}

/** The short texts of one column with their bytes. */
class ColumnMemo {
  readonly #lengths = new Uint8Array(places);
  #fours: Int32Array | undefined;
  readonly #texts: string[] = [];

  find(place: number, fours: Int32Array, count: number, length: number): string | undefined {
    if (this.#lengths[place] !== length) return undefined;
    const kept = this.#fours as Int32Array;
    const start = place * mostFours;
    for (let index = 0; index < count; index += 1) {
      if (kept[start + index] !== fours[index]) return undefined;
    }
    return this.#texts[place];
  }

  keep(place: number, fours: Int32Array, count: number, length: number, text: string): void {
    this.#fours ??= new Int32Array(places * mostFours);
    this.#lengths[place] = length;
    this.#texts[place] = text;
    const start = place * mostFours;
    for (let index = 0; index < count; index += 1) this.#fours[start + index] = fours[index] as number;
  }
}
