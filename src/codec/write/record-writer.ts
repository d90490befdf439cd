import { type Issue, type IssuePlace, issue } from '../../issues';
import { type CellFault, type FieldCodec, hasControls } from '../../schemas/cells/field-codec';
import { type RowCodec, rowCodec } from '../../schemas/cells/row-codec';
import { type Kind, kindInLayout } from '../../schemas/kinds';
import { currentVersion, type Version, versionInfo } from '../../schemas/versions';
import { lineEnd, type Quoting, renderCell } from '../csv/dialect';
import { encodeInto } from '../ms932/encoder';
import { changeIssues } from '../substitute/change-issues';
import { type SubstituteOptions, substitute } from '../substitute/substitute';

/** How records are written. */
export interface WriteOptions extends SubstituteOptions {
  /** The edition to write; where it is left out, each record's own `csvVersion` tells. */
  readonly version?: Version;
  /** Which cells stand in quotation marks; `'text'` (free text only) is the standard's way. */
  readonly quote?: Quoting;
  /** The name told in issues. */
  readonly fileName?: string;
  /** Whether issues bear the value. It may be health data. */
  readonly values?: boolean;
}

/** The cells of one column as last written: most records repeat the value of the one before. */
interface Column {
  readonly field: FieldCodec;
  readonly key: string;
  value: unknown;
  /** The rendered cell of `value`; `undefined` where it had anything to say and must be looked at again. */
  text: string | undefined;
}

/** The push core of all writing: records in, bytes out. */
export class RecordWriter {
  readonly #kind: Kind;
  readonly #options: WriteOptions;
  readonly #report: (issue: Issue) => void;
  readonly #columns = new Map<RowCodec, Column[]>();
  #bytes = new Uint8Array(64 * 1024);
  #length = 0;
  #row = 0;

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
      this.#refuse(rowCodec(this.#kind, currentVersion).keys.length, 0);
      return false;
    }
    const values = record as Readonly<Record<string, unknown>>;
    const codec = this.#codecOf(values);
    const columns = this.#columnsOf(codec);
    let text = '';
    let good = true;
    let present = 0;
    for (let index = 0; index < columns.length; index += 1) {
      const column = columns[index] as Column;
      const value = values[column.key];
      if (value !== undefined) present += 1;
      let cell = column.text;
      if (cell === undefined || value !== column.value) cell = this.#cell(column, index, value);
      if (cell === undefined) good = false;
      else text += index === 0 ? cell : `,${cell}`;
    }
    if (present !== countKeys(values) && !this.#knowsAll(values, codec)) return false;
    if (good) this.#put(text + lineEnd);
    return good;
  }

  /** Gives the bytes written so far and starts anew. */
  take(): Uint8Array {
    const taken = this.#bytes.slice(0, this.#length);
    this.#length = 0;
    return taken;
  }

  #codecOf(values: Readonly<Record<string, unknown>>): RowCodec {
    const own = values.csvVersion;
    const named = typeof own === 'string' ? versionInfo(own.replace('-', '')) : undefined;
    const version = this.#options.version === undefined ? named : versionInfo(this.#options.version);
    const layout = version?.layout ?? currentVersion;
    return rowCodec(this.#kind, kindInLayout(this.#kind, layout) ? layout : currentVersion);
  }

  #columnsOf(codec: RowCodec): Column[] {
    let columns = this.#columns.get(codec);
    if (columns === undefined) {
      columns = codec.fields.map((field) => ({ field, key: field.spec.key, value: undefined, text: undefined }));
      this.#columns.set(codec, columns);
    }
    return columns;
  }

  /** Renders a value anew; `undefined` where the record must be left out. */
  #cell(column: Column, index: number, value: unknown): string | undefined {
    const { field } = column;
    const place = this.#place(index, column.key, value);
    const quoting = this.#options.quote ?? 'text';
    column.value = value;
    column.text = undefined;
    let written = value;
    let silent = true;
    if (field.free && typeof value === 'string') {
      const { text, changes, refused } = substitute(value, this.#options, { field: column.key, row: this.#row });
      for (const found of changeIssues(changes, place)) {
        this.#report({ ...found, params: { kind: this.#kind, ...found.params } });
      }
      if (refused) return undefined;
      silent = changes.length === 0;
      written = text;
      if (hasControls(text)) {
        silent = false;
        this.#fault({ code: 'character_control', params: {} }, place);
      }
    }
    const cell = field.write(written);
    if (typeof cell !== 'string') {
      this.#fault(cell, place);
      return undefined;
    }
    const rendered = renderCell(cell, field.quoted, quoting);
    if (cell === '' && field.spec.presence === 'recommended') {
      silent = false;
      this.#fault(field.judge('').faults[0] as CellFault, place);
    }
    if (silent) column.text = rendered;
    return rendered;
  }

  #fault(fault: CellFault, place: IssuePlace): void {
    const weighed = fault.severity === undefined ? place : { ...place, severity: fault.severity };
    this.#report(issue(fault.code, weighed, { kind: this.#kind, ...fault.params }));
  }

  #place(index: number, key: string, value: unknown): IssuePlace {
    const place = { file: this.#options.fileName ?? null, row: this.#row, column: index + 1, key };
    return this.#options.values === true && value !== null && value !== undefined
      ? { ...place, value: String(value) }
      : place;
  }

  /** Refuses keys that are no fields: writing the rest would lose them in silence. */
  #knowsAll(values: Readonly<Record<string, unknown>>, codec: RowCodec): boolean {
    const known = new Set(codec.keys);
    const unknown = Object.keys(values).filter((key) => !known.has(key) && values[key] !== undefined);
    if (unknown.length > 0) this.#refuse(codec.keys.length, codec.keys.length + unknown.length);
    return unknown.length === 0;
  }

  #refuse(expected: number, actual: number): void {
    const place = { file: this.#options.fileName ?? null, row: this.#row };
    this.#report(issue('row_field_count', place, { kind: this.#kind, expected, actual }));
  }

  #put(text: string): void {
    const room = text.length * 2;
    if (this.#length + room > this.#bytes.length) {
      const wider = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + room));
      wider.set(this.#bytes.subarray(0, this.#length));
      this.#bytes = wider;
    }
    this.#length = encodeInto(text, this.#bytes, this.#length);
  }
}

function countKeys(values: object): number {
  let count = 0;
  for (const key in values) if (Object.hasOwn(values, key)) count += 1;
  return count;
}
