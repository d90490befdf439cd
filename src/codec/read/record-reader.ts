import { type FaultOf, type Issue, type IssueCode, issueAt } from '../../issues';
import type { Kind } from '../../schemas/kinds';
import { fileKindInfo } from '../../schemas/kinds';
import { fieldsIn } from '../../schemas/record';
import { layouts, type Version } from '../../schemas/versions';
import { EOF_MARK } from '../csv/dialect';
import { RowScanner } from '../csv/scanner';
import type { DecodeFault, UnitDecoder } from '../ms932/decoder';
import { ms932Decoder } from '../ms932/decoder';
import { EncodingDetector, utf8Decoder } from '../utf8';
import { defaultLimits, type Limits } from './limits';
import { type ReadRow, RowReader } from './row-reader';
import { stepSize } from './source';

/** What a {@link RecordReader} is told once. */
export interface RecordReaderOptions {
  readonly kind: Kind;
  readonly version: Version | undefined;
  readonly nameVersion: Version | undefined;
  readonly file: string | null;
  readonly values: boolean;
  readonly limits: Limits;
}

/** Where a {@link RecordReader} puts what it finds, in file order. */
export interface RecordSink {
  readonly row: (row: ReadRow) => void;
  readonly fileIssue: (issue: Issue) => void;
}

/**
 * The push core of all reading: bytes in, rows and issues out. The shells around it bring the bytes.
 *
 * The encoding is settled before the first byte that depends on it is decoded: what comes before it is ASCII and the same in both.
 */
export class RecordReader {
  readonly #options: RecordReaderOptions;
  readonly #limits: Required<Limits>;
  readonly #sink: RecordSink;
  readonly #rows: RowReader;
  readonly #scanner: RowScanner;
  readonly #detector = new EncodingDetector();
  #decoder: UnitDecoder = ms932Decoder();
  /** What the decoder's own counts start from. */
  #unitBase = 0;
  #byteBase = 0;
  /** Bytes that wait for the encoding to be settled. */
  #waiting: Uint8Array[] = [];
  #settled = false;
  #units = 0;
  #bytes = 0;
  /** The first bytes, three at most. */
  readonly #head: number[] = [];
  #decoded = 0;
  #faults: DecodeFault[] = [];
  #first = true;
  #stopped = false;

  constructor(options: RecordReaderOptions, sink: RecordSink) {
    this.#options = options;
    this.#limits = { ...defaultLimits, ...options.limits };
    this.#sink = sink;
    this.#rows = new RowReader(options);
    this.#scanner = new RowScanner(this.#limits.maxRecordLength);
  }

  /** Whether a limit has been passed: nothing more is taken. */
  get stopped(): boolean {
    return this.#stopped;
  }

  /** Takes bytes of any number. */
  write(chunk: Uint8Array): void {
    for (let at = 0; at < chunk.length && !this.#stopped; at += stepSize) {
      this.#take(chunk.subarray(at, at + stepSize));
    }
  }

  /** Says that the bytes are at their end. */
  end(): void {
    if (this.#stopped) return;
    if (this.#head.length < 3) this.#reportMark();
    if (!this.#settled) this.#settle(this.#detector.end());
    this.#give(this.#decoder.end());
    this.#scanner.finish();
    this.#pump();
    if (this.#stopped) return;
    const { crlf, lf, cr, missingLast } = this.#scanner.lineEnds;
    if (lf > 0 || cr > 0 || missingLast) this.#report({ code: 'file_line_end', params: { crlf, lf, cr, missingLast } });
    if (this.#rows.rows === 0 && !fileKindInfo(this.#options.kind).mayBeEmpty) {
      this.#report({ code: 'file_empty', params: {} });
    }
  }

  #take(chunk: Uint8Array): void {
    const room = this.#limits.maxBytes - this.#bytes;
    const taken = chunk.length > room ? chunk.subarray(0, room) : chunk;
    this.#bytes += taken.length;
    if (this.#head.length < 3) this.#lookForMark(taken);
    if (this.#settled) {
      this.#decode(taken);
    } else {
      this.#wait(taken);
    }
    if (taken !== chunk && !this.#stopped) this.#stop('maxBytes', this.#limits.maxBytes, null);
  }

  /** Holds bytes back from the first one on that is not ASCII. */
  #wait(chunk: Uint8Array): void {
    const found = this.#detector.write(chunk);
    if (found === 'undecided' && this.#detector.firstHighByte === null) {
      this.#decode(chunk);
      return;
    }
    // A copy: the source may use its buffer again before the bytes are decoded.
    this.#waiting.push(chunk.slice());
    if (found !== 'undecided') this.#settle(found);
  }

  /** Collects the first three bytes, however they are cut, and tells of a byte order mark. */
  #lookForMark(chunk: Uint8Array): void {
    this.#head.push(...chunk.subarray(0, 3 - this.#head.length));
    if (this.#head.length === 3) this.#reportMark();
  }

  #reportMark(): void {
    const mark = markOf(this.#head);
    if (mark !== undefined) this.#report({ code: 'file_byte_order_mark', params: { encoding: mark } });
  }

  #settle(encoding: 'ms932' | 'utf8'): void {
    this.#settled = true;
    if (encoding === 'utf8') {
      this.#report({ code: 'file_encoding_utf8', params: {} });
      this.#decoder = utf8Decoder(this.#decoded === 0);
      this.#unitBase = this.#units;
      this.#byteBase = this.#decoded;
    }
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const chunk of waiting) this.#decode(chunk);
  }

  #decode(chunk: Uint8Array): void {
    this.#decoded += chunk.length;
    this.#give(this.#decoder.write(chunk));
    this.#pump();
  }

  #give(decoded: { readonly units: Uint16Array; readonly faults: readonly DecodeFault[] }): void {
    for (const fault of decoded.faults) {
      this.#faults.push({ ...fault, unit: fault.unit + this.#unitBase, offset: fault.offset + this.#byteBase });
    }
    this.#units += decoded.units.length;
    this.#scanner.push(decoded.units);
  }

