import { type FaultOf, type Issue, type IssueCode, issueAt } from '../../issues';
import { push } from '../../objects';
import { fileKindInfo } from '../../schemas/kinds';
import { fieldsIn } from '../../schemas/record';
import { layouts } from '../../schemas/versions';
import type { CellChanges } from '../csv/cell-changes';
import { COMMA, EOF_MARK, TAB } from '../csv/dialect';
import { type RowFaults, RowScanner } from '../csv/scanner';
import { SeparatorFinder } from '../csv/separator';
import type { PlacedFault } from '../unicode/utf16-transcoder';
import type { DecodeFault } from '../unit-decoder';
import type { CellTexts } from './cell-texts';
import { guessHeader, looksLikeRecord } from './header';
import { type FileEncoding, Intake, type IntakeSink } from './intake';
import { defaultLimits, type Limits } from './limits';
import { type ReadRow, RowReader, type RowReaderOptions, type RowSource } from './row-reader';
import { RowTexts, utf16Texts } from './row-texts';
import { stepSize } from './source';

/** What a {@link RecordReader} is given once. */
export interface RecordReaderOptions extends RowReaderOptions {
  readonly limits: typeof defaultLimits;
}

/** Where a {@link RecordReader} puts what it finds, in file order. */
export interface RecordSink {
  /** @param changes What may differ from the row that it was given before; good until the next row is read. */
  row(row: ReadRow, changes: CellChanges): void;
  fileIssue(issue: Issue): void;
}

/**
 * The push core of all reading: bytes in, rows and issues out, in the same order for every cut of the bytes. The shells around it bring the bytes.
 */
export class RecordReader implements IntakeSink {
  readonly #options: RecordReaderOptions;
  readonly #sink: RecordSink;
  readonly #rows: RowReader;
  readonly #scanner: RowScanner;
  readonly #intake: Intake;
  /** Looks for the separator until the first line is there. */
  #separator: SeparatorFinder | undefined;
  #encoding: FileEncoding | undefined;
  /** What makes texts of the rows' bytes; until the encoding is settled they are ASCII. */
  #texts: RowTexts | CellTexts;
  /** Faults of UTF-16 in bytes that no row has taken yet, and the first of them that is left. */
  #utf16Faults: PlacedFault[] = [];
  #utf16Next = 0;
  #bytes = 0;
  #first = true;
  /** A first row that may be a header, until the row after it tells. */
  #held: (RowSource & { readonly faults: RowFaults }) | undefined;
  #stopped = false;

  constructor(options: RecordReaderOptions, sink: RecordSink) {
    const { kind, limits } = options;
    const fields = layouts.map((layout) => fieldsIn(kind, layout).length);
    this.#options = options;
    this.#sink = sink;
    this.#rows = new RowReader(options);
    this.#scanner = new RowScanner(limits.maxRecordLength, options.use);
    this.#separator = new SeparatorFinder(fields, Math.min(limits.maxRecordLength, defaultLimits.maxRecordLength));
    this.#texts = new RowTexts('ms932');
    this.#intake = new Intake(this);
  }

  /** Whether a limit has been passed: nothing more is taken. */
  get stopped(): boolean {
    return this.#stopped;
  }

