import { type FaultOf, type Issue, type IssueCode, type IssuePlace, issue, issueAt } from '../../issues';
import type { FieldCodec } from '../../schemas/cells/field-codec';
import { type RowCodec, rowCodec } from '../../schemas/cells/row-codec';
import type { Value } from '../../schemas/cells/types';
import { type Kind, kindIn } from '../../schemas/kinds';
import { type AnyEdition, type DraftOf, fieldsIn } from '../../schemas/record';
import { currentVersion, type Layout, layouts, type Version, versionInfo } from '../../schemas/versions';
import type { CellChanges } from '../csv/cell-changes';
import type { QuoteFault } from '../csv/cell-scanner';
import type { RowFaults, RowUse } from '../csv/scanner';
import { codePointOf, type DecodeFault } from '../unit-decoder';
import { repairShape, type ShapeRepair } from './row-shape';
import { textRemark } from './text-remarks';

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
  /** The row's own CSVバージョン where it is known, else what stands for it; the layout follows it (a kind has one at least). */
  readonly version: Version;
  /** The cells as they stand, decoded and without their quotation marks. */
  readonly cells: readonly string[];
  /** The record; `null` exactly when one of `issues` is an error. */
  readonly record: AnyEdition<K> | null;
  /** Where there is no record: what could be read, `null` in the bad fields; `null` itself where the field count is wrong. */
  readonly draft: DraftOf<K> | null;
  /** What reading this row alone finds. */
  readonly issues: readonly Issue[];
}

/** What the scanner knows about a row. */
export interface RowSource extends CellChanges {
  readonly line: number;
  readonly cells: readonly string[];
  quoted(cell: number): boolean;
  readonly broken: { readonly cell: number; readonly fault: QuoteFault } | null;
}

/** What reading finds in a cell. */
type RowFault = FaultOf<IssueCode>;

/** What {@link RowReader} is given once. */
export interface RowReaderOptions {
  readonly kind: Kind;
  readonly version: Version | undefined;
  /** The edition of the file name's grammar, where there is a name. */
  readonly nameVersion: Version | undefined;
  readonly file: string | null;
  readonly values: boolean;
  readonly use: RowUse;
}

/** Longer cells seldom recur; dates, times, numbers and service codes are short. */
const longestKept = 12;
/** Values kept for a column before the store is begun anew. */
const mostKept = 512;

const noIssues: readonly Issue[] = Object.freeze([]);

/** Turns the cells of rows into records. It remembers the row before, since most cells repeat it and need no second look. */
export class RowReader {
  readonly #options: RowReaderOptions;
  #row = 0;
  #version: Version;
  #codec: RowCodec;
  /** The values of the row before, under their keys in the order of the columns; copied to make a record. */
  #values: Record<string, Value> = {};
  /** The first cell of the row before, whatever came of that row. */
  #first: string | undefined;
  /** The cells of the row before; `undefined` where a cell had anything to say and must be looked at again. */
  #known: (string | undefined)[] = [];
  /** Whether the row before had nothing to say, so that cells which stand in it need no second look. */
  #settled = false;
  /** The values of short cells read before, by column. */
  #kept: (Map<string, Value> | undefined)[] = [];

  constructor(options: RowReaderOptions) {
    this.#options = options;
    this.#version = options.version ?? options.nameVersion ?? currentVersion;
    this.#codec = rowCodec(options.kind, this.#version);
    this.#forget();
  }

  /** How many rows have been read. */
  get rows(): number {
    return this.#row;
  }

