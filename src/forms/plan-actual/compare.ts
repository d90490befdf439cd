import { compareText } from '../../compare';
import { isAnObject, must } from '../../misuse';
import { pick } from '../../objects';
import type { AnyEdition, RecordInput } from '../../schemas/record';
import { UPJSK } from '../../schemas/records/UPJSK';
import { UPPLAN } from '../../schemas/records/UPPLAN';
import { serviceTypeOf } from '../../schemas/service-codes';
import type { CalendarRow } from '../calendar/calendar';
import { groupRows, type KeyIn, keyOf } from '../support/rows';
import { rowsShape } from '../support/shapes';
import { wholeRows } from '../support/whole';
import { changesOf, compareVisits, type Pair, pairVisits, type VisitChange } from './pairing';

type PlanRow = AnyEdition<'UPPLAN'>;
type ActualRow = AnyEdition<'UPJSK'>;

/** What became of a visit: as planned, not made, made without a plan, or made otherwise. */
export type VisitStatus = 'asPlanned' | 'missing' | 'extra' | 'changed';

/** A planned visit beside the actual one. */
export interface VisitComparison {
  readonly date: string;
  readonly status: VisitStatus;
  /** What changed: day (of a percentage addition), サービス回数, times, office. Empty unless the status is `'changed'`. */
  readonly changes: readonly VisitChange[];
  /** サテライト枝番 that the provider's row has and the planned one leaves empty; `null` where there is none. It is not a change. */
  readonly satelliteOnlyActual: string | null;
  /** The row of 6表予定; `null` where the visit is extra. */
  readonly plan: PlanRow | null;
  /** The row of 6表実績; `null` where the visit is missing. */
  readonly actual: ActualRow | null;
}

/** How visits compare in sum. */
export interface ComparisonTotals {
  /** サービス回数 of all planned visits. */
  readonly plannedCount: number;
  /** サービス回数 of all actual visits. */
  readonly actualCount: number;
  /** Visits by status. */
  readonly asPlanned: number;
  readonly missing: number;
  readonly extra: number;
  readonly changed: number;
}

/** A line of the plan (or, for extra visits, of the actuals) with its visits. */
export interface LineComparison {
  readonly serviceCode: string;
  readonly providerNumber: string;
  readonly satelliteNo: string | null;
  readonly providerName: string | null;
  readonly startTime: string;
  readonly endTime: string;
  readonly taisCode: string | null;
  readonly equipmentReportCode: string | null;
  readonly detailNo: number | null;
  /** Whether the office sent any actual of this service type for the person and month: if not, what is missing may just not have come yet. */
  readonly reported: boolean;
  /** By date and time. */
  readonly visits: readonly VisitComparison[];
  readonly totals: ComparisonTotals;
}

/** Plan against actual (予実) of one person and month. */
export interface PersonComparison {
  readonly insurerNumber: string;
  readonly insuredNumber: string;
  readonly targetMonth: string;
  /** By service code, office and time. */
  readonly lines: readonly LineComparison[];
  readonly totals: ComparisonTotals;
}

/** What is compared. */
export interface CompareOptions {
  /** The offices whose visits are wanted; all where it is left out. A visit that changed its office counts for both. */
  readonly providers?: readonly string[] | undefined;
}

const identity = ['insurerNumber', 'insuredNumber', 'targetMonth'] as const;
const lineKeys: readonly KeyIn<CalendarRow>[] = [
  'serviceCode',
  'providerNumber',
  'satelliteNo',
  'startTime',
  'endTime',
  'taisCode',
  'equipmentReportCode',
  'detailNo',
];

/**
 * Compares 6表予定 with 6表実績, person by person, line by line and day by day.
 *
 * Rows are paired within a person, month, day, service code and piece of equipment: first those that agree in office, times and count, then those with another
 * count, other times, another office, and last those that changed in two of these, as long as they share the office or the times. Each row belongs to one visit, so
 * two visits of one service on one day stay two. An addition without a time that stands once in the month on either side is one moved visit on whatever days, and
 * a サテライト枝番 that only the provider knows is not a change (`satelliteOnlyActual` shows it). Units are not compared: 実績 may leave those of percentage additions out. The result does
 * not depend on the order of the rows, but for that of the persons.
 *
 * @param plan The records of UPPLAN, those that were sent or those to be written.
 * @param actual The records of UPJSK, of all offices that are to be compared.
 * @param options Which offices are wanted.
 * @remarks 第4.1版 第6表（サービス利用票）予定・実績情報.
 * @example
 * ```ts
 * import { comparePlanActual } from 'careplan-csv/forms';
 *
 * for (const { insuredNumber, lines } of comparePlanActual(planned, actual)) {
 *   for (const { serviceCode, visits } of lines) {
 *     for (const { date, status, changes } of visits) console.log(insuredNumber, serviceCode, date, status, changes);
 *   }
 * }
 * ```
 */
