import { parse } from 'csv-parse/sync';
import iconv from 'iconv-lite';
import { CareplanCsvError } from '../issues';
import { isAnObject, must } from '../misuse';
import { headingOf, type Roster, type RosterColumn, type RosterEntry, usualHeadings } from './roster';

/** How a list is read. */
export interface RosterOptions {
  /** The headings of its columns, where they are none of the usual ones. */
  readonly columns?: { readonly [C in RosterColumn]?: string };
}

/** Rows among which the heading is looked for: titles and dates often stand above it. */
const rowsOfHeading = 20;

/**
 * Reads a list of users: a CSV in UTF-8, UTF-16 or Shift_JIS, with commas, tabs or semicolons, with a heading.
 *
 * @param bytes The file.
 * @param options The names of its columns; by default the usual Japanese headings are looked for.
 * @throws CareplanCsvError with code `invalid_option` where the list has no column of 被保険者番号, or lacks one that was named.
 * @remarks The list is the caller's own and none of the standard.
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
  const { at, found } = headingIn(rows, columns);
  const heads = rows[at] ?? [];
  const entries: RosterEntry[] = [];
  const skipped: number[] = [];
  for (const [index, cells] of rows.entries()) {
    if (index <= at || cells.every((cell) => cell.trim() === '')) continue;
    const cell = (column: RosterColumn): string => (cells[found[column]] ?? '').normalize('NFKC').trim();
    const insured = numberOf(cell('insured'));
    if (insured === '') skipped.push(index + 1);
    else
      entries.push({
        line: index + 1,
        insured,
        insurer: numberOf(cell('insurer')) || null,
        name: cell('name') || null,
      });
  }
  const headed = (column: RosterColumn): string | null => heads[found[column]]?.trim() ?? null;
  return {
    entries,
    skipped,
    columns: { insurer: headed('insurer'), insured: headed('insured'), name: headed('name') },
  };
}

/** A number as a spreadsheet keeps it: ="0123" or '0123 for text. */
function numberOf(cell: string): string {
  const bare = cell.replace(/^="?|^'|"$/g, '').toUpperCase();
  return /^[0-9H]\d*$/.test(bare) ? bare : '';
}

/** The text of a list: by its mark, else UTF-8 where it is that, else Shift_JIS. */
function textOf(bytes: Uint8Array): string {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return decoded(bytes, 'utf-16le');
  if (first === 0xfe && second === 0xff) return decoded(bytes, 'utf-16be');
  if (first === 0xef && second === 0xbb && third === 0xbf) return decoded(bytes, 'utf-8');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decoded(bytes, 'cp932');
  }
}

function decoded(bytes: Uint8Array, encoding: string): string {
  return iconv.decode(bytes, encoding);
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

/** The row of the heading, and where the columns stand in it; -1 where one is missing. */
function headingIn(
  rows: readonly (readonly string[])[],
  named: NonNullable<RosterOptions['columns']>,
): { readonly at: number; readonly found: Found } {
  for (const [at, cells] of rows.slice(0, rowsOfHeading).entries()) {
    const heads = cells.map(headingOf);
    const place = (column: RosterColumn): number => {
      const wanted = named[column] === undefined ? usualHeadings[column] : [named[column]];
      return wanted.map((heading) => heads.indexOf(headingOf(heading))).find((index) => index >= 0) ?? -1;
    };
    const found = { insurer: place('insurer'), insured: place('insured'), name: place('name') };
    if (found.insured < 0) continue;
    for (const column of ['insurer', 'name'] as const) {
      if (named[column] !== undefined && found[column] < 0)
        throw new CareplanCsvError('invalid_option', `the roster has no column ${named[column]}`);
    }
    return { at, found };
  }
  const wanted = named.insured ?? usualHeadings.insured.slice(0, 3).join(', ');
  throw new CareplanCsvError('invalid_option', `the roster has no column of 被保険者番号 (looked for: ${wanted})`);
}