  /** Reads the next row. */
  read(source: RowSource, faults: RowFaults): ReadRow {
    this.#row += 1;
    const first = source.cells[0] as string;
    if (first !== this.#first) {
      this.#first = first;
      this.#chooseVersion(first.trim());
    }
    const shape = source.cells.length === this.#codec.fields.length ? null : this.#repairShape(source);
    if (shape !== null) this.#settled = false;
    if (shape === undefined) return this.#rowOf(source, null, null, this.#shapeIssues(source, faults));
    const cells = shape?.cells ?? source.cells;
    const odd = source.broken !== null || faults !== null;
    const read = odd ? this.#judgeAll(source, cells, faults) : this.#readCells(source, cells);
    const issues = shape === null ? read : [this.#shapeRepaired(source, shape), ...read];
    // A spread of all fields at once is the quickest way to a record of its own.
    const record: object = this.#options.use === 'lent' ? this.#values : { ...this.#values };
    if (issues === noIssues) return this.#rowOf(source, record as AnyEdition, null, noIssues);
    return issues.some((one) => one.severity === 'error')
      ? this.#rowOf(source, null, record as DraftOf, issues)
      : this.#rowOf(source, record as AnyEdition, null, issues);
  }

  #rowOf(source: RowSource, record: AnyEdition | null, draft: DraftOf | null, issues: readonly Issue[]): ReadRow {
    const { line, cells } = source;
    // Twice the same on purpose: V8 watches whether what is made at a place lasts, and then puts it among the old objects at once. Made at one place,
    // the rows of a stream took twice as long in a process that had read whole files.
    return this.#options.use === 'kept'
      ? { row: this.#row, line, version: this.#version, cells, record, draft, issues }
      : { row: this.#row, line, version: this.#version, cells, record, draft, issues };
  }

  /** Reads the cells that differ from the row before; what has anything to say is judged at length. */
  #readCells(source: RowSource, cells: readonly string[]): readonly Issue[] {
    const { fields } = this.#codec;
    const { changes, changed } = source;
    const all = changes < 0 || !this.#settled;
    const count = all ? fields.length : changes;
    let issues: Issue[] | undefined;
    for (let step = 0; step < count; step += 1) {
      const index = all ? step : (changed[step] as number);
      const field = fields[index] as FieldCodec;
      const cell = cells[index] as string;
      if (!all || cell !== this.#known[index]) {
        let value = cell === '' ? (field.emptyAllowed ? null : undefined) : this.#valueOf(field, index, cell);
        if (value === undefined) {
          this.#known[index] = undefined;
          issues ??= [];
          value = this.#judge(source, cells, index, null, issues);
        } else {
          this.#known[index] = cell;
        }
        this.#values[field.spec.key] = value;
      }
      if (field.quoted && cell !== '' && !source.quoted(index)) {
        issues ??= [];
        this.#report(issues, source, index, unquoted);
      }
    }
    this.#settled = issues === undefined;
    return issues ?? noIssues;
  }

  /** The value of a filled cell that there is nothing to say about; short cells recur, and their values are kept. */
  #valueOf(field: FieldCodec, index: number, cell: string): Value | undefined {
    if (field.free && textRemark(field.spec, cell) !== undefined) return undefined;
    if (cell.length > longestKept || field.verbatim) return field.read(cell);
    let values = this.#kept[index];
    if (values === undefined || values.size >= mostKept) {
      values = new Map();
      this.#kept[index] = values;
    }
    let value = values.get(cell);
    if (value === undefined) {
      value = field.read(cell);
      if (value !== undefined) values.set(cell, value);
    }
    return value;
  }