export function comparePlanActual(
  plan: readonly RecordInput<'UPPLAN'>[] | Iterable<RecordInput<'UPPLAN'>>,
  actual: readonly RecordInput<'UPJSK'>[] | Iterable<RecordInput<'UPJSK'>>,
  options: CompareOptions = {},
): PersonComparison[] {
  must('plan', plan, rowsShape);
  must('actual', actual, rowsShape);
  must('options', options, isAnObject);
  const sided: (Pick<CalendarRow, (typeof identity)[number]> & {
    readonly plan?: PlanRow;
    readonly actual?: ActualRow;
  })[] = [
    ...wholeRows<'UPPLAN'>(UPPLAN, plan).map((row) => ({ ...pick(row, identity), plan: row })),
    ...wholeRows<'UPJSK'>(UPJSK, actual).map((row) => ({ ...pick(row, identity), actual: row })),
  ];
  return groupRows(sided, identity).flatMap((group) => {
    const plans = group.flatMap((row) => row.plan ?? []);
    const actuals = group.flatMap((row) => row.actual ?? []);
    const pairs = pairVisits(plans, actuals).filter((pair) => concerns(pair, options.providers));
    if (pairs.length === 0) return [];
    const lines = linesOf(pairs, new Set(actuals.map(senderOf)));
    const totals = totalsOf(lines.flatMap(({ visits }) => visits));
    return [{ ...pick(group[0]!, identity), lines, totals }];
  });
}

type VisitPair = Pair<PlanRow, ActualRow>;

function concerns({ plan, actual }: VisitPair, providers: readonly string[] | undefined): boolean {
  return (
    providers === undefined || [plan, actual].some((row) => row !== null && providers.includes(row.providerNumber))
  );
}

/** What sends actuals: an office with a service type. */
function senderOf({ providerNumber, serviceCode }: CalendarRow): string {
  return `${providerNumber} ${serviceTypeOf(serviceCode)}`;
}

function rowOf({ plan, actual }: VisitPair): CalendarRow {
  return (plan ?? actual)!;
}

function linesOf(pairs: readonly VisitPair[], reported: ReadonlySet<string>): LineComparison[] {
  const keyed = pairs.map((pair) => {
    const row = rowOf(pair);
    return { pair, row, key: keyOf(row, lineKeys) };
  });
  keyed.sort(
    (a, b) =>
      compareText(a.key, b.key) || compareText(a.row.serviceDate, b.row.serviceDate) || compareVisits(a.row, b.row),
  );
  return groupRows(keyed, ['key']).map((group) => {
    const { row } = group[0]!;
    const visits = group.map(({ pair }) => visitOf(pair));
    const providerName = group.find((one) => one.row.providerName !== null)?.row.providerName ?? null;
    return {
      serviceCode: row.serviceCode,
      providerNumber: row.providerNumber,
      satelliteNo: row.satelliteNo,
      startTime: row.startTime,
      endTime: row.endTime,
      taisCode: 'taisCode' in row ? row.taisCode : null,
      equipmentReportCode: 'equipmentReportCode' in row ? row.equipmentReportCode : null,
      detailNo: row.detailNo,
      providerName,
      reported: reported.has(senderOf(row)),
      visits,
      totals: totalsOf(visits),
    };
  });
}

function visitOf({ plan, actual }: VisitPair): VisitComparison {
  const date = rowOf({ plan, actual }).serviceDate;
  const satelliteOnlyActual = plan?.satelliteNo === null ? (actual?.satelliteNo ?? null) : null;
  const rows = { satelliteOnlyActual, plan, actual };
  if (plan === null) return { date, status: 'extra', changes: [], ...rows };
  if (actual === null) return { date, status: 'missing', changes: [], ...rows };
  const changes = changesOf(plan, actual);
  return { date, status: changes.length === 0 ? 'asPlanned' : 'changed', changes, ...rows };
}

function totalsOf(visits: readonly VisitComparison[]): ComparisonTotals {
  const of = (status: VisitStatus): number => visits.filter((visit) => visit.status === status).length;
  return {
    plannedCount: visits.reduce((sum, { plan }) => sum + (plan?.count ?? 0), 0),
    actualCount: visits.reduce((sum, { actual }) => sum + (actual?.count ?? 0), 0),
    asPlanned: of('asPlanned'),
    missing: of('missing'),
    extra: of('extra'),
    changed: of('changed'),
  };
}
