import { type Issue, type IssuePlace, issue, issueAt } from '../../issues';
import { hasControls } from '../../schemas/cells/characters';
import { type FieldCodec, ofRecord } from '../../schemas/cells/field-codec';
import { type RowCodec, rowCodec } from '../../schemas/cells/row-codec';
import type { CellFault } from '../../schemas/cells/types';
import { givenAs } from '../../schemas/given';
import type { Kind } from '../../schemas/kinds';
import { type KeyFault, keyFaultOf } from '../../schemas/unknown-keys';
import { currentVersion, type Version, versionOfRecord } from '../../schemas/versions';
import { COMMA, CR, LF, type Quoting, renderCell } from '../csv/dialect';
import { encodeInto, isEncodableText } from '../ms932/encoder';
import { changeIssues } from '../substitute/change-issues';
import { type SubstituteOptions, substitute } from '../substitute/substitute';
import { putQuoted } from './quoted-text';

/** How records are written. */
export interface WriteOptions extends SubstituteOptions {
  /** The edition to write; where it is left out, each record's own `csvVersion` tells. */
  readonly version?: Version;
  /** Which cells stand in quotation marks; `'text'` (free text only) is the standard's way. */
  readonly quote?: Quoting;
  /** The name given in issues. */
  readonly fileName?: string;
  /** Whether issues have the value. It may be health data. */
  readonly values?: boolean;
}

/** One column as last written: most records repeat the value of the one before, and most values recur. */
interface Column {
  readonly field: FieldCodec;
  readonly key: string;
  value: unknown;
  /** Whether there was nothing to say about `value`, so that its cell may be copied. */
  plain: boolean;
  /** Where the cell's bytes stand in the buffer, to be copied from there; `at` is -1 where they do not. */
  at: number;
  end: number;
  /** Rendered cells of short values. */
  kept: Map<unknown, string>;
}

/** A record as it comes in: anything may stand in it. */
type Values = Readonly<Record<string, unknown>>;

/** Longer values seldom recur. */
const longestKept = 12;
/** Cells kept for a column before the store is begun anew. */
const mostKept = 512;

/** The push core of all writing: records in, bytes out. */
export class RecordWriter {
  readonly #kind: Kind;
  readonly #options: WriteOptions;
  readonly #report: (issue: Issue) => void;
  readonly #columns = new Map<RowCodec, Column[]>();
  #bytes = new Uint8Array(64 * 1024);
  #length = 0;
  #row = 0;
  #lastVersion: unknown;
  #lastCodec: RowCodec | undefined;

  constructor(kind: Kind, options: WriteOptions, report: (issue: Issue) => void) {
    this.#kind = kind;
    this.#options = options;
    this.#report = report;
  }

  /** Bytes waiting to be taken. */
  get length(): number {
    return this.#length;
  }

  /** Counts a place of the input that holds no record. */
  skip(): void {
    this.#row += 1;
  }

  /**
   * Writes a record, or reports why it is left out.
   *
   * @returns Whether it was written.
   */
  write(record: unknown): boolean {
    this.#row += 1;
    if (typeof record !== 'object' || record === null || Array.isArray(record)) {
      this.#refuse({ expected: rowCodec(this.#kind, currentVersion).keys.length, actual: 0, given: givenAs(record) });
      return false;
    }
    const values = record as Values;
    const codec = this.#codecOf(values);
    const columns = this.#columnsOf(codec);
    const start = this.#length;
    let good = true;
    let present = 0;
    for (let index = 0; index < columns.length; index += 1) {
      const column = columns[index] as Column;
      const value = values[column.key];
      if (value !== undefined) present += 1;
      if (index > 0) this.#putByte(COMMA);
      if (column.plain && value === column.value && column.at >= 0) {
        this.#putAgain(column);
      } else if (typeof value !== 'string' || !column.field.quoted || !this.#putText(column, value)) {
        const cell = this.#cell(column, index, value, values, codec);
        if (cell === undefined) good = false;
        else this.#putCell(column, cell);
      }
    }
    if (present !== countKeys(values) && !this.#knowsAll(values, codec)) good = false;
    if (good) {
      this.#putByte(CR);
      this.#putByte(LF);
    } else {
      this.#takeBack(start);
    }
    return good;
  }

  /** Gives the bytes written so far and starts anew. */
  take(): Uint8Array {
    const taken = this.#bytes.slice(0, this.#length);
    this.#takeBack(0);
    return taken;
  }

  /** The codec of the record's edition, remembered for the next record. */
  #codecOf(values: Values): RowCodec {
    const own = values.csvVersion;
    if (this.#lastCodec === undefined || own !== this.#lastVersion) {
      this.#lastCodec = this.#codecOfVersion(own);
      this.#lastVersion = own;
    }
    return this.#lastCodec;
  }

  #codecOfVersion(own: unknown): RowCodec {
    return rowCodec(this.#kind, this.#options.version ?? versionOfRecord(own)?.csvVersion ?? currentVersion);
  }