  #pump(): void {
    const scanner = this.#scanner;
    while (!this.#stopped) {
      const found = scanner.next();
      if (found === 'row') {
        this.#row();
      } else {
        if (found === 'too_long') this.#stop('maxRecordLength', this.#limits.maxRecordLength, scanner.nextLine);
        return;
      }
    }
  }

  #row(): void {
    const scanner = this.#scanner;
    const { cells, line } = scanner;
    const faults = this.#faults.length === 0 ? null : this.#faultsOfRow();
    if (cells.length === 1 && !scanner.quoted(0) && isBlank(cells[0] as string)) {
      this.#report({ code: 'row_blank', params: {} }, line);
      return;
    }
    if (this.#first) {
      this.#first = false;
      if (isHeader(cells, this.#options.kind)) {
        this.#report({ code: 'row_header', params: {} }, line);
        return;
      }
    }
    if (this.#rows.rows >= this.#limits.maxRows) {
      this.#stop('maxRows', this.#limits.maxRows, line);
      return;
    }
    this.#sink.row(this.#rows.read(scanner, faults));
  }

  /** Takes the decoder's faults that lie in the row out of the queue, by cell. */
  #faultsOfRow(): ReadonlyMap<number, readonly DecodeFault[]> | null {
    const end = this.#scanner.rowEnd;
    const byCell = new Map<number, DecodeFault[]>();
    let taken = 0;
    // Faults come in the order of the file: each is looked for from the cell of the one before.
    let cell = 0;
    for (const fault of this.#faults) {
      if (fault.unit >= end) break;
      taken += 1;
      cell = this.#scanner.cellAt(fault.unit, cell);
      const list = byCell.get(cell);
      if (list === undefined) byCell.set(cell, [fault]);
      else list.push(fault);
    }
    if (taken === 0) return null;
    this.#faults.splice(0, taken);
    return byCell;
  }

  #stop(limit: keyof Limits, max: number, line: number | null): void {
    this.#stopped = true;
    this.#waiting = [];
    this.#report({ code: 'file_too_large', params: { limit, max } }, line);
  }

  #report(fault: FaultOf<IssueCode>, line: number | null = null): void {
    const { file, kind } = this.#options;
    this.#sink.fileIssue(issueAt(fault, { file, line }, kind));
  }
}

/** The byte order mark that a file begins with, if any: that of UTF-8, or of UTF-16 (which is not read as such). */
function markOf([first, second, third]: readonly number[]): 'utf-8' | 'utf-16le' | 'utf-16be' | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

function isBlank(cell: string): boolean {
  return cell.trim() === '' || (cell.length === 1 && cell.charCodeAt(0) === EOF_MARK);
}

function isHeader(cells: readonly string[], kind: Kind): boolean {
  const first = (cells[0] ?? '').trim();
  if (first === 'CSVバージョン' || first === 'csvVersion') return true;
  return layouts.some((layout) => {
    const names = new Set(fieldsIn(kind, layout).map((field) => field.name));
    return cells.filter((cell) => names.has(cell.trim())).length * 2 >= cells.length;
  });
}
