import type { CellChanges } from '../../codec/csv/cell-changes';
import type { ReadRow } from '../../codec/read/row-reader';
import type { Issue } from '../../issues';
import type { FieldCodec } from '../../schemas/cells/field-codec';
import type { RowCodec } from '../../schemas/cells/row-codec';
import { type Cause, type CauseRun, type Evidence, type Verdict, weighs } from '../cause';
import { type CellMark, cellMarks, fixedLength, isBareAnyway, markOf } from './spreadsheet-marks';

/** A mark of the file: one that cells show, or that quotation marks are gone from every text. */
type Mark = CellMark | 'quotes_lost';

/**
 * How many cells, unlike in column and text, a mark needs where it stands alone. A spreadsheet takes the quotation marks off every text: where texts
 * stand in them all the same, a number that is short, or a date with slashes, may as well be somebody's slip. Nobody but a spreadsheet writes 1.37E+09.
 */
const enough: { readonly [M in CellMark]: { readonly unquoted: number; readonly quoted: number } } = {
  zeros_lost: { unquoted: 1, quoted: 2 },
  exponent: { unquoted: 1, quoted: 1 },
  slashed_date: { unquoted: 1, quoted: 2 },
  formula_quotes: { unquoted: 1, quoted: 2 },
};

/** One of these stands in every mark of a cell that is not merely too short. */
const signs = /[=/+-]/;

/** Cells, unlike in text, that are remembered of a column. */
const mostKept = 4;

/** What has been seen of one column. */
class Column {
  /** Whether a cell of full length begins with 0: then no zeros were lost. */
  zeros = false;
  /** Whether the source leaves its length open: then a short number may be all that was meant, and proves nothing by itself. */
  readonly #open: boolean;
  readonly #unlike = new Map<CellMark, Set<string>>();
  readonly #counts = new Map<CellMark, number>();

  constructor({ doubtful }: FieldCodec['spec']) {
    this.#open = doubtful !== undefined && doubtful !== 'presence';
  }

  add(mark: CellMark, cell: string): void {
    const kept = this.#unlike.get(mark) ?? new Set();
    this.#unlike.set(mark, kept);
    if (kept.size < mostKept) kept.add(cell);
    this.#counts.set(mark, this.count(mark) + 1);
  }

