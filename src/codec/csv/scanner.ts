import type { DecodeFault } from '../unit-decoder';
import { ByteWindow } from './byte-window';
import type { CellChanges } from './cell-changes';
import { BARE, BROKEN, CellRanges, DOUBLED } from './cell-ranges';
import { CellScanner, type QuoteFault } from './cell-scanner';
import { EOF_MARK, LF } from './dialect';

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

/**
 * What becomes of the rows: all are kept until the file is read; each is given away; or each is lent, so that its record and its list of cells are good
 * until the next row is read, and need not be ones of its own.
 */
export type RowUse = 'kept' | 'given' | 'lent';

/** The faults of a row's bytes by 0-based cell; `null` where there are none. */
export type RowFaults = ReadonlyMap<number, readonly DecodeFault[]> | null;

/**
 * Finds rows and cells in bytes that arrive in pieces; where the pieces are cut makes no difference.
 *
 * It needs no decoding: all that structures a row is ASCII below 40, which no pair of MS932 and no sequence of UTF-8 holds. Cells are made into text
 * when {@link RowScanner.read} is called, by a reader of the row's own encoding; those that stand in the row before too are taken over.
 */
export class RowScanner implements CellChanges {
  /** The texts of the row's cells. */
  cells: readonly string[] = [];
  changes = -1;
  /** What is wrong with their bytes; offsets are those of the file (of its UTF-8, where it was UTF-16). */
  faults: RowFaults = null;
  /** 1-based physical line where the row starts. */
  line = 1;
  /** The first broken quotation mark of the row: its cell (0-based) and how; `null` where there is none. */
  broken: { readonly cell: number; readonly fault: QuoteFault } | null = null;
  readonly lineEnds: LineEnds = { crlf: 0, lf: 0, cr: 0, missingLast: false };

  readonly #maxLength: number;
  readonly #use: RowUse;
  readonly #window = new ByteWindow();
  readonly #cells = new CellScanner(this.#window);
  /** The cells of the row, and so of the row before the next: most cells of these files repeat it, and are neither scanned nor decoded again. */
  readonly #ranges = new CellRanges();
  #rowStart = 0;
  /** The bytes of the row, with its line end. */
  #rowSize = 0;
  /** How many of its first cells may stand in the next row as they are, if their bytes do. */
  #stable = 0;
  #lineEnd: 'crlf' | 'lf' | 'cr' = 'crlf';
  /** What made the texts; those of another maker are not taken over. */
  #reader: CellReader | undefined;
  /** The least size of the rest for which another attempt is worth while: keeps many small pieces from costing their square. */
  #worth = 0;
  #final = false;
  #nextLine = 1;

  /**
   * @param maxLength The longest row, in bytes.
   * @param use What becomes of the rows.
   */
  constructor(maxLength: number, use: RowUse = 'given') {
    this.#maxLength = maxLength;
    this.#use = use;
  }

  /** The byte between cells. */
  get separator(): number {
    return this.#cells.separator;
  }

  set separator(byte: number) {
    this.#cells.separator = byte;
  }