  #columnsOf(codec: RowCodec): Column[] {
    let columns = this.#columns.get(codec);
    if (columns === undefined) {
      columns = codec.fields.map((field) => ({
        field,
        key: field.spec.key,
        value: undefined,
        plain: false,
        at: -1,
        end: -1,
        kept: new Map(),
      }));
      this.#columns.set(codec, columns);
    }
    return columns;
  }

  /** Renders a value; `undefined` where the record must be left out. */
  #cell(column: Column, index: number, value: unknown, record: Values, codec: RowCodec): string | undefined {
    const { field } = column;
    column.value = value;
    column.plain = true;
    const kept = column.kept.get(value);
    if (kept !== undefined) return kept;
    const cell = field.free && typeof value === 'string' && !isPlain(value) ? undefined : field.write(value);
    if (typeof cell !== 'string' || (cell === '' && field.spec.presence === 'recommended')) {
      column.plain = false;
      return this.#explain(column, index, value, record, codec);
    }
    const rendered = renderCell(cell, field.quoted, this.#options.quote ?? 'text');
    if (cell.length <= longestKept) {
      if (column.kept.size >= mostKept) column.kept.clear();
      column.kept.set(value, rendered);
    }
    return rendered;
  }

  /** Renders a value that there is something to say about. */
  #explain({ field, key }: Column, index: number, value: unknown, record: Values, codec: RowCodec): string | undefined {
    const place = this.#place(index, key, value);
    let written = value;
    if (field.free && typeof value === 'string') {
      const { text, changes, refused } = substitute(value, this.#options, { field: key, row: this.#row });
      for (const found of changeIssues(changes, place, this.#kind)) this.#report(found);
      if (refused) return undefined;
      written = text;
      if (hasControls(text)) this.#fault({ code: 'character_control', params: {} }, place);
    }
    const cell = written === value ? codec.write(record, index) : field.write(written);
    if (typeof cell !== 'string') {
      this.#fault(cell, place);
      return undefined;
    }
    if (cell === '' && field.spec.presence === 'recommended')
      this.#fault(ofRecord(field.judge('').faults[0] as CellFault, givenAs(value)), place);
    return renderCell(cell, field.quoted, this.#options.quote ?? 'text');
  }

  #fault(fault: CellFault, place: IssuePlace): void {
    this.#report(issueAt(fault, place, this.#kind));
  }

  #place(index: number, key: string, value: unknown): IssuePlace {
    const place = { file: this.#options.fileName ?? null, row: this.#row, column: index + 1, key };
    return this.#options.values === true && value !== null && value !== undefined
      ? { ...place, value: String(value) }
      : place;
  }

  /** Refuses keys that are not fields: writing the rest would lose them in silence. */
  #knowsAll(values: Values, codec: RowCodec): boolean {
    const fault = keyFaultOf(this.#kind, codec, values);
    if (fault !== undefined) this.#refuse(fault);
    return fault === undefined;
  }

  #refuse(fault: KeyFault): void {
    const place = { file: this.#options.fileName ?? null, row: this.#row };
    this.#report(issue('row_field_count', place, { kind: this.#kind, ...fault }));
  }

  #putByte(byte: number): void {
    if (this.#length === this.#bytes.length) this.#grow(1);
    this.#bytes[this.#length] = byte;
    this.#length += 1;
  }

  #putCell(column: Column, text: string): void {
    const most = text.length * 2;
    if (this.#length + most > this.#bytes.length) this.#grow(most);
    column.at = this.#length;
    column.end = encodeInto(text, this.#bytes, this.#length);
    this.#length = column.end;
  }

  /** Writes a free text straight away; false where there is something to say about it, or the caller wants fewer quotation marks. */
  #putText(column: Column, text: string): boolean {
    if (text === '' || this.#options.quote === 'minimal') return false;
    const most = text.length * 2 + 2;
    if (this.#length + most > this.#bytes.length) this.#grow(most);
    const end = putQuoted(text, this.#bytes, this.#length);
    if (end < 0) return false;
    column.value = text;
    column.plain = true;
    column.at = this.#length;
    column.end = end;
    this.#length = end;
    return true;
  }

  /** Copies the bytes of a cell that the record before had too. */
  #putAgain({ at, end }: Column): void {
    if (this.#length + end - at > this.#bytes.length) this.#grow(end - at);
    const bytes = this.#bytes;
    let to = this.#length;
    // A call of copyWithin costs more than the few bytes of a cell.
    for (let from = at; from < end; from += 1) {
      bytes[to] = bytes[from] as number;
      to += 1;
    }
    this.#length = to;
  }

  /** Forgets the bytes from `start` on, and that cells stood there. */
  #takeBack(start: number): void {
    this.#length = start;
    for (const columns of this.#columns.values()) {
      for (const column of columns) if (column.at >= start) column.at = -1;
    }
  }

  #grow(more: number): void {
    const wider = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + more));
    wider.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = wider;
  }
}

/** Whether a text can be written as it is, and nothing is to be said about it. */
function isPlain(text: string): boolean {
  return isEncodableText(text) && !hasControls(text);
}

/** Counts the keys, inherited ones too: those only make the caller look closer. */
function countKeys(values: object): number {
  let count = 0;
  for (const _ in values) count += 1;
  return count;
}