  /** Takes bytes of any number. */
  write(chunk: Uint8Array): void {
    const { maxBytes } = this.#options.limits;
    // A Buffer of Node.js cuts pieces more slowly, and its slice does not copy.
    const plain = chunk.constructor === Uint8Array;
    const bytes = plain ? chunk : new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.length);
    for (let at = 0; at < bytes.length && !this.#stopped; at += stepSize) {
      const step = bytes.length <= stepSize ? bytes : bytes.subarray(at, at + stepSize);
      const taken = step.length <= maxBytes - this.#bytes ? step : step.subarray(0, maxBytes - this.#bytes);
      this.#bytes += taken.length;
      this.#intake.write(taken);
      if (taken.length < step.length && !this.#stopped) {
        // The rows that end before the limit come out, however the bytes were cut.
        this.#intake.end();
        this.#flush();
        this.#stop('maxBytes', null);
      }
    }
  }

  /** Says that the bytes are at their end. */
  end(): void {
    if (this.#stopped) return;
    this.#intake.end();
    this.#scanner.finish();
    this.#flush();
    this.#release();
    if (this.#stopped) return;
    this.#reportMixture();
    const { crlf, lf, cr, missingLast } = this.#scanner.lineEnds;
    if (lf > 0 || cr > 0 || missingLast) this.#report({ code: 'file_line_end', params: { crlf, lf, cr, missingLast } });
    if (this.#rows.rows === 0 && !fileKindInfo(this.#options.kind).mayBeEmpty) {
      this.#report({ code: 'file_empty', params: {} });
    }
  }

  /** Called by the intake. */
  encoding(encoding: FileEncoding, mark: boolean): void {
    // What is ASCII so far comes first, whole rows of it at least.
    this.#flush();
    if (this.#stopped) return;
    this.#encoding = encoding;
    if (encoding === 'utf-16le' || encoding === 'utf-16be') {
      this.#report({ code: 'file_encoding_utf16', params: { encoding } });
      this.#texts = utf16Texts();
      return;
    }
    if (encoding === 'utf-8') {
      if (mark) this.#report({ code: 'file_byte_order_mark', params: { encoding } });
      this.#report({ code: 'file_encoding_utf8', params: {} });
      this.#texts = new RowTexts('utf-8');
    }
  }

  /** Called by the intake. */
  bytes(bytes: Uint8Array): void {
    if (this.#stopped) return;
    this.#scanner.push(bytes);
    this.#pump();
  }

  /** Called by the intake. */
  faults(faults: readonly PlacedFault[]): void {
    this.#utf16Faults.push(...faults);
  }

  /** Reads the rows that are whole. */
  #flush(): void {
    this.#scanner.flush();
    this.#pump();
  }

  #pump(): void {
    const scanner = this.#scanner;
    if (this.#stopped || !this.#knowsSeparator()) return;
    while (!this.#stopped) {
      const found = scanner.next();
      if (found === 'row') {
        this.#row();
      } else {
        if (found === 'too_long') this.#stop('maxRecordLength', scanner.nextLine);
        return;
      }
    }
  }

  #knowsSeparator(): boolean {
    const scanner = this.#scanner;
    if (this.#separator === undefined) return true;
    const found = this.#separator.look(scanner.rest, scanner.final);
    if (found === undefined) return false;
    this.#separator = undefined;
    scanner.separator = found;
    // A spreadsheet's Unicode text has tabs: that it is UTF-16 says it all.
    if (found !== COMMA && !this.#isUtf16) {
      this.#report({ code: 'file_delimiter', params: { delimiter: found === TAB ? 'tab' : 'semicolon' } });
    }
    return true;
  }

  get #isUtf16(): boolean {
    return this.#encoding === 'utf-16le' || this.#encoding === 'utf-16be';
  }

  #row(): void {
    const scanner = this.#scanner;
    if (this.#texts instanceof RowTexts) this.#texts.read(scanner);
    else scanner.read(this.#texts);
    const { cells, line } = scanner;
    const faults = this.#isUtf16 ? this.#utf16FaultsOfRow() : scanner.faults;
    if (cells.length === 1 && !scanner.quoted(0) && isBlank(cells[0] as string)) {
      this.#release();
      scanner.forget();
      this.#report({ code: 'row_blank', params: {} }, line);
      return;
    }
    if (this.#first) {
      this.#first = false;
      const guess = scanner.broken === null ? guessHeader(cells, this.#options.kind) : 'row';
      if (guess !== 'row') scanner.forget();
      if (guess === 'header') {
        this.#report({ code: 'row_header', params: {} }, line);
        return;
      }
      if (guess === 'perhaps') {
        const quoted = cells.map((_, index) => scanner.quoted(index));
        this.#held = {
          line,
          // Its own list: a scanner that has forgotten it makes another.
          cells,
          broken: null,
          quoted: (cell) => quoted[cell] === true,
          changes: -1,
          changed: [],
          faults,
        };
        return;
      }
    } else if (this.#held !== undefined && looksLikeRecord(cells, this.#options.kind)) {
      this.#report({ code: 'row_header', params: {} }, this.#held.line);
      this.#held = undefined;
    }
    this.#release();
    this.#give(scanner, faults);
  }

  /** Gives a first row that was held back: it is not a header. */
  #release(): void {
    const held = this.#held;
    this.#held = undefined;
    if (held !== undefined) this.#give(held, held.faults);
  }

  #give(row: RowSource, faults: RowFaults): void {
    if (this.#stopped) return;
    if (this.#rows.rows >= this.#options.limits.maxRows) this.#stop('maxRows', row.line);
    else this.#sink.row(this.#rows.read(row, faults), row);
  }

  /** Takes the faults of UTF-16 that lie in the row, by cell. */
  #utf16FaultsOfRow(): RowFaults {
    const end = this.#scanner.rowEnd;
    const byCell = new Map<number, DecodeFault[]>();
    // Faults come in the order of the file: each is looked for from the cell of the one before.
    let cell = 0;
    for (; this.#utf16Next < this.#utf16Faults.length; this.#utf16Next += 1) {
      const { at, fault } = this.#utf16Faults[this.#utf16Next] as PlacedFault;
      if (at >= end) break;
      cell = this.#scanner.cellAt(at, cell);
      push(byCell, cell, fault);
    }
    if (this.#utf16Next === this.#utf16Faults.length) {
      this.#utf16Faults = [];
      this.#utf16Next = 0;
    }
    return byCell.size === 0 ? null : byCell;
  }

  #reportMixture(): void {
    const mixture = this.#texts instanceof RowTexts ? this.#texts.mixture : null;
    if (mixture !== null) this.#report({ code: 'file_encoding_mixed', params: mixture });
  }

  #stop(limit: keyof Limits, line: number | null): void {
    this.#release();
    if (this.#stopped) return;
    this.#stopped = true;
    this.#reportMixture();
    this.#report({ code: 'file_too_large', params: { limit, max: this.#options.limits[limit] } }, line);
  }

  #report(fault: FaultOf<IssueCode>, line: number | null = null): void {
    const { file, kind } = this.#options;
    this.#sink.fileIssue(issueAt(fault, { file, line }, kind));
  }
}

function isBlank(cell: string): boolean {
  return cell.trim() === '' || (cell.length === 1 && cell.charCodeAt(0) === EOF_MARK);
}
