import { type StatementPart, serviceTypeOf, statementPart } from '../../../schemas/service-codes';
import type { CheckedRow, RowPlace, ServiceCodeInfo } from '../../rule';
import { isFilled, kept, textOf } from './cells';
import { joined } from './persons';
import { OpenSum, SameSum, Sum } from './sums';

/** The columns of units: where one holds units, the row counts towards the 区分支給限度. */
const unitColumns = [
  'managedUnits',
  'typeLimitExcessUnits',
  'typeLimitWithinUnits',
  'limitExcessUnits',
  'limitWithinUnits',
] as const;

/** The columns that are added up in 7表. */
const columns = [...unitColumns, 'totalCost', 'insuranceClaim', 'insuredCopay', 'fullCopay'] as const;

/** What a subtotal row sums up. */
type SubtotalPart = Exclude<StatementPart, 'detail' | 'total'>;

type Cells = readonly (number | null)[];

/** Stands where nothing has been added: of the seven sums of a column, few are ever needed. */
const nothing = { sum: new Sum(), open: new OpenSum(), same: new SameSum() } as const;

/** The sums of one column in the rows of one office and service type. */
class Column {
  /** Details that belong to the AAAA row. */
  limit: Sum = nothing.sum;
  /** Details that the caller's table knows to lie outside the limit. */
  outside: OpenSum = nothing.open;
  /** Details of which it cannot be told whether they belong to the AAAA row or outside the limit. */
  open: OpenSum = nothing.open;
  /** Details over 30 days. */
  over30: OpenSum = nothing.open;
  readonly subtotals = { withinLimit: nothing.same, outsideLimit: nothing.same, over30Days: nothing.same };

  /** Adds the cell of a detail. */
  addDetail(sort: 'limit' | 'outside' | 'open' | 'over30', cell: number): void {
    if (this[sort].filled > 0) this[sort].add(cell);
    else if (sort === 'limit') this.limit = new Sum().add(cell);
    else this[sort] = new OpenSum().add(cell);
  }

  /** Adds the cell of a subtotal row. */
  addSubtotal(part: SubtotalPart, cell: number): void {
    const { subtotals } = this;
    if (subtotals[part].filled > 0) subtotals[part].add(cell);
    else subtotals[part] = new SameSum().add(cell);
  }
}

interface Group {
  /** Made where a cell is filled: most columns stay empty. */
  readonly columns: (Column | undefined)[];
  /** The last AAAA row. */
  limitRow: RowPlace | undefined;
  /** Whether there is a subtotal row of any sort. */
  subtotal: boolean;
}

/** What is kept of the 7表 of one person: sums by office and service type, and the total row. */
export interface Form7Sums {
  month?: string;
  readonly groups: Map<string, Group>;
  totals: number;
  total: { readonly at: RowPlace; readonly cells: Cells } | undefined;
}

/** A cell that is not the sum it ought to be. */
export interface Mismatch {
  readonly at: RowPlace;
  readonly key: string;
  readonly rowType: 'subtotal' | 'total';
}

/** The 7表 of a person before its first row. */
export function newForm7Sums(): Form7Sums {
  return { groups: new Map(), totals: 0, total: undefined };
}

/**
 * Adds a row of 7表 to the sums of its person.
 *
 * @param info What the caller knows about the service code.
 * @returns Whether the cells needed could be read.
 */
export function addForm7Row(
  sums: Form7Sums,
  row: CheckedRow,
  code: string,
  info: ServiceCodeInfo | undefined,
): boolean {
  const cells = cellsOf(row);
  if (cells === undefined) return false;
  const part = statementPart(code);
  if (part === 'total') {
    sums.totals += 1;
    sums.total = { at: row.at, cells };
    return true;
  }
  const office = textOf(row, 'providerNumber');
  const over30 = row.get('over30Days');
  if (office === undefined || (part === 'detail' && !isFilled(over30))) return false;
  const group = kept(sums.groups, joined(office, serviceTypeOf(code)), newGroup);
  if (part !== 'detail') group.subtotal = true;
  if (part === 'withinLimit') group.limitRow = row.at;
  const target = part === 'detail' ? sortOf(cells, over30 === '1', info) : undefined;
  for (let index = 0; index < cells.length; index += 1) {
    const cell = cells[index] ?? null;
    if (cell === null) continue;
    const column = group.columns[index] ?? new Column();
    group.columns[index] = column;
    if (target !== undefined) column.addDetail(target, cell);
    else column.addSubtotal(part as SubtotalPart, cell);
  }
  return true;
}

