import { unitsToText } from '../ms932/text';
import { CellMemo } from './cell-memo';
import { COMMA, CR, EOF_MARK, LF, QUOTE } from './dialect';

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

/** Cell flags. */
const BARE = 0;
const QUOTED = 1;
/** Quoted, with doubled quotation marks inside. */
const DOUBLED = 2;
/** Its quotation marks break the rules: the text is kept raw, marks included. */
const BROKEN = 3;

/**
 * Finds rows and cells in UTF-16 code units that arrive in pieces; where the pieces are cut makes no difference.
 *
 * A quotation mark that breaks the rules damages as little as can be: its cell is kept raw. Where the cell had run over a line end after which a
 * record seems to begin, the row ends there, so that one lost quotation mark does not swallow the rows after it.
 *
 * It works on code units in one window at a time and gives out text by comparing with the row before, since most cells repeat it.
 */
export class RowScanner {
  /** The texts of the row's cells. */
  cells: string[] = [];
  /** 1-based physical line where the row starts. */
  line = 1;
  /** 0-based code unit, counted from the start of the file, where the row starts. */
  rowStart = 0;
  /** The first broken quotation mark of the row: its cell (0-based) and how; `null` where there is none. */
  broken: { readonly cell: number; readonly fault: QuoteFault } | null = null;
  readonly lineEnds: LineEnds = { crlf: 0, lf: 0, cr: 0, missingLast: false };

  readonly #maxLength: number;
  readonly #memo = new CellMemo();
  #units: Uint16Array = new Uint16Array(0);
  #text = '';
  /** The next row's first unit in the window. */
  #at = 0;
  /** Units of the file before the window. */
  #before = 0;
  /** The least size of the rest for which another attempt is worth while: keeps many small pieces from costing their square. */
  #worth = 0;
  #final = false;
  #nextLine = 1;

  #count = 0;
  #starts = new Int32Array(128);
  #ends = new Int32Array(128);
  #flags = new Uint8Array(128);
  /** 1 for cells taken over from the row before. */
  #same = new Uint8Array(128);
  #lastCount = 0;
  #lastStarts = new Int32Array(128);
  #lastEnds = new Int32Array(128);
  #lastFlags = new Uint8Array(128);
  #lastCells: string[] = [];
  /** Whether the arrays hold a row that the next one can be compared with. */
  #hasRow = false;

  /** @param maxLength The longest row, in UTF-16 code units. */
  constructor(maxLength: number) {
    this.#maxLength = maxLength;
  }

