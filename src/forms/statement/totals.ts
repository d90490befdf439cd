import { isAnObject, must } from '../../misuse';
import { tabulate } from '../../objects';
import { type SummedColumn, summedColumns, totalledColumns } from '../../schemas/form7/columns';
import {
  asksForSubtotal,
  detailSort,
  fillsLimit,
  type ServiceCodeFacts,
  type ServiceCodes,
  type SortCells,
} from '../../schemas/form7/sort';
import { StatementSums, type Sums } from '../../schemas/form7/sums';
import type { StatementPart, SubtotalPart } from '../../schemas/service-codes';
import { statementShape } from '../support/shapes';
import type { Statement, StatementGroup, StatementLine, StatementRow } from './statement';

/** What is needed to compute totals and does not stand in 7表. */
export interface TotalsOptions {
  /**
   * The caller's table of サービスコード, as `checkFiles` takes it too. A code it does not know is taken as outside the limit where its row leaves 給付管理単位数 empty and all columns of the
   * limit empty or 0, though others of its group fill them; else as within it.
   */
  readonly serviceCodes?: ServiceCodes | undefined;
}

/** The sums that the details of one office and service type give; `null` where no detail belongs to that subtotal. */
export interface ComputedGroup {
  readonly providerNumber: string;
  readonly serviceType: string;
  /** For TT+AAAA: neither percentage additions nor services outside the limit nor those over 30 days. */
  readonly withinLimit: Sums | null;
  /** For TT+EEEE: percentage additions and services outside the limit. */
  readonly outsideLimit: Sums | null;
  /** For TT+ZZZZ: ３０日超区分 1. */
  readonly over30Days: Sums | null;
  /** Whether the standard asks for TT+AAAA: several details whose units count against the limit. */
  readonly subtotalRequired: boolean;
}

/** What {@link computeTotals} gives. */
export interface ComputedTotals {
  readonly groups: readonly ComputedGroup[];
  readonly total: Sums;
}

/** A column in which a subtotal or total row is not what the other rows give. */
export interface TotalDifference {
  readonly part: StatementPart;
  readonly line: StatementLine<StatementRow>;
  readonly column: SummedColumn;
  readonly stands: number;
  readonly computed: number;
}

type Line = StatementLine<StatementRow>;

/**
 * Computes the subtotals and the total of a statement.
 *
 * Empty cells are left out, and a sum of none is `null`. A subtotal adds the details of its sort: within the limit, outside it, over 30 days. The total adds,
 * column by column and sort by sort, the subtotal where it has the column and agrees with its details, else the details (yen may stand on either), and what stands
 * beside them: an addition outside the limit keeps its own yen beside AAAA and ZZZZ. サービス単位金額 of the total is taken from details within the limit
 * alone, as the standard's example does.
 *
 * @param statement The statement.
 * @param options The look-up of service codes.
 * @remarks 第4.1版 第7表（サービス利用票別表）: 小計行, 全合計行.
 * @example
 * ```ts
 * import { computeTotals } from 'careplan-csv/forms';
 *
 * const { groups, total } = computeTotals(statement, { serviceCodes: (code) => ({ percent: code === '116275' }) });
 * ```
 */
export function computeTotals(statement: Statement<StatementRow>, options: TotalsOptions = {}): ComputedTotals {
  must('statement', statement, statementShape);
  must('options', options, isAnObject);
  const groups = statement.groups.map((group) =>
    computeGroup(group, (code) => options.serviceCodes?.(code, statement.targetMonth)),
  );
  const sums = statementSums(statement, options, summedColumns);
  const serviceUnits = addUp(groups.flatMap((group) => group.withinLimit ?? [])).serviceUnits;
  return { groups, total: { ...sumsBy((column) => sums.total(column)), serviceUnits } };
}

/** The table of サービスコード in the month of a statement. */
type FactsOf = (serviceCode: string) => ServiceCodeFacts | undefined;

