import { type Issue, type IssueParams, issue } from '../../issues';
import type { CellFault, FieldCodec } from '../../schemas/cells/field-codec';
import { type RowCodec, rowCodec } from '../../schemas/cells/row-codec';
import type { Value } from '../../schemas/cells/types';
import { type Kind, kindInLayout } from '../../schemas/kinds';
import type { DraftOf, RecordOf } from '../../schemas/record';
import { currentVersion, type Layout, type Version, versionInfo } from '../../schemas/versions';
import type { QuoteFault } from '../csv/scanner';
import type { DecodeFault } from '../ms932/decoder';

/**
 * One row of a file: its cells, and the record they make or the reasons why they make none.
 *
 * @remarks A record of an older edition holds that edition's keys only; `version` tells which edition a row was read by.
 */
export interface ReadRow<K extends Kind = Kind> {
  /** 1-based data row; header and blank rows do not count. */
  readonly row: number;
  /** 1-based physical line where the row starts. */
  readonly line: number;
  /** The CSVバージョン the row was read by. */
  readonly version: Version;
  /** The cells as they stand, decoded and without their quotation marks. */
  readonly cells: readonly string[];
  /** The record; `null` exactly when one of `issues` is an error. */
  readonly record: RecordOf<K> | null;
  /** Where there is no record: what could be read, `null` in the bad fields; `null` itself where the field count is wrong. */
  readonly draft: DraftOf<K> | null;
  /** What reading this row alone finds. */
  readonly issues: readonly Issue[];
}

/** What the scanner and the decoder know about a row besides its cells. */
export interface RowSource {
  readonly line: number;
  readonly cells: readonly string[];
  readonly quoted: (cell: number) => boolean;
  readonly broken: { readonly cell: number; readonly fault: QuoteFault } | null;
  /** The decoder's faults in the row by 0-based cell; `null` where there are none. */
  readonly faults: ReadonlyMap<number, readonly DecodeFault[]> | null;
}

/** What {@link RowReader} is told once. */
export interface RowReaderOptions {
  readonly kind: Kind;
  readonly version: Version | undefined;
  /** The edition of the file name's grammar, where there is a name. */
  readonly nameEdition: Layout | undefined;
  readonly file: string | null;
  readonly values: boolean;
}

const noIssues: readonly Issue[] = Object.freeze([]);

/** Turns the cells of rows into records. It remembers the row before, since most cells repeat it and need no second look. */
export class RowReader {
  readonly #options: RowReaderOptions;
  #row = 0;
  #version: Version;
  #codec: RowCodec;
  /** The values of the row before, under their keys in the order of the columns; copied to make a record. */
  #values: Record<string, Value> = {};
  /** The cells of the row before; `undefined` where a cell had anything to say and must be looked at again. */
  #known: (string | undefined)[] = [];

  constructor(options: RowReaderOptions) {
    this.#options = options;
    this.#version = options.version ?? options.nameEdition ?? currentVersion;
    this.#codec = this.#codecFor(this.#version);
    this.#forget();
  }

  /** How many rows have been read. */
  get rows(): number {
    return this.#row;
  }

