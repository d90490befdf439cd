import { once } from '../../once';
import type { RowScanner } from '../csv/scanner';
import { ms932Cell } from '../ms932/cell';
import { ms932Decoder } from '../ms932/decoder';
import { utf8Cell } from '../unicode/utf8-cell';
import { utf8Decoder } from '../unicode/utf8-decoder';
import type { DecodeFault } from '../unit-decoder';
import { CellTexts } from './cell-texts';

/** The encodings that the rows of one file can have. */
export type RowEncoding = 'ms932' | 'utf-8';

// One maker of texts for all files that are read, since it keeps nothing of a file but texts that may recur.
const ms932Texts = /* @__PURE__ */ once(() => new CellTexts(ms932Cell()));
const utf8Texts = /* @__PURE__ */ once(() => new CellTexts(utf8Cell(false)));
/** Makes the texts of the rows of a UTF-16 file, which became UTF-8 at the door. */
export const utf16Texts = /* @__PURE__ */ once(() => new CellTexts(utf8Cell(true)));

const cellTexts: { readonly [E in RowEncoding]: () => CellTexts } = { ms932: ms932Texts, 'utf-8': utf8Texts };

/**
 * Makes the texts of each row by the encoding of the row: that of the file, save in files that were joined by hand, where some rows are UTF-8 and
 * others MS932. A row whose bytes can be either (or neither) is read as the row before.
 */
export class RowTexts {
  readonly #base: RowEncoding;
  #current: RowEncoding;
  #rows = 0;
  #strange = 0;

  /** @param base The encoding of the file. */
  constructor(base: RowEncoding) {
    this.#base = base;
    this.#current = base;
  }

  /** How many rows were read as UTF-8 and as MS932; `null` unless there were both. */
  get mixture(): { readonly utf8Rows: number; readonly ms932Rows: number } | null {
    if (this.#strange === 0) return null;
    const rest = this.#rows - this.#strange;
    return this.#base === 'ms932'
      ? { utf8Rows: this.#strange, ms932Rows: rest }
      : { utf8Rows: rest, ms932Rows: this.#strange };
  }

  /**
   * Makes the texts of the row that the scanner has found.
   *
   * @returns The encoding that it was read by.
   */
  read(scanner: RowScanner): RowEncoding {
    this.#rows += 1;
    scanner.read(cellTexts[this.#current]());
    if (scanner.faults !== null || this.#current !== this.#base) {
      const own = encodingOf(scanner.rowBytes) ?? this.#current;
      if (own !== this.#current) {
        this.#current = own;
        scanner.read(cellTexts[own]());
      }
    }
    if (this.#current !== this.#base) this.#strange += 1;
    return this.#current;
  }
}

/** The encoding that the bytes of a row show; `undefined` where they can be both or neither. */
function encodingOf(bytes: Uint8Array): RowEncoding | undefined {
  const utf8 = utf8Decoder(false);
  const { units, faults } = utf8.write(bytes);
  const bad = badOnes(faults) + badOnes(utf8.end().faults);
  // Two-byte sequences prove nothing: pairs of half-width kana can be such.
  const long = units.reduce((count, unit) => (unit >= 0x800 ? count + 1 : count), 0) - bad;
  const ms932 = ms932Decoder();
  const found = [...ms932.write(bytes).faults, ...ms932.end().faults];
  if (bad === 0) return long > 0 && found.length > 0 ? 'utf-8' : undefined;
  // A row of UTF-8 with one bad byte can be characters of MS932 by chance; where the row is MS932, hardly any sequence is good.
  return badOnes(found) === 0 && bad > long ? 'ms932' : undefined;
}

function badOnes(faults: readonly DecodeFault[]): number {
  return faults.filter(({ reason }) => reason !== 'eudc').length;
}