function computeGroup(group: StatementGroup<StatementRow>, factsOf: FactsOf): ComputedGroup {
  const limitFilled = group.details.some((line) => fillsLimit(line));
  const of = (part: SubtotalPart): Sums | null => {
    const lines = group.details.filter((line) => subtotalOf(line, limitFilled, factsOf) === part);
    return lines.length === 0 ? null : addUp(lines);
  };
  const asking = group.details.filter((line) =>
    asksForSubtotal(line, line.over30Days === '1', factsOf(line.serviceCode)),
  );
  return {
    providerNumber: group.providerNumber,
    serviceType: group.serviceType,
    withinLimit: of('withinLimit'),
    outsideLimit: of('outsideLimit'),
    over30Days: of('over30Days'),
    subtotalRequired: asking.length > 1,
  };
}

/** The subtotal a detail most likely belongs to; `limitFilled`: details of its group fill the columns of the limit. */
function subtotalOf(line: Line & SortCells, limitFilled: boolean, factsOf: FactsOf): SubtotalPart {
  const sort = detailSort(line, line.over30Days === '1', factsOf(line.serviceCode));
  if (sort !== 'open') return sort;
  return limitFilled && line.managedUnits === null ? 'outsideLimit' : 'withinLimit';
}

function statementSums(
  { groups, totals, targetMonth }: Statement<StatementRow>,
  { serviceCodes }: TotalsOptions,
  columns: readonly SummedColumn[],
): StatementSums<Line> {
  const sums = new StatementSums<Line>(columns);
  const add = (line: Line, providerNumber: string): void =>
    sums.add({
      serviceCode: line.serviceCode,
      providerNumber,
      over30: line.over30Days === '1',
      cells: line,
      facts: serviceCodes?.(line.serviceCode, targetMonth),
      place: line,
    });
  for (const { providerNumber, details, subtotals } of groups) {
    for (const line of [...details, ...subtotals]) add(line, providerNumber);
  }
  for (const line of totals) add(line, line.providerNumber);
  return sums;
}

function addUp(parts: readonly Sums[]): Sums {
  return sumsBy((column) =>
    parts.reduce<number | null>((sum, part) => (part[column] === null ? sum : (sum ?? 0) + part[column]), null),
  );
}

function sumsBy(sum: (column: SummedColumn) => number | null): Sums {
  return tabulate(summedColumns, sum);
}

/**
 * Compares the subtotal and total rows of a statement with what the other rows give.
 *
 * It finds what the rule `total_mismatch` finds, and beside that EEEE and ZZZZ rows that are the sum of none of their details. A column is compared where the row
 * and a row below it hold other values than 0, yen on AAAA where a detail of the group fills one of the columns of the limit (No.18-22). Rounding to the yen,
 * row by row, is not a difference. Details of which the rows do not tell whether they stand under a subtotal may or may not. サービス単位金額 is left out without a
 * look-up of service codes. Of several subtotals of one sort in a group the last is named where they are wrong; of several totals none is compared.
 *
 * @param statement The statement.
 * @param options The look-up of service codes.
 * @returns The differences, none where all rows agree; in the order of the groups, the total last.
 * @remarks 第4.1版 第7表（サービス利用票別表）: 小計行, 全合計行.
 * @example
 * ```ts
 * import { compareTotals } from 'careplan-csv/forms';
 *
 * for (const { part, column, stands, computed } of compareTotals(statement)) console.log(part, column, stands, computed);
 * ```
 */
export function compareTotals(statement: Statement<StatementRow>, options: TotalsOptions = {}): TotalDifference[] {
  must('options', options, isAnObject);
  const columns = options.serviceCodes === undefined ? totalledColumns : summedColumns;
  const { groups, total } = computeTotals(statement, options);
  return [...statementSums(statement, options, columns).mismatches()].flatMap(({ place, part, column }) => {
    const group = statement.groups.findIndex(({ subtotals }) => subtotals.includes(place));
    const computed = (part === 'total' ? total : groups[group]?.[part])?.[column] ?? null;
    const stands = place[column];
    return stands === null || computed === null ? [] : [{ part, line: place, column, stands, computed }];
  });
}
