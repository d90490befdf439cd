import { anyCell } from '../codec/csv/cell-changes';
import type { Limits } from '../codec/read/limits';
import { readAll } from '../codec/read/read';
import type { ReadRow } from '../codec/read/row-reader';
import { parseFileName } from '../filenames/parse';
import type { Issue, IssueCode } from '../issues';
import { rowCodec } from '../schemas/cells/row-codec';
import { isKind, type Kind } from '../schemas/kinds';
import type { Version } from '../schemas/versions';
import type { Cause } from '../validate/cause';
import { cutOff } from '../validate/causes/cut-off';
import { otherFormat } from '../validate/causes/other-format';
import { spreadsheetSaved } from '../validate/causes/spreadsheet-saved';
import { change, type FixChange, type RowChange } from './change';
import { RawRows } from './raw-rows';
import { type FileFacts, type FixedRow, fixRow, isBroken, joined, type RowRefusal } from './row-fixer';

/** What {@link fixFile} is given. */
export interface FixFileOptions {
  readonly version: Version | undefined;
  readonly values: boolean;
  readonly partial: boolean;
  readonly codeZeros: boolean;
  /** Whether the rows before and after are wanted. */
  readonly rows: boolean;
  /** Whether another file that came with it was saved by a spreadsheet. */
  readonly resaved: boolean;
  readonly limits: Limits | undefined;
}

/** A row that cannot be written. */
export interface RefusedRow {
  /** 1-based data row. */
  readonly row: number;
  /** 1-based physical line. */
  readonly line: number;
  readonly why: RowRefusal;
}

/** What became of a file. */
export interface FixedContent {
  /** `null` where the file is not written. */
  readonly bytes: Uint8Array | null;
  readonly changes: readonly FixChange[];
  /** The rows whose cells change, of a file that is written, where they are wanted. */
  readonly rows: readonly RowChange[];
  readonly refused: readonly RefusedRow[];
  /** Whether a limit cut the file, so that rows would be lost. */
  readonly tooLarge: boolean;
  /** Whether something tells of a spreadsheet, or of a conversion, on its way. */
  readonly resaved: boolean;
  /** The version of its first row; `undefined` where there is none. */
  readonly version: Version | undefined;
}

/** Findings that show that a spreadsheet, or a program that converted the file, came between. */
const traces: ReadonlySet<IssueCode> = new Set<IssueCode>([
  'text_not_quoted',
  'file_encoding_utf8',
  'file_encoding_utf16',
  'file_encoding_mixed',
  'file_delimiter',
  'row_header',
]);

/** Findings that forbid to take rows over as bytes. */
const converted: ReadonlySet<IssueCode> = new Set<IssueCode>([
  'file_encoding_utf8',
  'file_encoding_utf16',
  'file_encoding_mixed',
  'file_delimiter',
]);

/** Findings of a file as a whole that writing it anew removes. */
const ofFile: { readonly [C in IssueCode]?: (name: string, issue: Issue) => FixChange } = {
  file_encoding_utf8: (name) => change('encoding_converted', name, {}, { encoding: 'UTF-8' }),
  file_encoding_utf16: (name) => change('encoding_converted', name, {}, { encoding: 'UTF-16' }),
  file_encoding_mixed: (name) => change('encoding_converted', name, {}, { encoding: 'UTF-8・Shift_JIS' }),
  file_byte_order_mark: (name) => change('mark_removed', name),
  file_delimiter: (name) => change('delimiter_replaced', name),
  file_line_end: (name) => change('line_ends_unified', name),
  row_header: (name, { line }) => change('header_removed', name, { line }),
  row_blank: (name, { line }) => change('blank_row_removed', name, { line }),
};

/**
 * Writes the content of a file as the standard wants it. A file that nothing can be fixed in comes back as it is.
 *
 * @param name The file's name as given.
 * @param bytes What it holds.
 */