  /** Takes the next piece; rows are then asked for with {@link RowScanner.next} until it wants more. */
  push(units: Uint16Array): void {
    if (units.length === 0) return;
    const rest = this.#units.length - this.#at;
    this.#before += this.#at;
    if (rest === 0) {
      this.#units = units;
    } else {
      const joined = new Uint16Array(rest + units.length);
      joined.set(this.#units.subarray(this.#at));
      joined.set(units, rest);
      this.#units = joined;
    }
    this.#at = 0;
    this.#text = '';
    this.#hasRow = false;
    this.#lastCount = 0;
  }

  /** Says that no more pieces come. */
  finish(): void {
    this.#final = true;
  }

  /** Whether a cell of the row stood in quotation marks (rightly or not). */
  quoted(cell: number): boolean {
    return this.#flags[cell] !== BARE;
  }

  /**
   * The cell (0-based) that holds a code unit of the file; the nearest one before where it lies between cells.
   *
   * @param from A cell that is not behind it, to look from.
   */
  cellAt(unit: number, from = 0): number {
    const inWindow = unit - this.#before;
    let cell = from;
    while (cell + 1 < this.#count && (this.#starts[cell + 1] as number) <= inWindow) cell += 1;
    return cell;
  }

  /** 0-based code unit, counted from the start of the file, behind the row and its line end. */
  get rowEnd(): number {
    return this.#before + this.#at;
  }

  /** 1-based physical line where the next row starts. */
  get nextLine(): number {
    return this.#nextLine;
  }

  /** Looks for the next row. */
  next(): Scanned {
    const units = this.#units;
    const size = units.length;
    const start = this.#at;
    if (start === size) return this.#final ? 'end' : 'more';
    if (!this.#final && size - start < this.#worth && size - start <= this.#maxLength) return 'more';
    if (this.#hasRow) this.#keepAsLast();
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
    this.rowStart = this.#before + start;
    this.#nextLine += this.#lines;
    this.#at = end;
    this.#makeCells();
    return 'row';
  }

  #lines = 0;

  /** Scans one row from `start`; gives the unit behind its line end, or -1 where it does not end before `limit`. */
  #scan(start: number, limit: number, complete: boolean): number {
    const units = this.#units;
    let at = start;
    this.#count = 0;
    this.#lines = 0;
    this.broken = null;
    for (;;) {
      // A cell begins; most are what stood there in the row before.
      const again = this.#endAgain(at, limit);
      at = again >= 0 ? again : this.#scanCell(at, limit, complete);
      if (at < 0) return -1;
      if (at === limit) {
        // Only a complete text gets here: the last line has no end (a lone end-of-file mark is no line).
        this.#lines += 1;
        const from = this.#starts[0] as number;
        const alone = this.#count === 1 && (this.#ends[0] as number) - from === 1;
        if (!(alone && units[from] === EOF_MARK)) this.lineEnds.missingLast = true;
        return at;
      }
      const unit = units[at] as number;
      if (unit === COMMA) {
        at += 1;
        continue;
      }
      if (unit === CR && at + 1 === limit && !complete) return -1;
      this.#lines += 1;
      if (unit === LF) {
        this.lineEnds.lf += 1;
        return at + 1;
      }
      if (at + 1 < limit && units[at + 1] === LF) {
        this.lineEnds.crlf += 1;
        return at + 2;
      }
      this.lineEnds.cr += 1;
      return at + 1;
    }
  }

  /** Scans one cell; gives the unit that ends it, `limit` where the text does, or `needsMore`. */
  #scanCell(start: number, limit: number, complete: boolean): number {
    const units = this.#units;
    let at = start;
    let flag = BARE;
    if (at < limit && units[at] === QUOTE) {
      const closed = this.#scanQuoted(at, limit, complete);
      if (closed === needsMore) return needsMore;
      if (closed >= 0) {
        this.#lines += this.#breaksInside;
        this.#addCell(start + 1, closed, this.#sawDoubled ? DOUBLED : QUOTED);
        return closed + 1;
      }
      flag = BROKEN;
      at = this.#resume;
      this.#lines += this.#breaksKept;
      this.broken ??= { cell: this.#count, fault: this.#fault };
    }
    for (;;) {
      // All but a few units are above the comma.
      while (at < limit && (units[at] as number) > COMMA) at += 1;
      if (at === limit) break;
      const unit = units[at] as number;
      if (unit === COMMA || unit === LF || unit === CR) break;
      if (unit === QUOTE && flag === BARE) {
        flag = BROKEN;
        this.broken ??= { cell: this.#count, fault: 'in_bare' };
      }
      at += 1;
    }
    if (at === limit && !complete) return needsMore;
    this.#addCell(start, at, flag);
    return at;
  }

  /** Takes over the cell of the row before, if it stands here and ends alike; gives the unit that ends it, or -1. */
  #endAgain(at: number, limit: number): number {
    const index = this.#count;
    if (index >= this.#lastCount) return -1;
    const flag = this.#lastFlags[index] as number;
    if (flag > QUOTED) return -1;
    const mark = flag === QUOTED ? 1 : 0;
    const from = (this.#lastStarts[index] as number) - mark;
    const size = (this.#lastEnds[index] as number) + mark - from;
    const end = at + size;
    const units = this.#units;
    if (end >= limit) return -1;
    const ended = units[end];
    if (ended !== units[from + size] || (ended !== COMMA && ended !== CR && ended !== LF)) return -1;
    for (let step = 0; step < size; step += 1) {
      const unit = units[at + step];
      // A cell with line breaks takes the long way, where they are counted.
      if (unit !== units[from + step] || unit === LF || unit === CR) return -1;
    }
    this.#addCell(at + mark, end - mark, flag);
    this.#same[index] = 1;
    return end;
  }

  #sawDoubled = false;
  #breaksInside = 0;
  /** Where a broken cell goes on as a bare one, and the line breaks passed on the way. */
  #resume = 0;
  #breaksKept = 0;
  #fault: QuoteFault = 'unclosed';

  /** Scans a quoted cell whose mark stands at `open`; gives the closing mark, `needsMore` or `isBroken`. */
  #scanQuoted(open: number, limit: number, complete: boolean): number {
    const units = this.#units;
    this.#sawDoubled = false;
    this.#breaksInside = 0;
    let at = open + 1;
    /** The first line break after which a record seems to begin. */
    let seam = -1;
    while (at < limit) {
      const unit = units[at] as number;
      if (unit > QUOTE) {
        at += 1;
        continue;
      }
      if (unit === QUOTE) {
        if (at + 1 === limit) {
          if (!complete) return needsMore;
          return at;
        }
        const next = units[at + 1] as number;
        if (next === QUOTE) {
          this.#sawDoubled = true;
          at += 2;
          continue;
        }
        if (next === COMMA || next === CR || next === LF) return at;
        this.#fault = seam >= 0 ? 'unclosed' : 'after_quote';
        this.#break(open, at, seam >= 0 || this.#breaksInside === 0);
        return isBroken;
      }
      if (unit === LF || (unit === CR && units[at + 1] !== LF)) {
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
    if (!complete && limit === this.#units.length) return needsMore;
    this.#fault = 'unclosed';
    this.#break(open, limit, true);
    return isBroken;
  }

  /** Sets where a broken cell goes on: from its start, as a bare cell that ends with its line, or behind the broken mark. */
  #break(open: number, at: number, bare: boolean): void {
    this.#resume = bare ? open + 1 : at;
    this.#breaksKept = bare ? 0 : this.#breaksInside;
  }

  /** Whether a CSVバージョン seems to begin here: six digits, bare or in quotation marks, and a comma. `undefined`: too little text to tell. */
  #looksLikeRecord(at: number, limit: number, complete: boolean): boolean | undefined {
    const units = this.#units;
    const quote = at < limit && units[at] === QUOTE ? 1 : 0;
    const length = 7 + 2 * quote;
    for (let index = quote; index < 6 + quote; index += 1) {
      if (at + index >= limit) return complete || limit < units.length ? false : undefined;
      const unit = units[at + index] as number;
      if (unit < 0x30 || unit > 0x39) return false;
    }
    if (at + length > limit) return complete || limit < units.length ? false : undefined;
    return units[at + length - 1] === COMMA && (quote === 0 || units[at + 7] === QUOTE);
  }

  #addCell(from: number, to: number, flag: number): void {
    const index = this.#count;
    if (index === this.#starts.length) this.#grow();
    this.#starts[index] = from;
    this.#ends[index] = to;
    this.#flags[index] = flag;
    this.#same[index] = 0;
    this.#count = index + 1;
  }

  #grow(): void {
    const size = this.#starts.length * 2;
    const wider = (old: Int32Array): Int32Array<ArrayBuffer> => {
      const made = new Int32Array(size);
      made.set(old);
      return made;
    };
    const flags = new Uint8Array(size);
    flags.set(this.#flags);
    const lastFlags = new Uint8Array(size);
    lastFlags.set(this.#lastFlags);
    this.#starts = wider(this.#starts);
    this.#ends = wider(this.#ends);
    this.#lastStarts = wider(this.#lastStarts);
    this.#lastEnds = wider(this.#lastEnds);
    this.#flags = flags;
    this.#lastFlags = lastFlags;
    const same = new Uint8Array(size);
    same.set(this.#same);
    this.#same = same;
  }

  /** Makes the texts of the row, taking over those that stand in the row before. */
  #makeCells(): void {
    if (this.#text === '') this.#text = unitsToText(this.#units);
    const count = this.#count;
    const cells = new Array<string>(count);
    for (let index = 0; index < count; index += 1) {
      cells[index] = this.#same[index] === 1 ? (this.#lastCells[index] as string) : this.#cellText(index);
    }
    this.cells = cells;
    this.#hasRow = true;
  }

  #keepAsLast(): void {
    this.#hasRow = false;
    this.#lastCells = this.cells;
    this.#lastCount = this.#count;
    const starts = this.#lastStarts;
    this.#lastStarts = this.#starts;
    this.#starts = starts;
    const ends = this.#lastEnds;
    this.#lastEnds = this.#ends;
    this.#ends = ends;
    const flags = this.#lastFlags;
    this.#lastFlags = this.#flags;
    this.#flags = flags;
  }

  #cellText(index: number): string {
    const text = this.#memo.text(
      this.#units,
      this.#starts[index] as number,
      this.#ends[index] as number,
      index,
      this.#text,
      this.#lastCells[index],
    );
    return this.#flags[index] === DOUBLED ? text.replaceAll('""', '"') : text;
  }
}

const needsMore = -1;
const isBroken = -2;
