import { parse } from 'csv-parse/sync';
import { decodeMs932 } from '../codec/ms932/decode';
import { CareplanCsvError } from '../issues';
import { isAnObject, must } from '../misuse';
import {
  headingOf,
  likelyHeadings,
  nameParts,
  type Roster,
  type RosterColumn,
  type RosterEntry,
  usualHeadings,
} from './roster';

/** How a list is read. */
export interface RosterOptions {
  /** The headings of its columns, where they are none of the usual ones. */
  readonly columns?: { readonly [C in RosterColumn]?: string | undefined } | undefined;
}

/** Rows among which the heading is looked for: titles and dates often stand above it. */
const rowsOfHeading = 20;

/**
 * Reads a list of users: a CSV in UTF-8, UTF-16 or Shift_JIS, with commas, tabs or semicolons, with a heading.
 *
 * @param bytes The file.
 * @param options The names of its columns; by default the usual Japanese headings are looked for.
 * @throws CareplanCsvError with code `invalid_option` where the list has no column of 被保険者番号, or lacks one that was named.
 * @remarks The list is the caller's own; the standard does not know it.
 * @example
 * ```ts
 * import { readRoster } from 'careplan-csv/roster';
 *
 * const roster = readRoster(new TextEncoder().encode('保険者番号,被保険者番号,氏名\n131016,0000000001,介護 太郎\n'));
 * console.log(roster.entries.length, roster.columns.insured); // 1 被保険者番号
 * ```
 */
export function readRoster(bytes: Uint8Array, options: RosterOptions = {}): Roster {
  must('options', options, isAnObject);
  const { columns = {} } = options;
  must('options.columns', columns, isAnObject);
  if (!(bytes instanceof Uint8Array)) throw new CareplanCsvError('invalid_option', 'a roster must be a Uint8Array');
  const rows = rowsOf(textOf(bytes));
  const { at, found, given } = headingIn(rows, columns);
  const heads = rows[at] ?? [];
  const entries: RosterEntry[] = [];
  const skipped: number[] = [];
  for (const [index, cells] of rows.entries()) {
    if (index <= at || cells.every((cell) => cell.trim() === '')) continue;
    const cell = (column: RosterColumn): string => (cells[found[column]] ?? '').normalize('NFKC').trim();
    const name = [cell('name'), given < 0 ? '' : (cells[given] ?? '').normalize('NFKC').trim()].join(' ').trim();
    const insured = numberOf(cell('insured'));
    if (insured === '') skipped.push(index + 1);
    else
      entries.push({
        line: index + 1,
        insured,
        insurer: numberOf(cell('insurer')) || null,
        name: name || null,
      });
  }
  const headed = (column: RosterColumn): string | null => heads[found[column]]?.trim() ?? null;
  return {
    entries,
    skipped,
    columns: { insurer: headed('insurer'), insured: headed('insured'), name: headed('name') },
  };
}

/** A number as a spreadsheet keeps it (="0123" or '0123 for text, 123.0 where it reckons in fractions) or as people write it, in groups of digits. */
function numberOf(cell: string): string {
  const bare = cell
    .replace(/^="?|^'|"$/g, '')
    .replace(/\.0+$/, '')
    .replace(/(?<=[\dH])[- ](?=\d)/giu, '')
    .toUpperCase();
  return /^[0-9H]\d*$/.test(bare) ? bare : '';
}

/** The text of a list: by its mark, else UTF-8 where it is that, else Shift_JIS. */
function textOf(bytes: Uint8Array): string {
  const [first, second, third] = bytes;
  const zeros = zerosIn(bytes);
  if ((first === 0xff && second === 0xfe) || zeros.odd > zeros.even) return utf16(bytes);
  if ((first === 0xfe && second === 0xff) || zeros.even > zeros.odd) return utf16(swapped(bytes));
  if (first === 0xef && second === 0xbb && third === 0xbf) return new TextDecoder().decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decodeMs932(bytes).text;
  }
}

function utf16(bytes: Uint8Array): string {
  return new TextDecoder('utf-16le').decode(bytes);
}

/** UTF-16 with its bytes the other way round. */
function swapped(bytes: Uint8Array): Uint8Array {
  return Uint8Array.from(bytes, (_, at) => bytes[at ^ 1] ?? 0);
}

/** Zeros at even and odd places: in UTF-16 each character of ASCII, the commas among them, has one; no other encoding of a text has any. */
function zerosIn(bytes: Uint8Array): { readonly even: number; readonly odd: number } {
  const counts: [number, number] = [0, 0];
  for (const [index, byte] of bytes.subarray(0, 4096).entries()) if (byte === 0) counts[index % 2 === 0 ? 0 : 1] += 1;
  return { even: counts[0], odd: counts[1] };
}

function rowsOf(text: string): string[][] {
  const [line = ''] = text.split(/\r\n|\n|\r/, 1);
  const delimiter = [',', '\t', ';'].reduce((best, one) => (countOf(text, one) > countOf(text, best) ? one : best));
  try {
    // Lists made by hand are ragged, and a quotation mark inside a cell is not a fault of theirs. Empty lines are kept: rows are reported by their number.
    return parse(text, { delimiter, relaxColumnCount: true, relaxQuotes: true, skipEmptyLines: false, bom: true });
  } catch (error) {
    const place = error instanceof Error ? error.message : line.length;
    throw new CareplanCsvError('invalid_option', `the roster is not a CSV: ${place}`);
  }
}

/** How often a mark stands in the first lines. */
function countOf(text: string, mark: string): number {
  return text.slice(0, 4096).split(mark).length;
}

type Found = { readonly [C in RosterColumn]: number };

interface Headed {
  readonly at: number;
  readonly found: Found;
  /** Where the given name stands in a column of its own; -1 where it does not. */
  readonly given: number;
}

/** Where a column stands: under a usual heading, else under one that means the same; -1 where it is missing. */
function placeOf(column: RosterColumn, heads: readonly string[], named: string | undefined): number {
  const wanted = named === undefined ? usualHeadings[column] : [named];
  const exact = wanted.map((heading) => heads.indexOf(headingOf(heading))).find((index) => index >= 0);
  if (exact !== undefined || named !== undefined) return exact ?? -1;
  const { says, not } = likelyHeadings[column];
  return heads.findIndex((head) => says.test(head) && !not.test(head));
}

/** The row of the heading, and where the columns stand in it; -1 where one is missing. */
function headingIn(rows: readonly (readonly string[])[], named: NonNullable<RosterOptions['columns']>): Headed {
  for (const [at, cells] of rows.slice(0, rowsOfHeading).entries()) {
    const heads = cells.map(headingOf);
    const place = (column: RosterColumn): number => placeOf(column, heads, named[column]);
    const [family, given] = [nameParts.family, nameParts.given].map((parts) =>
      heads.findIndex((head) => (parts as readonly string[]).includes(head)),
    ) as [number, number];
    const parted = named.name === undefined && family >= 0 && given >= 0;
    const found = { insurer: place('insurer'), insured: place('insured'), name: parted ? family : place('name') };
    if (found.insured < 0) continue;
    for (const column of ['insurer', 'name'] as const) {
      if (named[column] !== undefined && found[column] < 0)
        throw new CareplanCsvError('invalid_option', `the roster has no column ${named[column]}`);
    }
    return { at, found, given: parted ? given : -1 };
  }
  const wanted = named.insured ?? usualHeadings.insured.slice(0, 3).join(', ');
  throw new CareplanCsvError('invalid_option', `the roster has no column of 被保険者番号 (looked for: ${wanted})`);
}