export function fixFile(name: string, bytes: Uint8Array, options: FixFileOptions): FixedContent {
  const kind = kindOf(name);
  const same = { bytes, changes: [], rows: [], refused: [], tooLarge: false, resaved: false, version: undefined };
  if (kind === undefined) return same;
  const { version, limits } = options;
  const reading = { kind, fileName: name, ...(version !== undefined && { version }), ...(limits && { limits }) };
  const { rows, issues } = readAll(bytes, reading);
  const first = rows[0]?.version;
  if (issues.length === 0) return { ...same, version: first };
  const codes = new Set(issues.map(({ code }) => code));
  if (codes.has('file_too_large')) return { ...same, bytes: null, tooLarge: true, version: first };
  // Rows of another kind: nothing that is known of the columns holds for them.
  if (codes.has('file_kind_differs')) return { ...same, version: first };
  // What is no CSV, or ends in the middle, has to be had again: with its end put right nobody would see that the rest is missing.
  if (isNotWhole(kind, rows, issues)) return { ...same, version: first };
  const resaved = options.resaved || isResaved(kind, rows, codes);
  const facts = factsOf(name, kind, bytes, rows, issues, { ...options, resaved });
  const written = rows.map((row) => ({ row, fixed: fixRow(row, facts) }));
  const refused = written.flatMap(({ row, fixed }) =>
    'refused' in fixed ? [{ row: row.row, line: row.line, why: fixed.refused }] : [],
  );
  const changes = [...fileChanges(name, issues, rows, facts, written), ...written.flatMap(changesOf(name, options))];
  if (refused.length > 0 && !options.partial) return { ...same, bytes: null, refused, resaved, version: first };
  if (changes.length === 0) return { ...same, resaved, version: first };
  const fixed = joined(written.flatMap((one) => ('refused' in one.fixed ? [] : [one.fixed.bytes])));
  // What is a header is judged by its neighbours: where a row would be taken for another thing than before, the file stays as it came.
  const again = readAll(fixed, reading).rows;
  const blank = written.filter((one) => 'blank' in one.fixed).length;
  if (again.length !== rows.length - refused.length - blank) return { ...same, version: first };
  const differing = options.rows ? written.flatMap((one) => rowChange(name, kind, one) ?? []) : [];
  return { bytes: fixed, changes, rows: differing, refused, tooLarge: false, resaved, version: first };
}

/** A row before and after; `undefined` where every cell stays. */
function rowChange(file: string, kind: Kind, { row: { row, line, cells, version }, fixed }: Written) {
  if ('blank' in fixed) return undefined;
  const after = 'refused' in fixed ? null : (fixed.cells ?? cells);
  if (after?.length === cells.length && after.every((cell, index) => cell === cells[index])) return undefined;
  const names = rowCodec(kind, version).fields.map(({ spec }) => spec.name);
  const fields = (after ?? cells).length === names.length ? names : [];
  return { file, row, line, fields, before: cells, after } satisfies RowChange;
}

interface Written {
  readonly row: ReadRow;
  readonly fixed: FixedRow;
}

function changesOf(name: string, { partial }: FixFileOptions) {
  return ({ row: { row, line }, fixed }: Written): readonly FixChange[] => {
    if (!('refused' in fixed)) return fixed.changes;
    return partial ? [change('row_left_out', name, { row, line })] : [];
  };
}

function factsOf(
  name: string,
  kind: Kind,
  bytes: Uint8Array,
  rows: readonly ReadRow[],
  issues: readonly Issue[],
  { version, values, codeZeros, resaved }: FixFileOptions,
): FileFacts {
  const codes = new Set(issues.map(({ code }) => code));
  const raw = new RawRows(bytes);
  const zeros = columnsWithZeros(kind, rows);
  const next = nextLines([...rows, ...issues.filter(({ code }) => notRows.has(code))]);
  return {
    ...{ name, kind, version, values },
    asBytes: [...converted].every((code) => !codes.has(code)),
    column: (index, of) => ({ leadingZeros: zeros.has(index), resaved, version: of, codeZeros }),
    raw: (row) => raw.between(row.line, next.get(row.line) ?? null),
  };
}

