import { groupRows, keyOf, type Row } from '../support/rows';

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

const sortKeys = ['startTime', 'endTime', 'providerNumber', 'satelliteNo', 'detailNo', 'count'];

/** Pairs the rows of one person and month, day by day and service by service; every row comes out exactly once. */
export function pairVisits<P extends object, A extends object>(
  plans: readonly P[],
  actuals: readonly A[],
): Pair<P, A>[] {
  const services = [
    ...plans.map((row) => ({ ...serviceOf(row), plan: row })),
    ...actuals.map((row) => ({ ...serviceOf(row), actual: row })),
  ] as (Row & { readonly plan?: P; readonly actual?: A })[];
  return groupRows(services, sameService).flatMap((group) =>
    pairService(
      group.flatMap(({ plan }) => (plan === undefined ? [] : [plan])),
      group.flatMap(({ actual }) => (actual === undefined ? [] : [actual])),
    ),
  );
}

function serviceOf(row: object): Row {
  return Object.fromEntries(sameService.map((key) => [key, (row as Row)[key]]));
}

function pairService<P extends object, A extends object>(plans: readonly P[], actuals: readonly A[]): Pair<P, A>[] {
  const pairs: Pair<P, A>[] = [];
  let openPlans = inOrder(plans);
  let openActuals = inOrder(actuals);
  for (const pass of passes) {
    if (openPlans.length === 0 || openActuals.length === 0) break;
    const keys = pass.flatMap((aspect) => [...aspects[aspect]]);
    const candidates = new Map(groupRows(openActuals, keys).map((group) => [keyOf(group[0] as Row, keys), group]));
    const taken = new Set<A>();
    openPlans = openPlans.filter((plan) => {
      const actual = candidates.get(keyOf(plan as Row, keys))?.shift();
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
function inOrder<R extends object>(rows: readonly R[]): readonly R[] {
  return rows.length < 2 ? rows : [...rows].sort(compareVisits);
}

/** Orders rows of one day by time and office; only equal rows stand equal. */
export function compareVisits(a: object, b: object): number {
  return compareText(visitKey(a), visitKey(b)) || compareText(wholeKey(a), wholeKey(b));
}

function visitKey(row: object): string {
  return keyOf(row as Row, sortKeys);
}

function wholeKey(row: object): string {
  return keyOf(row as Row, Object.keys(row).sort());
}

/** Orders texts by their code units. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Tells what the rows of a pair do not agree in. */
export function changesOf(plan: object, actual: object): VisitChange[] {
  const kinds: readonly VisitChange[] = ['count', 'time', 'provider'];
  return kinds.filter((kind) => keyOf(plan as Row, aspects[kind]) !== keyOf(actual as Row, aspects[kind]));
}