  /** Judges every cell of a row that has bad bytes or a broken quotation mark. */
  #judgeAll(source: RowSource, cells: readonly string[], faults: RowFaults): readonly Issue[] {
    const issues: Issue[] = [];
    this.#settled = false;
    for (const [index, field] of this.#codec.fields.entries()) {
      this.#known[index] = undefined;
      this.#values[field.spec.key] = this.#judge(source, cells, index, faults, issues);
      const bare = field.quoted && cells[index] !== '' && !source.quoted(index);
      if (bare) this.#report(issues, source, index, unquoted);
    }
    return issues;
  }

  #judge(source: RowSource, cells: readonly string[], index: number, rowFaults: RowFaults, issues: Issue[]): Value {
    const faults = rowFaults?.get(index);
    if (source.broken?.cell === index) {
      this.#report(issues, source, index, { code: 'row_quote', params: { reason: source.broken.fault } });
      return null;
    }
    if (faults !== undefined) {
      this.#report(issues, source, index, decodeFinding(faults));
      return null;
    }
    const judged = this.#codec.judge(cells, index);
    for (const fault of judged.faults) this.#report(issues, source, index, fault);
    const { free, spec } = this.#codec.fields[index] as FieldCodec;
    const remark = free ? textRemark(spec, cells[index] as string) : undefined;
    if (remark !== undefined) this.#report(issues, source, index, remark);
    return judged.value;
  }

  /** A row with another number of fields: only what needs no field can be determined. */
  #shapeIssues(source: RowSource, faults: RowFaults): Issue[] {
    const { broken } = source;
    const issues: Issue[] = [];
    if (broken === null) {
      const { kind } = this.#options;
      const actual = source.cells.length;
      const layout = layoutOfCount(kind, actual);
      const params = { kind, expected: this.#codec.fields.length, actual, ...(layout !== undefined && { layout }) };
      issues.push(issue('row_field_count', this.#place(source), params));
    } else {
      // The wrong count is what the broken quotation mark did.
      this.#report(issues, source, broken.cell, { code: 'row_quote', params: { reason: broken.fault } });
    }
    for (const [index, found] of faults ?? []) {
      if (index !== broken?.cell) this.#report(issues, source, index, decodeFinding(found));
    }
    return issues;
  }

  #report(issues: Issue[], source: RowSource, index: number, fault: RowFault): void {
    const { file, kind, values } = this.#options;
    const place = { file, row: this.#row, line: source.line, column: index + 1, key: this.#codec.keys[index] ?? null };
    issues.push(issueAt(fault, values ? { ...place, value: source.cells[index] } : place, kind));
  }

  /** The cells of a row of another length, if it can be read all the same. */
  #repairShape(source: RowSource): ShapeRepair | undefined {
    const other = layoutOfCount(this.#options.kind, source.cells.length) !== undefined;
    if (other || source.broken !== null) return undefined;
    return repairShape(source.cells, (cell) => source.quoted(cell), this.#codec);
  }

  #shapeRepaired(source: RowSource, { repair, count }: ShapeRepair): Issue {
    return issue('row_repaired', this.#place(source), { kind: this.#options.kind, repair, cells: count });
  }

  #place({ line }: RowSource): IssuePlace {
    return { file: this.#options.file, row: this.#row, line };
  }

  #chooseVersion(text: string): void {
    const own = versionInfo(text)?.csvVersion;
    const version = own ?? this.#options.version ?? this.#version;
    if (version === this.#version) return;
    this.#version = version;
    const codec = rowCodec(this.#options.kind, version);
    if (codec === this.#codec) return;
    this.#codec = codec;
    this.#forget();
  }

  #forget(): void {
    this.#values = { ...this.#codec.blank };
    this.#known = new Array(this.#codec.keys.length).fill(undefined);
    this.#settled = false;
    this.#kept = [];
  }
}

const unquoted: RowFault = Object.freeze({ code: 'text_not_quoted', params: Object.freeze({}) });

/** The layout of a kind that has this number of fields. */
function layoutOfCount(kind: Kind, count: number): Layout | undefined {
  return layouts.findLast((layout) => kindIn(kind, layout) && fieldsIn(kind, layout).length === count);
}

/** One cell gives one finding: that of its first fault, invalid bytes before user-defined characters. */
function decodeFinding(faults: readonly DecodeFault[]): RowFault {
  const invalid = faults.filter((fault) => fault.reason !== 'eudc');
  const told = invalid.length > 0 ? invalid : faults;
  const first = told[0] as DecodeFault;
  const { offset, bytes, reason } = first;
  const where = { offset, bytes, count: told.length };
  return invalid.length > 0
    ? { code: 'byte_invalid', params: { reason, ...where } }
    : { code: 'character_gaiji', params: { ...where, codePoint: codePointOf(first) } };
}
