import { type StatementPart, statementPart } from '../../schemas/service-codes';
import type { Statement, StatementGroup, StatementLine, StatementRow } from './statement';

/** The columns of 7表 that subtotals and totals add up. */
export const summedColumns = [
  'serviceUnits',
  'managedUnits',
  'typeLimitExcessUnits',
  'typeLimitWithinUnits',
  'limitExcessUnits',
  'limitWithinUnits',
  'totalCost',
  'insuranceClaim',
  'insuredCopay',
  'fullCopay',
] as const;

/** A column of 7表 that subtotals and totals add up. */
export type SummedColumn = (typeof summedColumns)[number];

/** The sums of some rows; `null` where none of them fills the column. */
export type Sums = { readonly [C in SummedColumn]: number | null };

/** What a サービスコード table says of a code and 7表 does not. */
export interface ServiceCodeFacts {
  /** 率加算・率減算: a share of other services' units. */
  readonly percentage?: boolean;
  /** 区分支給限度基準額の対象外. */
  readonly outsideLimit?: boolean;
}

/** What is needed to compute totals and does not stand in 7表. */
export interface TotalsOptions {
  /**
   * The caller's table of サービスコード. A code it does not know is taken as outside the limit where its row fills no column of the limit though others of
   * its group do (給付管理単位数 is empty on services outside the limit), else as within it.
   */
  readonly serviceCodes?: (serviceCode: string) => ServiceCodeFacts | undefined;
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

const limitColumns: ReadonlySet<SummedColumn> = /* @__PURE__ */ new Set<SummedColumn>([
  'serviceUnits',
  'managedUnits',
  'typeLimitExcessUnits',
  'typeLimitWithinUnits',
  'limitExcessUnits',
  'limitWithinUnits',
]);

type Line = StatementLine<StatementRow>;
type Subtotal = 'withinLimit' | 'outsideLimit' | 'over30Days';

/**
 * Computes the subtotals and the total of a statement from its details.
 *
 * Empty cells are left out, and a sum of none is `null`. The total adds, column by column, the details of each office and service type, or their subtotals where no
 * detail fills the column (money may stand on subtotals only); サービス単位金額 and what counts against the limit (給付管理単位数, 種類・区分支給限度) are
 * taken from details within the limit alone, as the standard's example does.
 *
 * @param statement The statement.
 * @param options The look-up of service codes.
 * @remarks 第4.1版 第7表（サービス利用票別表）: 小計行, 全合計行.
 * @example
 * ```ts
 * import { computeTotals } from 'careplan-csv/forms';
 *
 * const { groups, total } = computeTotals(statement, { serviceCodes: (code) => ({ percentage: code === '116275' }) });
 * ```
 */
export function computeTotals(statement: Statement<StatementRow>, options: TotalsOptions = {}): ComputedTotals {
  const groups = statement.groups.map((group) => computeGroup(group, options));
  const parts = statement.groups.map((group, index) => inTotal(group, groups[index]!));
  return { groups, total: addUp(parts) };
}

function computeGroup(group: StatementGroup<StatementRow>, options: TotalsOptions): ComputedGroup {
  const marked = group.details.some(countsAgainstLimit);
  const of = (part: Subtotal): readonly Line[] =>
    group.details.filter((line) => subtotalOf(line, marked, options) === part);
  const within = of('withinLimit');
  return {
    providerNumber: group.providerNumber,
    serviceType: group.serviceType,
    withinLimit: sumsOf(within),
    outsideLimit: sumsOf(of('outsideLimit')),
    over30Days: sumsOf(of('over30Days')),
    subtotalRequired: within.filter((line) => line.managedUnits !== null || line.limitWithinUnits !== null).length > 1,
  };
}

/** The subtotal a detail belongs to; `marked`: details of its group fill the columns of the limit. */
function subtotalOf(line: Line, marked: boolean, { serviceCodes }: TotalsOptions): Subtotal {
  if (line.over30Days === '1') return 'over30Days';
  const facts = serviceCodes?.(line.serviceCode);
  const outside = facts === undefined ? marked && !countsAgainstLimit(line) : facts.percentage || facts.outsideLimit;
  return outside ? 'outsideLimit' : 'withinLimit';
}

function countsAgainstLimit(line: Line): boolean {
  return [...limitColumns].some((column) => column !== 'serviceUnits' && line[column] !== null);
}

function sumsOf(lines: readonly Line[]): Sums | null {
  return lines.length === 0 ? null : addUp(lines);
}

function addUp(parts: readonly Partial<Sums>[]): Sums {
  const sum = (column: SummedColumn): number | null =>
    parts.reduce<number | null>((so, part) => ((part[column] ?? null) === null ? so : (so ?? 0) + part[column]!), null);
  return Object.fromEntries(summedColumns.map((column) => [column, sum(column)])) as unknown as Sums;
}

/** What an office and service type adds to the total. */
function inTotal(group: StatementGroup<StatementRow>, computed: ComputedGroup): Sums {
  const within = addUp(group.subtotals.filter((line) => statementPart(line.serviceCode) === 'withinLimit'));
  const anySubtotal = addUp(group.subtotals);
  const details = addUp(group.details);
  const value = (column: SummedColumn): number | null =>
    limitColumns.has(column)
      ? (computed.withinLimit?.[column] ?? within[column])
      : (details[column] ?? anySubtotal[column]);
  return Object.fromEntries(summedColumns.map((column) => [column, value(column)])) as unknown as Sums;
}

/**
 * Compares the subtotal and total rows of a statement with what its details give.
 *
 * A column is compared where the row and at least one row below it fill it. サービス単位金額 is left out without a look-up of service codes: which details a subtotal holds cannot be told then.
 * Of several subtotals of one sort in a group each is compared with all of its details.
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
  const { groups, total } = computeTotals(statement, options);
  const columns = summedColumns.filter((column) => column !== 'serviceUnits' || options.serviceCodes !== undefined);
  const differences = (line: Line, sums: Sums | null): TotalDifference[] =>
    columns.flatMap((column) => {
      const stands = line[column];
      const computed = sums?.[column] ?? null;
      if (stands === null || computed === null || stands === computed) return [];
      return [{ part: statementPart(line.serviceCode), line, column, stands, computed }];
    });
  return [
    ...statement.groups.flatMap((group, index) =>
      group.subtotals.flatMap((line) => differences(line, groups[index]![statementPart(line.serviceCode) as Subtotal])),
    ),
    ...statement.totals.flatMap((line) => differences(line, total)),
  ];
}