  /** Reads the next row. */
  read(source: RowSource): ReadRow {
    this.#row += 1;
    this.#chooseVersion((source.cells[0] ?? '').trim());
    const { line, cells } = source;
    const { fields } = this.#codec;
    const issues: Issue[] = [];
    const at = { row: this.#row, line, version: this.#version, cells };
    if (cells.length !== fields.length) {
      this.#reportShape(source, issues);
      return { ...at, record: null, draft: null, issues };
    }
    const odd = source.broken !== null || source.faults !== null;
    const known = this.#known;
    let unquoted = false;
    for (let index = 0; index < fields.length; index += 1) {
      const cell = cells[index] as string;
      const field = fields[index] as FieldCodec;
      if (field.quoted && cell !== '' && !source.quoted(index)) unquoted = true;
      if (cell === known[index] && !odd) continue;
      known[index] = undefined;
      const value = cell === '' ? (field.emptyAllowed ? null : undefined) : field.read(cell);
      if (value === undefined || odd) {
        this.#values[field.spec.key] = this.#judge(source, index, field, issues);
      } else {
        known[index] = cell;
        this.#values[field.spec.key] = value;
      }
    }
    if (unquoted) this.#reportUnquoted(source, issues);
    const record = { ...this.#values };
    if (issues.length === 0) return { ...at, record: record as RecordOf, draft: null, issues: noIssues };
    const bad = issues.some((one) => one.severity === 'error');
    return { ...at, record: bad ? null : (record as RecordOf), draft: bad ? (record as DraftOf) : null, issues };
  }

  #judge(source: RowSource, index: number, field: FieldCodec, issues: Issue[]): Value {
    const cell = source.cells[index] as string;
    const faults = source.faults?.get(index);
    if (source.broken?.cell === index) {
      this.#report(issues, source, index, { code: 'row_quote', params: { reason: source.broken.fault } });
      return null;
    }
    if (faults !== undefined) {
      this.#report(issues, source, index, decodeFinding(faults));
      return null;
    }
    const judged = field.judge(cell);
    for (const fault of judged.faults) this.#report(issues, source, index, fault);
    return judged.value;
  }

  /** A row with another number of fields: only what needs no field can be told. */
  #reportShape(source: RowSource, issues: Issue[]): void {
    const { broken } = source;
    if (broken === null) {
      const params = { kind: this.#options.kind, expected: this.#codec.fields.length, actual: source.cells.length };
      issues.push(issue('row_field_count', { file: this.#options.file, row: this.#row, line: source.line }, params));
    } else {
      // The wrong count is what the broken quotation mark did.
      this.#report(issues, source, broken.cell, { code: 'row_quote', params: { reason: broken.fault } });
    }
    for (const [index, faults] of source.faults ?? []) {
      if (index !== broken?.cell) this.#report(issues, source, index, decodeFinding(faults));
    }
  }

  #reportUnquoted(source: RowSource, issues: Issue[]): void {
    for (const [index, field] of this.#codec.fields.entries()) {
      if (field.quoted && source.cells[index] !== '' && !source.quoted(index)) {
        this.#report(issues, source, index, { code: 'text_not_quoted', params: noParams });
      }
    }
    issues.sort((a, b) => (a.column ?? 0) - (b.column ?? 0));
  }

  #report(issues: Issue[], source: RowSource, index: number, fault: CellFault): void {
    const { file, kind, values } = this.#options;
    const place = { file, row: this.#row, line: source.line, column: index + 1, key: this.#codec.keys[index] ?? null };
    const weighed = fault.severity === undefined ? place : { ...place, severity: fault.severity };
    issues.push(
      issue(fault.code, values ? { ...weighed, value: source.cells[index] } : weighed, { kind, ...fault.params }),
    );
  }

  #chooseVersion(text: string): void {
    const own = versionInfo(text)?.csvVersion;
    const version = own ?? this.#options.version ?? this.#version;
    if (version === this.#version) return;
    this.#version = version;
    const codec = this.#codecFor(version);
    if (codec === this.#codec) return;
    this.#codec = codec;
    this.#forget();
  }

  #codecFor(version: Version): RowCodec {
    const { kind } = this.#options;
    const layout = versionInfo(version)?.layout ?? currentVersion;
    // A kind that an edition lacks has one layout only: its rows are read by that.
    return rowCodec(kind, kindInLayout(kind, layout) ? layout : currentVersion);
  }

  #forget(): void {
    this.#values = Object.fromEntries(this.#codec.keys.map((key) => [key, null]));
    this.#known = new Array(this.#codec.keys.length).fill(undefined);
  }
}

const noParams: IssueParams = Object.freeze({});

/** One cell gives one finding: that of its first fault, invalid bytes before user-defined characters. */
function decodeFinding(faults: readonly DecodeFault[]): CellFault {
  const invalid = faults.filter((fault) => fault.reason !== 'eudc');
  const told = invalid.length > 0 ? invalid : faults;
  const first = told[0] as DecodeFault;
  const params = { reason: first.reason, offset: first.offset, bytes: first.bytes, count: told.length };
  return { code: invalid.length > 0 ? 'byte_invalid' : 'character_gaiji', params };
}