  /** How many cells show a mark. */
  count(mark: CellMark): number {
    return mark === 'zeros_lost' && this.zeros ? 0 : (this.#counts.get(mark) ?? 0);
  }

  /** How many of them are unlike, as far as that is remembered, and prove something. */
  unlike(mark: CellMark): number {
    if (this.count(mark) === 0 || (this.#open && mark === 'zeros_lost')) return 0;
    return this.#unlike.get(mark)?.size ?? 0;
  }

  get cells(): number {
    return cellMarks.reduce((sum, mark) => sum + this.count(mark), 0);
  }
}

/** Collects the marks of a file. */
class SpreadsheetRun implements CauseRun {
  readonly #columns = new Map<string, Column>();
  /** The marks of the cells of the row before, by column: most cells repeat it. */
  readonly #marks = new Map<number, CellMark>();
  /** Whether the row before could be looked at. */
  #follows = false;
  #codec: RowCodec | undefined;
  #lengths: readonly (number | undefined)[] = [];
  /** Whether a text that a spreadsheet would write bare stands in quotation marks, and whether one stands bare. */
  #quoted = false;
  #bare = false;

  row(row: ReadRow, codec: RowCodec, { changes, changed }: CellChanges): void {
    const { cells } = row;
    // Which cell is which field is not known where their number is wrong.
    if (row.record === null && row.draft === null) {
      this.#follows = false;
      return;
    }
    const all = changes < 0 || !this.#follows || codec !== this.#codec;
    if (codec !== this.#codec) {
      this.#codec = codec;
      this.#lengths = codec.fields.map(fixedLength);
    }
    this.#follows = true;
    if (all) this.#marks.clear();
    const count = all ? Math.min(cells.length, codec.fields.length) : changes;
    for (let step = 0; step < count; step += 1) {
      const index = all ? step : (changed[step] as number);
      const field = codec.fields[index];
      if (field !== undefined) this.#look(index, cells[index] as string, field);
    }
    for (const [index, mark] of this.#marks)
      this.#columnOf(codec.fields[index] as FieldCodec).add(mark, cells[index] as string);
    if (!this.#quoted) this.#lookAtTexts(row, codec);
  }

  /** Looks at a cell that may differ from the row before. */
  #look(index: number, cell: string, field: FieldCodec): void {
    if (field.free) return;
    const length = this.#lengths[index];
    if (cell.length === length && cell.charCodeAt(0) === 0x30) this.#columnOf(field).zeros = true;
    // Only a cell that is too short may be a number that lost its zeros, but 2025/4/1 is as long as 20250401.
    const short = length !== undefined && cell.length < length;
    const mark = cell !== '' && (short || signs.test(cell)) ? markOf(cell, field, length) : undefined;
    if (mark !== undefined) this.#marks.set(index, mark);
    else this.#marks.delete(index);
  }

  evidence(): readonly Evidence[] {
    const by = this.#quoted ? 'quoted' : 'unquoted';
    const found = (mark: CellMark) => [...this.#columns.values()].reduce((sum, column) => sum + column.unlike(mark), 0);
    return cellMarks.map((mark) => ({ name: mark, found: found(mark), threshold: enough[mark][by] }));
  }

  end(found: Parameters<CauseRun['end']>[0]): Verdict | undefined {
    if (found('file_kind_differs')) return undefined;
    const evidence = this.evidence();
    const marks = new Set<Mark>(evidence.filter((one) => one.found > 0).map(({ name }) => name as CellMark));
    if (marks.size > 0 && this.#bare && !this.#quoted) marks.add('quotes_lost');
    // Two marks confirm each other.
    if (marks.size < 2 && !evidence.some(weighs)) return undefined;
    const columns = new Set([...this.#columns].filter(([, column]) => column.cells > 0).map(([key]) => key));
    const numbers = [...columns].map((key) => (this.#codec?.keys.indexOf(key) ?? -1) + 1).filter((no) => no > 0);
    const cells = [...this.#columns.values()].reduce((sum, column) => sum + column.cells, 0);
    return {
      fault: {
        code: 'file_spreadsheet_saved',
        params: { marks: [...marks].sort(), columns: numbers.sort((a, b) => a - b), cells },
      },
      explains: (issue) => explained(issue, marks, columns),
    };
  }

  #lookAtTexts({ cells, issues }: ReadRow, codec: RowCodec): void {
    for (const index of codec.texts) {
      if (!isBareAnyway(cells[index])) continue;
      const told = issues.some((issue) => issue.code === 'text_not_quoted' && issue.column === index + 1);
      if (told) this.#bare = true;
      else this.#quoted = true;
    }
  }

  #columnOf({ spec }: FieldCodec): Column {
    const column = this.#columns.get(spec.key) ?? new Column(spec);
    this.#columns.set(spec.key, column);
    return column;
  }
}

/** Which findings follow from the marks; the others have reasons of their own. */
function explained(issue: Issue, marks: ReadonlySet<Mark>, columns: ReadonlySet<string>): boolean {
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
      return issue.key !== null && columns.has(issue.key);
    default:
      return false;
  }
}

/**
 * A spreadsheet program has saved the file. Evidence: cells of fixed length that are good once their zeros are put back, in columns where no cell
 * begins with 0; 1.37E+09; 2025/11/3; ="0123". Quotation marks that are gone from every text count beside another mark only.
 */
export const spreadsheetSaved: Cause = { code: 'file_spreadsheet_saved', start: () => new SpreadsheetRun() };
