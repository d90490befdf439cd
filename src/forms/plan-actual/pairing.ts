import { compareText } from '../../compare';
import { keysOf } from '../../objects';
import { serviceTypeOf } from '../../schemas/service-codes';
import { isEquipment } from '../../schemas/service-types';
import type { CalendarRow } from '../calendar/calendar';
import { groupRows, type KeyIn, keyOf } from '../support/rows';

/** A planned visit and the actual one that took its place; one of both may be missing. */
export interface Pair<P, A> {
  readonly plan: P | null;
  readonly actual: A | null;
}

/** What two rows may agree in, as the keys that tell. */
const aspects = {
  provider: ['providerNumber'],
  satellite: ['satelliteNo'],
  time: ['startTime', 'endTime'],
  count: ['count'],
  detail: ['detailNo'],
} as const;

type Aspect = keyof typeof aspects;

/** What a visit may have changed in; `'date'` a percentage addition only, which stands on one day of the month. */
export type VisitChange = Exclude<Aspect, 'detail' | 'satellite'> | 'date';

/** What rows must be the same in to be compared at all: another piece of equipment is another service. */
const sameService = ['serviceDate', 'serviceCode', 'taisCode', 'equipmentReportCode'] as const;

/**
 * What a pair must agree in, the closest first. Each pass pairs what it can before the next one looks, so a change is never
 * found where an equal visit stands. Rows that share neither office nor time stay apart: one is missing, the other extra.
 */
const closest: readonly (readonly Aspect[])[] = [
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

/** The same, but that of rows of one office those of one satellite go first. */
const passes = /* @__PURE__ */ closest.flatMap((pass): (readonly Aspect[])[] =>
  pass.includes('provider') ? [[...pass, 'satellite'], pass] : [pass],
);

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
  const pairs = groupRows(services, ['service']).flatMap((group) =>
    pairService(
      group.flatMap(({ plan }) => (plan === undefined ? [] : [plan])),
      group.flatMap(({ actual }) => (actual === undefined ? [] : [actual])),
    ),
  );
  return withMoved(pairs);
}

/** What a percentage addition must be the same in on whatever day of the month it stands. */
const sameAddition = ['serviceCode', 'providerNumber', 'startTime', 'endTime'] as const;

/**
 * Pairs additions that stand on another day than planned: what shows no time, is not equipment, and stands once in the month on either side is charged once, and the day
 * is the office's choice.
 */
function withMoved<P extends CalendarRow, A extends CalendarRow>(pairs: readonly Pair<P, A>[]): Pair<P, A>[] {
  const moved = groupRows(
    pairs.map((pair) => ({ pair, addition: keyOf<CalendarRow>((pair.plan ?? pair.actual)!, sameAddition) })),
    ['addition'],
  ).flatMap((group) => {
    const [one, other, ...more] = group.map(({ pair }) => pair);
    if (one === undefined || other === undefined || more.length > 0) return [];
    const plan = one.plan ?? other.plan;
    const actual = one.actual ?? other.actual;
    const whole = one.plan !== null && one.actual !== null;
    if (plan === null || actual === null || whole || !isAddition(plan) || !isAddition(actual)) return [];
    return [{ gone: [one, other], pair: { plan, actual } }];
  });
  const gone = new Set(moved.flatMap((one) => one.gone));
  return [...pairs.filter((pair) => !gone.has(pair)), ...moved.map(({ pair }) => pair)];
}

function isAddition(row: CalendarRow): boolean {
  return row.startTime === 'none' && row.endTime === 'none' && !isEquipment(serviceTypeOf(row.serviceCode));
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
  const differs = {
    date: plan.serviceDate !== actual.serviceDate,
    count: keyOf(plan, aspects.count) !== keyOf(actual, aspects.count),
    time: keyOf(plan, aspects.time) !== keyOf(actual, aspects.time),
    // A サテライト枝番 that only the provider knows is not a change.
    provider:
      keyOf(plan, aspects.provider) !== keyOf(actual, aspects.provider) ||
      (plan.satelliteNo !== null && plan.satelliteNo !== actual.satelliteNo),
  } satisfies Record<VisitChange, boolean>;
  return keysOf(differs).filter((kind) => differs[kind]);
}
