import type { Issue } from '../../issues';
import { hasControls } from '../../schemas/cells/characters';
import type { FieldCodec } from '../../schemas/cells/field-codec';
import { type RowCodec, rowCodec } from '../../schemas/cells/row-codec';
import { givenAs } from '../../schemas/given';
import type { Kind } from '../../schemas/kinds';
import { keyFaultOf } from '../../schemas/unknown-keys';
import { currentVersion, type Version, versionOfRecord } from '../../schemas/versions';
import { COMMA, CR, LF, type Quoting, renderCell } from '../csv/dialect';
import { isEncodableText } from '../ms932/encoder';
import type { SubstituteOptions } from '../substitute/substitute';
import { CellBytes, type CellPlace } from './cell-bytes';
import { ValueReport } from './value-report';

/** How records are written. */
export interface WriteOptions extends SubstituteOptions {
  /** The edition to write; where it is left out, each record's own `csvVersion` tells. */
  readonly version?: Version | undefined;
  /** Which cells stand in quotation marks; `'text'` (free text only) is the standard's way. */
  readonly quote?: Quoting | undefined;
  /** The name given in issues. */
  readonly fileName?: string | undefined;
  /** Whether issues have the value. It may be health data. */
  readonly values?: boolean | undefined;
}

/** One column as last written: most records repeat the value of the one before, and most values recur. */
interface Column extends CellPlace {
  readonly field: FieldCodec;
  readonly key: string;
  value: unknown;
  /** Whether there was nothing to say about `value`, so that its cell may be copied. */
  plain: boolean;
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
  readonly #report: ValueReport;
  readonly #columns = new Map<RowCodec, Column[]>();
  readonly #bytes = new CellBytes();
  #row = 0;
  #lastVersion: unknown;
  #lastCodec: RowCodec | undefined;

  constructor(kind: Kind, options: WriteOptions, report: (issue: Issue) => void) {
    this.#kind = kind;
    this.#options = options;
    this.#report = new ValueReport(kind, options, report);
  }

  /** Bytes waiting to be taken. */
  get length(): number {
    return this.#bytes.length;
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
      const expected = rowCodec(this.#kind, currentVersion).keys.length;
      this.#report.refuse(this.#row, { expected, actual: 0, given: givenAs(record) });
      return false;
    }
    const values = record as Values;
    const codec = this.#codecOf(values);
    const columns = this.#columnsOf(codec);
    const bytes = this.#bytes;
    const start = bytes.length;
    let good = true;
    let present = 0;
    for (let index = 0; index < columns.length; index += 1) {
      const column = columns[index] as Column;
      const value = values[column.key];
      if (value !== undefined) present += 1;
      if (index > 0) bytes.putByte(COMMA);
      if (column.plain && value === column.value && column.at >= 0) {
        bytes.putAgain(column);
      } else if (typeof value !== 'string' || !column.field.quoted || !this.#putText(column, value)) {
        const cell = this.#cell(column, index, value, values, codec);
        if (cell === undefined) good = false;
        else bytes.putCell(column, cell);
      }
    }
    if (present !== countKeys(values) && !this.#knowsAll(values, codec)) good = false;
    if (good) {
      bytes.putByte(CR);
      bytes.putByte(LF);
    } else {
      this.#takeBack(start);
    }
    return good;
  }

  /** Gives the bytes written so far and starts anew. */
  take(): Uint8Array {
    const taken = this.#bytes.copy();
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
      const told = this.#report.cellOf({ row: this.#row, record, codec, index, value });
      return told === undefined ? undefined : renderCell(told, field.quoted, this.#options.quote ?? 'text');
    }
    const rendered = renderCell(cell, field.quoted, this.#options.quote ?? 'text');
    if (cell.length <= longestKept) {
      if (column.kept.size >= mostKept) column.kept.clear();
      column.kept.set(value, rendered);
    }
    return rendered;
  }

  /** Refuses keys that are not fields: writing the rest would lose them in silence. */
  #knowsAll(values: Values, codec: RowCodec): boolean {
    const fault = keyFaultOf(this.#kind, codec, values);
    if (fault !== undefined) this.#report.refuse(this.#row, fault);
    return fault === undefined;
  }

  /** Writes a free text straight away; false where there is something to say about it, or the caller wants fewer quotation marks. */
  #putText(column: Column, text: string): boolean {
    if (text === '' || this.#options.quote === 'minimal' || !this.#bytes.putQuoted(column, text)) return false;
    column.value = text;
    column.plain = true;
    return true;
  }

  /** Forgets the bytes from `start` on, and that cells stood there. */
  #takeBack(start: number): void {
    this.#bytes.cut(start);
    for (const columns of this.#columns.values()) {
      for (const column of columns) if (column.at >= start) column.at = -1;
    }
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
