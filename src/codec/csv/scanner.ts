import type { DecodeFault } from '../unit-decoder';
import { ByteWindow } from './byte-window';
import { BARE, BROKEN, CellRanges, DOUBLED, QUOTED } from './cell-ranges';
import { COMMA, CR, EOF_MARK, EQUALS, LF, QUOTE } from './dialect';
import { RowBefore } from './row-before';

/** How a quotation mark broke the rules. */
export type QuoteFault = 'unclosed' | 'after_quote' | 'in_bare';

/** How lines ended, counted over a file. Line breaks inside quotation marks are not counted. */
export interface LineEnds {
  crlf: number;
  lf: number;
  cr: number;
  /** The last line has no end. */
  missingLast: boolean;
}

/** What {@link RowScanner.next} found: a row (its cells are in the scanner), the need for more text, a row over the limit, or the end. */
export type Scanned = 'row' | 'more' | 'too_long' | 'end';

/** Turns the bytes of cells into text; see `CellTexts`. */
export interface CellReader {
  /** The text of a cell; what is wrong with its bytes is left in {@link CellReader.faults}, offsets counted from the start of the window. */
  read(window: ByteWindow, from: number, to: number, column: number): string;
  /** Emptied by who takes them. */
  faults: DecodeFault[];
}

/** The faults of a row's bytes by 0-based cell; `null` where there are none. */
export type RowFaults = ReadonlyMap<number, readonly DecodeFault[]> | null;

/**
 * Finds rows and cells in bytes that arrive in pieces; where the pieces are cut makes no difference.
 *
 * It needs no decoding: all that structures a row is ASCII below 40, which no pair of MS932 and no sequence of UTF-8 holds. Cells are made into text
 * when {@link RowScanner.read} is called, by a reader of the row's own encoding; those that stand in the row before too are taken over.
 *
 * A quotation mark that breaks the rules damages as little as can be: its cell is kept raw. Where the cell had run over a line end after which a
 * record seems to begin, the row ends there, so that one lost quotation mark does not swallow the rows after it.
 */
export class RowScanner {
  /** The byte between cells. */
  separator = COMMA;
  /** The texts of the row's cells. */
  cells: readonly string[] = [];
  /** What is wrong with their bytes; offsets are those of the file (of its UTF-8, where it was UTF-16). */
  faults: RowFaults = null;
  /** 1-based physical line where the row starts. */
  line = 1;
  /** The first broken quotation mark of the row: its cell (0-based) and how; `null` where there is none. */
  broken: { readonly cell: number; readonly fault: QuoteFault } | null = null;
  readonly lineEnds: LineEnds = { crlf: 0, lf: 0, cr: 0, missingLast: false };

  readonly #maxLength: number;
  readonly #window = new ByteWindow();
  readonly #before = new RowBefore<CellReader>();
  #ranges = new CellRanges();
  #rowStart = 0;
  /** Whether the row may stand as the one before the next. */
  #hasRow = false;
  #reader: CellReader | undefined;
  /** The least size of the rest for which another attempt is worth while: keeps many small pieces from costing their square. */
  #worth = 0;
  #final = false;
  #nextLine = 1;

  /** @param maxLength The longest row, in bytes. */
  constructor(maxLength: number) {
    this.#maxLength = maxLength;
  }