/** Whether something tells of a spreadsheet, or of a conversion, on the way of a file. */
function isResaved(kind: Kind, rows: readonly ReadRow[], codes: ReadonlySet<IssueCode>): boolean {
  // Deletions hold no text whose quotation marks a spreadsheet could have taken.
  const textless = rows.every((row) => rowCodec(kind, row.version).texts.length === 0);
  return textless || [...traces].some((code) => codes.has(code)) || hasMarks(kind, rows);
}

/** Whether the cells show what a spreadsheet leaves in them: some programs save every text in quotation marks, and only the numbers tell. */
function hasMarks(kind: Kind, rows: readonly ReadRow[]): boolean {
  return speaks(spreadsheetSaved, kind, rows, []);
}

/** Whether a file holds something else than rows, or only the first of them. */
function isNotWhole(kind: Kind, rows: readonly ReadRow[], issues: readonly Issue[]): boolean {
  return [otherFormat, cutOff].some((cause) => speaks(cause, kind, rows, issues));
}

/** Whether a cause is found in a file that has been read. */
function speaks({ start }: Cause, kind: Kind, rows: readonly ReadRow[], issues: readonly Issue[]): boolean {
  const run = start({ kind });
  for (const row of rows) run.row?.(row, rowCodec(kind, row.version), anyCell);
  for (const issue of issues) run.fileIssue?.(issue);
  return run.end(() => false) !== undefined;
}

/** What stands between data rows. */
const notRows: ReadonlySet<IssueCode> = new Set<IssueCode>(['row_header', 'row_blank']);

/** Where whatever begins at a line ends: the line at which the next begins. */
function nextLines(placed: readonly { readonly line: number | null }[]): ReadonlyMap<number, number> {
  const lines = placed.flatMap(({ line }) => line ?? []).sort((a, b) => a - b);
  return new Map(
    lines.flatMap((line, index) => (lines[index + 1] === undefined ? [] : [[line, lines[index + 1] as number]])),
  );
}

/** The columns (0-based) in which a cell of full length begins with a zero. */
function columnsWithZeros(kind: Kind, rows: readonly ReadRow[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const { cells, version } of rows) {
    const { fields } = rowCodec(kind, version);
    for (const [index, cell] of cells.entries()) {
      const text = cell.trim();
      if (text.startsWith('0') && text.length === fields[index]?.spec.length) found.add(index);
    }
  }
  return found;
}

function fileChanges(
  name: string,
  issues: readonly Issue[],
  rows: readonly ReadRow[],
  facts: FileFacts,
  written: readonly Written[],
): FixChange[] {
  const changes = issues.flatMap((issue) => ofFile[issue.code]?.(name, issue) ?? []);
  const unquoted = rows
    .filter((row) => !isBroken(row))
    .flatMap((row) => row.issues)
    .filter(({ code }) => code === 'text_not_quoted').length;
  if (unquoted > 0) changes.push(change('quotes_added', name, {}, { count: unquoted }));
  const respelled = facts.asBytes ? written.filter((one) => isRespelled(one, facts)).length : 0;
  if (respelled > 0 && (changes.length > 0 || hasRowChange(written))) {
    changes.push(change('quotes_removed', name, {}, { count: respelled }));
  }
  return rows.length === 0 && changes.length === 0 ? [] : changes;
}

function hasRowChange(written: readonly Written[]): boolean {
  return written.some(({ fixed }) => 'refused' in fixed || fixed.changes.length > 0);
}

/** Whether a row that nothing was found in is written otherwise all the same: quotation marks around other fields than free text. */
function isRespelled({ row, fixed }: Written, { raw }: FileFacts): boolean {
  if ('refused' in fixed || fixed.changes.length > 0 || row.issues.length > 0) return false;
  const before = raw(row);
  const after = fixed.bytes.subarray(0, fixed.bytes.length - 2);
  return before.length !== after.length || before.some((byte, index) => byte !== after[index]);
}

/** The record kind that a name tells; pictures and files outside the standard have none. */
function kindOf(name: string): Kind | undefined {
  const parsed = parseFileName(name);
  if (parsed.issues.some(({ code }) => code === 'file_not_csv')) return undefined;
  const kind = parsed.ok ? parsed.value.kind : parsed.kind;
  return kind !== undefined && isKind(kind) ? kind : undefined;
}