  /** Takes the next piece; rows are then asked for with {@link RowScanner.next} until it wants more. */
  push(bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    const window = this.#window;
    this.#rowStart -= window.push(bytes, this.#stable > 0 ? this.#rowStart : window.at);
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
    const inRow = byte - this.rowStart;
    let cell = from;
    while (cell + 1 < count && (starts[cell + 1] as number) <= inRow) cell += 1;
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

  get changed(): Int32Array {
    return this.#ranges.changed;
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
    this.#rowSize = end - start;
    this.#nextLine += this.#lines;
    window.at = end;
    return 'row';
  }

  /** Makes the next row one that has none before it. */
  forget(): void {
    this.#stable = 0;
    this.#reader = undefined;
  }

  /** Makes the texts of the row, taking over those that stand in the row before. */
  read(reader: CellReader): void {
    const { count, changes, changed } = this.#ranges;
    const again = this.#reader === reader;
    const alike = again && count === this.cells.length;
    const cells = alike ? this.#copy() : firstOf(again ? this.cells : [], count);
    let faults: Map<number, readonly DecodeFault[]> | null = null;
    const wanted = again ? changes : count;
    for (let step = 0; step < wanted; step += 1) {
      const index = again ? (changed[step] as number) : step;
      cells[index] = this.#textOf(reader, index);
      if (reader.faults.length > 0) {
        faults ??= new Map();
        faults.set(index, this.#placed(reader.faults));
        reader.faults = [];
      }
    }
    this.cells = cells;
    this.changes = alike ? changes : -1;
    this.faults = faults;
    this.#reader = reader;
    // A cell with faults must be looked at again in the next row.
    if (faults !== null) this.forget();
  }

  /** The cells of the row before, to be written over: themselves where they were only lent. */
  #copy(): string[] {
    const { cells } = this;
    if (this.#use === 'lent') return cells as string[];
    if (this.#use === 'given' || cells.length !== 4) return cells.slice();
    // V8 puts what a literal makes among the old objects at once, where it was seen to last; what `slice` makes it moves there later, twice. Only
    // short rows gain by it, and those of most deletions have four cells.
    return [cells[0], cells[1], cells[2], cells[3]] as string[];
  }

  #textOf(reader: CellReader, cell: number): string {
    const { starts, ends, flags } = this.#ranges;
    const start = this.#rowStart;
    const text = reader.read(this.#window, start + (starts[cell] as number), start + (ends[cell] as number), cell);
    return flags[cell] === DOUBLED ? text.replaceAll('""', '"') : text;
  }

  #placed(faults: readonly DecodeFault[]): readonly DecodeFault[] {
    const { before } = this.#window;
    return faults.map((fault) => ({ ...fault, offset: fault.offset + before }));
  }

  #lines = 0;
  /** The row that is being scanned, and its cell. */
  #start = 0;
  #cell = 0;
  /** Its first cell that may stand for something else in the next row, though its bytes be the same. */
  #unstable = 0;

  /** Scans one row from `start`; gives the byte behind its line end, or -1 where it does not end before `limit`. */
  #scan(start: number, limit: number, complete: boolean): number {
    this.#start = start;
    this.#cell = 0;
    this.#lines = 0;
    this.#unstable = Number.POSITIVE_INFINITY;
    this.#ranges.changes = 0;
    this.broken = null;
    let at = start;
    for (;;) {
      if (this.#cell < this.#stable) {
        at = this.#pass(at, limit);
        if (this.#cell === this.#ranges.count) return this.#endLine(at, this.#lineEnd);
      }
      at = this.#scanCell(at, limit, complete);
      if (at < 0) return -1;
      this.#cell += 1;
      if (at === limit) {
        // Only a complete file gets here: the last line has no end (a lone end-of-file mark is not a line).
        this.#lines += 1;
        const { bytes } = this.#window;
        const alone = this.#cell === 1 && at - start === 1 && bytes[start] === EOF_MARK;
        if (!alone) this.lineEnds.missingLast = true;
        this.#take(0);
        return at;
      }
      const { bytes } = this.#window;
      const byte = bytes[at] as number;
      if (byte === this.separator) {
        at += 1;
        continue;
      }
      if (byte === LF) return this.#endLine(at + 1, 'lf');
      if (at + 1 === limit && !complete) return -1;
      return at + 1 < limit && bytes[at + 1] === LF ? this.#endLine(at + 2, 'crlf') : this.#endLine(at + 1, 'cr');
    }
  }

  /**
   * Passes over the cells that stand here as in the row before and end alike, the line end with the last of them.
   *
   * @returns Where the first cell begins that does not; {@link RowScanner.#cell} is that cell.
   */
  #pass(at: number, limit: number): number {
    const ranges = this.#ranges;
    const stable = this.#stable;
    const open = ranges.open(this.#cell);
    const whole = stable === ranges.count ? this.#rowSize : ranges.open(stable);
    const step = this.#window.alike(at, this.#rowStart + open, Math.min(whole - open, limit - at));
    if (step === whole - open) {
      this.#cell = stable;
      return at + step;
    }
    const cell = ranges.holding(open + step, this.#cell);
    this.#cell = cell;
    return at + ranges.open(cell) - open;
  }

  /** Ends the row behind its line end. */
  #endLine(end: number, lineEnd: 'crlf' | 'lf' | 'cr'): number {
    this.#lines += 1;
    this.lineEnds[lineEnd] += 1;
    this.#lineEnd = lineEnd;
    // Behind a CR a LF may follow.
    this.#take(lineEnd === 'cr' ? this.#cell - 1 : this.#cell);
    return end;
  }

  #take(stable: number): void {
    this.#stable = Math.min(stable, this.#unstable);
    this.#ranges.take(this.#cell);
  }

  /** Scans one cell; gives the byte that ends it, `limit` where the file does, or -1 where more bytes are needed. */
  #scanCell(start: number, limit: number, complete: boolean): number {
    const found = this.#cells;
    const end = found.scan(start, limit, complete);
    if (end < 0) return end;
    const { flag, breaks } = found;
    this.#lines += breaks;
    // What a line break in a text means depends on what follows it.
    if (breaks > 0 || flag === BROKEN) this.#unstable = Math.min(this.#unstable, this.#cell);
    if (found.fault !== null) this.broken ??= { cell: this.#cell, fault: found.fault };
    this.#ranges.note(this.#cell, found.from - this.#start, found.to - this.#start, flag);
    return end;
  }
}

/** A list of so many texts that begins with those given. */
function firstOf(texts: readonly string[], count: number): string[] {
  const list = texts.slice(0, count);
  while (list.length < count) list.push('');
  return list;
}
