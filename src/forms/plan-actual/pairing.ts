import { compareText } from '../../compare';
import { keysOf } from '../../objects';
import type { CalendarRow } from '../calendar/calendar';
import { groupRows, type KeyIn, keyOf } from '../support/rows';

/** A planned visit and the actual one that took its place; one of both may be missing. */
export interface Pair<P, A> {
  readonly plan: P | null;
  readonly actual: A | null;
}

/** What two rows may agree in, as the keys that tell. */
const aspects = {
  provider: ['providerNumber', 'satelliteNo'],
  time: ['startTime', 'endTime'],
  count: ['count'],
  detail: ['detailNo'],
} as const;

type Aspect = keyof typeof aspects;

/** What a visit may have changed in. */
export type VisitChange = Exclude<Aspect, 'detail'>;

/** What rows must be the same in to be compared at all: another piece of equipment is another service. */
export const sameService = ['serviceDate', 'serviceCode', 'taisCode', 'equipmentReportCode'] as const;

/**
 * What a pair must agree in, the closest first. Each pass pairs what it can before the next one looks, so a change is never
 * found where an equal visit stands. Rows that share neither office nor time stay apart: one is missing, the other extra.
 */
const passes: readonly (readonly Aspect[])[] = [
  ['provider', 'time', 'count', 'detail'],
  ['provider', 'time', 'count'],
  ['provider', 'time', 'detail'],
  ['provider', 'time'],
  ['provider', 'count', 'detail'],
  ['provider', 'count'],
  ['time', 'count', 'detail'],
  ['time', 'count'],
  ['provider', 'detail'],
  ['provider'],
  ['time', 'detail'],
  ['time'],
];

const sortKeys: readonly KeyIn<CalendarRow>[] = [
  'startTime',
  'endTime',
  'providerNumber',
  'satelliteNo',
  'detailNo',
  'count',
];

/** Pairs the rows of one person and month, day by day and service by service; every row comes out exactly once. */
export function pairVisits<P extends CalendarRow, A extends CalendarRow>(
  plans: readonly P[],
  actuals: readonly A[],
): Pair<P, A>[] {
  const services: { readonly service: string; readonly plan?: P; readonly actual?: A }[] = [
    ...plans.map((plan) => ({ service: keyOf<CalendarRow>(plan, sameService), plan })),
    ...actuals.map((actual) => ({ service: keyOf<CalendarRow>(actual, sameService), actual })),
  ];
  return groupRows(services, ['service']).flatMap((group) =>
    pairService(
      group.flatMap(({ plan }) => (plan === undefined ? [] : [plan])),
      group.flatMap(({ actual }) => (actual === undefined ? [] : [actual])),
    ),
  );
}

function pairService<P extends CalendarRow, A extends CalendarRow>(
  plans: readonly P[],
  actuals: readonly A[],
): Pair<P, A>[] {
  const pairs: Pair<P, A>[] = [];
  let openPlans = inOrder(plans);
  let openActuals = inOrder(actuals);
  for (const pass of passes) {
    if (openPlans.length === 0 || openActuals.length === 0) break;
    const keys = pass.flatMap((aspect) => [...aspects[aspect]]);
    const candidates = new Map(groupRows(openActuals, keys).map((group) => [keyOf(group[0]!, keys), group]));
    const taken = new Set<A>();
    openPlans = openPlans.filter((plan) => {
      const actual = candidates.get(keyOf(plan, keys))?.shift();
      if (actual === undefined) return true;
      taken.add(actual);
      pairs.push({ plan, actual });
      return false;
    });
    openActuals = openActuals.filter((actual) => !taken.has(actual));
  }
  return [
    ...pairs,
    ...openPlans.map((plan) => ({ plan, actual: null })),
    ...openActuals.map((actual) => ({ plan: null, actual })),
  ];
}

/** By time, office and count, and where these are the same by all the rest: the order of the file plays no part. */
function inOrder<R extends CalendarRow>(rows: readonly R[]): readonly R[] {
  return rows.length < 2 ? rows : [...rows].sort(compareVisits);
}

/** Orders rows of one day by time and office; only equal rows stand equal. */
export function compareVisits(a: CalendarRow, b: CalendarRow): number {
  return compareText(visitKey(a), visitKey(b)) || compareText(wholeKey(a), wholeKey(b));
}

function visitKey(row: CalendarRow): string {
  return keyOf(row, sortKeys);
}

function wholeKey(row: CalendarRow): string {
  return keyOf(row, keysOf(row).sort());
}

/** Tells what the rows of a pair do not agree in. */
export function changesOf(plan: CalendarRow, actual: CalendarRow): VisitChange[] {
  const kinds: readonly VisitChange[] = ['count', 'time', 'provider'];
  return kinds.filter((kind) => keyOf(plan, aspects[kind]) !== keyOf(actual, aspects[kind]));
}