/** The cells of AAAA rows and of the total row that are not the sum they ought to be, as far as that can be told. */
export function* mismatches({ groups, totals, total }: Form7Sums): Generator<Mismatch> {
  for (const { columns: sums, limitRow } of groups.values()) {
    for (const [index, column] of sums.entries()) {
      if (limitRow !== undefined && column !== undefined && !isSubtotalRight(column)) {
        yield { at: limitRow, key: columns[index] as string, rowType: 'subtotal' };
      }
    }
  }
  // Several total rows are told by total_row_many.
  if (total === undefined || totals > 1) return;
  for (const [index, key] of columns.entries()) {
    const cell = total.cells[index] ?? null;
    if (cell !== null && !isTotalRight(cell, [...groups.values()], index)) {
      yield { at: total.at, key, rowType: 'total' };
    }
  }
}

function newGroup(): Group {
  return { columns: columns.map(() => undefined), limitRow: undefined, subtotal: false };
}

function cellsOf(row: CheckedRow): Cells | undefined {
  const cells: (number | null)[] = [];
  for (const key of columns) {
    const value = row.get(key);
    if (value !== null && typeof value !== 'number') return undefined;
    cells.push(value);
  }
  return cells;
}

/**
 * Percentage additions and services outside the limit belong to no AAAA row; without the caller's table the columns of units tell. A 0 there
 * tells nothing: only 給付管理単位数 must be empty outside the limit, and days without a subtraction (共生型) bear 0 within it.
 */
function sortOf(
  cells: Cells,
  over30: boolean,
  info: ServiceCodeInfo | undefined,
): 'limit' | 'outside' | 'open' | 'over30' {
  if (over30) return 'over30';
  if (info !== undefined) return info.percent || info.outsideLimit ? 'outside' : 'limit';
  return unitColumns.some((_, index) => (cells[index] ?? 0) !== 0) ? 'limit' : 'open';
}

function isSubtotalRight({ limit, open, subtotals }: Column): boolean {
  const own = subtotals.withinLimit;
  if (own.filled === 0 || limit.filled === 0) return true;
  const fits = (value: number) => value >= limit.value + open.low && value <= limit.value + open.high;
  // Several AAAA rows (one a satellite) may share the sum, or each bear the whole.
  return fits(own.value) || (own.same && fits(own.first ?? 0));
}

/** Whether a cell of the total row is the sum over all details, or over subtotals and what stands under none. */
function isTotalRight(cell: number, groups: readonly Group[], index: number): boolean {
  const details = new Sum();
  const subtotals = new Sum();
  const parts = { low: 0, high: 0, filled: 0 };
  for (const group of groups) {
    const column = group.columns[index];
    if (column === undefined) continue;
    addDetails(details, column);
    if (group.subtotal) for (const sum of Object.values(column.subtotals)) merge(subtotals, sum);
    else addDetails(subtotals, column);
    addParts(parts, column);
  }
  if (parts.filled === 0) return true;
  return (
    (details.filled > 0 && cell === details.value) ||
    (subtotals.filled > 0 && cell === subtotals.value) ||
    (cell >= parts.low && cell <= parts.high)
  );
}

function addDetails(target: Sum, { limit, outside, open, over30 }: Column): void {
  for (const sum of [limit, outside, open, over30]) merge(target, sum);
}

function merge(target: Sum, sum: Sum): void {
  target.value += sum.value;
  target.filled += sum.filled;
}

/**
 * Adds what a group comes to where each sort of its details is taken from its subtotal row if that is filled, else from the details. Details that
 * may or may not stand under a filled subtotal leave a range: those of which the limit cannot be told, and where EEEE or ZZZZ rows do not sum up
 * what they might (whether percentage additions go into them is left open), what stands beside them.
 */
function addParts(parts: { low: number; high: number; filled: number }, column: Column): void {
  const { limit, outside, open, over30, subtotals } = column;
  const limited = subtotals.withinLimit.filled > 0;
  let sum = limited ? subtotals.withinLimit.value : limit.value;
  const unsure: OpenSum[] = [];
  if (subtotals.outsideLimit.filled > 0) {
    sum += subtotals.outsideLimit.value;
    const whole = subtotals.outsideLimit.value === outside.value + open.value && (limited || open.filled === 0);
    if (!whole) unsure.push(outside, open);
  } else {
    sum += outside.value;
    if (limited) unsure.push(open);
    else sum += open.value;
  }
  if (subtotals.over30Days.filled > 0) {
    sum += subtotals.over30Days.value;
    if (subtotals.over30Days.value !== over30.value) unsure.push(over30);
  } else {
    sum += over30.value;
  }
  parts.filled += limit.filled + outside.filled + open.filled + over30.filled;
  parts.filled += subtotals.withinLimit.filled + subtotals.outsideLimit.filled + subtotals.over30Days.filled;
  parts.low += unsure.reduce((low, one) => low + one.low, sum);
  parts.high += unsure.reduce((high, one) => high + one.high, sum);
}
