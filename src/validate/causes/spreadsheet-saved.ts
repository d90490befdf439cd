import type { Issue } from '../../issues';
import type { FieldCodec } from '../../schemas/cells/field-codec';
import type { RowCodec } from '../../schemas/cells/row-codec';
import { cellTypeOf } from '../../schemas/cells/types';
import { type CodeTable, codesIn } from '../../schemas/codes';
import { currentVersion } from '../../schemas/versions';
import type { Cause, CauseRun } from '../cause';

/** A mark that a spreadsheet leaves in cells. */
type CellMark = 'zeros_lost' | 'exponent' | 'slashed_date' | 'formula_quotes';

/**
 * How many cells, unlike in column and text, a mark needs where it stands alone. Nobody but a spreadsheet writes 1.37E+09; a number that is one
 * digit short, or a single date with slashes, may as well be somebody's slip.
 */
const enough: { readonly [M in CellMark]: number } = { zeros_lost: 2, exponent: 1, slashed_date: 2, formula_quotes: 2 };

/** Cells, unlike in text, that are remembered of a column. */
const mostKept = 4;

const exponent = /^-?\d(?:\.\d+)?E[+-]\d{2,3}$/i;
const slashed = /^\d{4}\/\d{1,2}(?:\/\d{1,2})?$/;
const formula = /^="[^"]*"$/;
const digits = /^\d+$/;

/** What has been seen of one column. */
class Column {
  /** Whether a cell of full length begins with 0: then no zeros were lost. */
  zeros = false;
  readonly marks = new Map<CellMark, Set<string>>();
  readonly counts = new Map<CellMark, number>();

  add(mark: CellMark, cell: string): void {
    const kept = this.marks.get(mark) ?? new Set();
    this.marks.set(mark, kept);
    if (kept.size < mostKept) kept.add(cell);
    this.counts.set(mark, (this.counts.get(mark) ?? 0) + 1);
  }
}

/** Where each finding follows from which marks; the others have reasons of their own. */
function explained(issue: Issue, marks: ReadonlySet<CellMark | 'quotes_lost'>, columns: ReadonlyMap<string, Column>) {
  switch (issue.code) {
    case 'text_not_quoted':
      return marks.has('quotes_lost');
    case 'row_repaired':
      return true;
    case 'field_length':
    case 'field_format':
    case 'field_date':
    case 'field_code':
    case 'field_number':
    case 'field_repaired':
      return issue.key !== null && (columns.get(issue.key)?.marks.size ?? 0) > 0;
    default:
      return false;
  }
}

/**
 * A spreadsheet program has saved the file. Evidence: cells of fixed length that are good once their zeros are put back, in columns where no cell
 * begins with 0; 1.37E+09; 2025/11/3; ="0123". Quotation marks that are gone from every text count beside another mark only.
 */
export const spreadsheetSaved: Cause = {
  code: 'file_spreadsheet_saved',
  start: (): CauseRun => {
    const columns = new Map<string, Column>();
    /** The row before with the marks of its cells: most cells repeat it. */
    let last: readonly string[] = [];
    let lastMarks: (CellMark | undefined)[] = [];
    let of: RowCodec | undefined;
    let lengths: readonly (number | undefined)[] = [];
    /** Whether a text that a spreadsheet would write bare stands in quotation marks, and whether one stands bare. */
    let quoted = false;
    let bare = false;
    const columnOf = ({ spec }: FieldCodec): Column => {
      const column = columns.get(spec.key) ?? new Column();
      columns.set(spec.key, column);
      return column;
    };
    return {
      row: (row, codec) => {
        const { cells, issues } = row;
        // Which cell is which field is not known where their number is wrong.
        if (row.record === null && row.draft === null) return;
        if (codec !== of) {
          of = codec;
          last = [];
          lastMarks = [];
          lengths = codec.fields.map(fixedLength);
        }
        const { fields } = codec;
        const end = Math.min(cells.length, fields.length);
        for (let index = 0; index < end; index += 1) {
          const cell = cells[index] as string;
          const field = fields[index] as FieldCodec;
          if (cell === '' || field.free) continue;
          if (cell !== last[index]) {
            const length = lengths[index];
            const whole = cell.length === length;
            if (whole && cell.charCodeAt(0) === 0x30) columnOf(field).zeros = true;
            lastMarks[index] = whole && cell.charCodeAt(0) !== 0x3d ? undefined : markOf(cell, field, length);
          }
          const mark = lastMarks[index];
          if (mark !== undefined) columnOf(field).add(mark, cell);
        }
        last = cells;
        if (quoted) return;
        for (const index of codec.texts) {
          if (!isBareAnyway(cells[index])) continue;
          const told = issues.some((issue) => issue.code === 'text_not_quoted' && issue.column === index + 1);
          if (told) bare = true;
          else quoted = true;
        }
      },
      end: (found) => {
        if (found('file_kind_differs')) return undefined;
        const seen = new Map<CellMark, number>();
        let cells = 0;
        for (const [key, column] of columns) {
          if (column.zeros) {
            column.marks.delete('zeros_lost');
            column.counts.delete('zeros_lost');
          }
          if (column.marks.size === 0) columns.delete(key);
          for (const [mark, kept] of column.marks) seen.set(mark, (seen.get(mark) ?? 0) + kept.size);
          for (const count of column.counts.values()) cells += count;
        }
        const quotesLost = bare && !quoted;
        const several = seen.size + (quotesLost ? 1 : 0) > 1;
        if (![...seen].some(([mark, count]) => several || count >= enough[mark])) return undefined;
        const marks = new Set<CellMark | 'quotes_lost'>([
          ...seen.keys(),
          ...(quotesLost ? ['quotes_lost' as const] : []),
        ]);
        const numbers = [...columns.keys()].map((key) => (of?.keys.indexOf(key) ?? -1) + 1).filter((no) => no > 0);
        return {
          fault: {
            code: 'file_spreadsheet_saved',
            params: { marks: [...marks].sort(), columns: numbers.sort((a, b) => a - b), cells },
          },
          explains: (issue) => explained(issue, marks, columns),
        };
      },
    };
  },
};

/** The length of the digits that a column always has; `undefined` where it varies or where a spreadsheet sees no number. */
function fixedLength({ spec }: FieldCodec): number | undefined {
  if ('version' in spec && spec.version === true) return undefined;
  if (spec.type === 'code') return lengthOfCodes(spec.codes);
  return cellTypeOf(spec).length === 'exact' ? spec.length : undefined;
}

function lengthOfCodes(table: CodeTable): number | undefined {
  const lengths = new Set(Object.keys(codesIn(table, currentVersion)).map((code) => code.length));
  const [only] = lengths;
  return lengths.size === 1 ? only : undefined;
}

function markOf(cell: string, field: FieldCodec, length: number | undefined): CellMark | undefined {
  if (exponent.test(cell)) return 'exponent';
  if (formula.test(cell)) return 'formula_quotes';
  if (slashed.test(cell)) return cellTypeOf(field.spec).repairs.includes('slashed_date') ? 'slashed_date' : undefined;
  if (length === undefined || cell.length > length || !digits.test(cell)) return undefined;
  return field.read(cell.padStart(length, '0')) === undefined ? undefined : 'zeros_lost';
}

/** Whether a text is one that a spreadsheet writes without quotation marks. */
function isBareAnyway(cell: string | undefined): boolean {
  return cell !== undefined && cell !== '' && !/[",\r\n]/.test(cell);
}