  /** Takes the next piece; rows are then asked for with {@link RowScanner.next} until it wants more. */
  push(bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    if (this.#hasRow) this.#keep();
    const window = this.#window;
    const moved = window.push(bytes, this.#before.from(window.at));
    if (moved > 0) this.#before.shift(moved);
  }

  /** Makes sure that {@link RowScanner.next} gives every row that is whole, however the pieces were cut. */
  flush(): void {
    this.#worth = 0;
  }

  /** Says that no more pieces come. */
  finish(): void {
    this.#final = true;
  }

  /** The bytes that have not been passed. */
  get rest(): Uint8Array {
    return this.#window.bytes.subarray(this.#window.at, this.#window.size);
  }

  /** Whether no more pieces come. */
  get final(): boolean {
    return this.#final;
  }

  /** Whether a cell of the row stood in quotation marks (rightly or not). */
  quoted(cell: number): boolean {
    return this.#ranges.flags[cell] !== BARE;
  }

  /**
   * The cell (0-based) that holds a byte of the file; the nearest one before where it lies between cells.
   *
   * @param from A cell that is not behind it, to look from.
   */
  cellAt(byte: number, from = 0): number {
    const { starts, count } = this.#ranges;
    const inWindow = byte - this.#window.before;
    let cell = from;
    while (cell + 1 < count && (starts[cell + 1] as number) <= inWindow) cell += 1;
    return cell;
  }

  /** 0-based byte of the file where the row starts. */
  get rowStart(): number {
    return this.#window.before + this.#rowStart;
  }

  /** 0-based byte of the file behind the row and its line end. */
  get rowEnd(): number {
    return this.#window.before + this.#window.at;
  }

  /** The bytes of the row, with its line end. */
  get rowBytes(): Uint8Array {
    return this.#window.bytes.subarray(this.#rowStart, this.#window.at);
  }

  /** 1-based physical line where the next row starts. */
  get nextLine(): number {
    return this.#nextLine;
  }

  /** Looks for the next row. */
  next(): Scanned {
    const window = this.#window;
    const { size, at: start } = window;
    if (start === size) return this.#final ? 'end' : 'more';
    if (!this.#final && size - start < this.#worth && size - start <= this.#maxLength) return 'more';
    if (this.#hasRow) this.#keep();
    // A row that only ends beyond the limit is too long, however much of it happens to be here.
    const limit = Math.min(size, start + this.#maxLength);
    const complete = this.#final && limit === size;
    const end = this.#scan(start, limit, complete);
    if (end < 0) {
      if (limit < size) return 'too_long';
      const rest = size - start;
      this.#worth = rest + (rest >> 3) + 1;
      return 'more';
    }
    this.#worth = 0;
    this.line = this.#nextLine;
    this.#rowStart = start;
    this.#nextLine += this.#lines;
    window.at = end;
    return 'row';
  }

  /** Makes the texts of the row, taking over those that stand in the row before. */
  read(reader: CellReader): void {
    const { count, starts, ends, flags, same } = this.#ranges;
    const before = this.#before;
    const again = before.maker === reader;
    const cells = new Array<string>(count);
    let faults: Map<number, readonly DecodeFault[]> | null = null;
    for (let index = 0; index < count; index += 1) {
      if (same[index] === 1 && again) {
        cells[index] = before.texts[index] as string;
        continue;
      }
      const text = reader.read(this.#window, starts[index] as number, ends[index] as number, index);
      cells[index] = flags[index] === DOUBLED ? text.replaceAll('""', '"') : text;
      if (reader.faults.length > 0) {
        faults ??= new Map();
        faults.set(index, this.#placed(reader.faults));
        reader.faults = [];
      }
    }
    this.cells = cells;
    this.faults = faults;
    this.#reader = reader;
    // A cell with faults must be looked at again in the next row.
    this.#hasRow = faults === null;
    if (faults !== null) before.forget();
  }

  #placed(faults: readonly DecodeFault[]): readonly DecodeFault[] {
    const { before } = this.#window;
    return faults.map((fault) => ({ ...fault, offset: fault.offset + before }));
  }

  #keep(): void {
    this.#hasRow = false;
    this.#ranges = this.#before.keep(this.#ranges, this.cells, this.#reader as CellReader);
  }

  #lines = 0;

  /** Scans one row from `start`; gives the byte behind its line end, or -1 where it does not end before `limit`. */
  #scan(start: number, limit: number, complete: boolean): number {
    const { bytes } = this.#window;
    const { separator } = this;
    const ranges = this.#ranges;
    const before = this.#before;
    let at = start;
    ranges.count = 0;
    this.#lines = 0;
    this.broken = null;
    for (;;) {
      // A cell begins; most are what stood there in the row before.
      const again = before.repeat(ranges, bytes, at, limit, separator);
      at = again >= 0 ? again : this.#scanCell(at, limit, complete);
      if (at < 0) return -1;
      if (at === limit) {
        // Only a complete file gets here: the last line has no end (a lone end-of-file mark is not a line).
        this.#lines += 1;
        const alone = ranges.count === 1 && at - start === 1 && bytes[start] === EOF_MARK;
        if (!alone) this.lineEnds.missingLast = true;
        return at;
      }
      const byte = bytes[at] as number;
      if (byte === separator) {
        at += 1;
        continue;
      }
      if (byte === CR && at + 1 === limit && !complete) return -1;
      this.#lines += 1;
      if (byte === LF) {
        this.lineEnds.lf += 1;
        return at + 1;
      }
      if (at + 1 < limit && bytes[at + 1] === LF) {
        this.lineEnds.crlf += 1;
        return at + 2;
      }
      this.lineEnds.cr += 1;
      return at + 1;
    }
  }

  /** Scans one cell; gives the byte that ends it, `limit` where the file does, or `needsMore`. */
  #scanCell(start: number, limit: number, complete: boolean): number {
    const { bytes } = this.#window;
    const { separator } = this;
    let at = start;
    let flag = BARE;
    if (at < limit && bytes[at] === QUOTE) {
      const closed = this.#scanQuoted(at, limit, complete);
      if (closed === needsMore) return needsMore;
      if (closed >= 0) {
        this.#lines += this.#breaksInside;
        this.#ranges.add(start + 1, closed, this.#sawDoubled ? DOUBLED : QUOTED, 0);
        return closed + 1;
      }
      flag = BROKEN;
      at = this.#resume;
      this.#lines += this.#breaksKept;
      this.broken ??= { cell: this.#ranges.count, fault: this.#fault };
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
    if (marks > 0 && flag === BARE && !(marks === 2 && isKeptText(bytes, start, at))) {
      flag = BROKEN;
      this.broken ??= { cell: this.#ranges.count, fault: 'in_bare' };
    }
    this.#ranges.add(start, at, flag, 0);
    return at;
  }

  #sawDoubled = false;
  #breaksInside = 0;
  /** Where a broken cell goes on as a bare one, and the line breaks passed on the way. */
  #resume = 0;
  #breaksKept = 0;
  #fault: QuoteFault = 'unclosed';

  /** Scans a quoted cell whose mark stands at `open`; gives the closing mark, `needsMore` or `isBroken`. */
  #scanQuoted(open: number, limit: number, complete: boolean): number {
    const { bytes, size } = this.#window;
    this.#sawDoubled = false;
    this.#breaksInside = 0;
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
          this.#sawDoubled = true;
          at += 2;
          continue;
        }
        if (next === this.separator || next === CR || next === LF) return at;
        this.#fault = seam >= 0 ? 'unclosed' : 'after_quote';
        this.#break(open, at, seam >= 0 || this.#breaksInside === 0);
        return isBroken;
      }
      if (byte === LF || (byte === CR && (at + 1 === size || bytes[at + 1] !== LF))) {
        this.#breaksInside += 1;
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
    this.#fault = 'unclosed';
    this.#break(open, limit, true);
    return isBroken;
  }

  /** Sets where a broken cell goes on: from its start, as a bare cell that ends with its line, or behind the broken mark. */
  #break(open: number, at: number, bare: boolean): void {
    this.#resume = bare ? open + 1 : at;
    this.#breaksKept = bare ? 0 : this.#breaksInside;
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

const needsMore = -1;
const isBroken = -2;
