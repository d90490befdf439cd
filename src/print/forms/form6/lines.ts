import type { CalendarLine, CalendarRow } from '../../../forms/calendar/calendar';
import { keyOf, type Row } from '../../../forms/support/rows';
import { push } from '../../../objects';

/** A line of 6表, plan or actual. */
export type Line = CalendarLine<CalendarRow>;

/** A line of the printed 6表: what was planned above what was done. */
export interface PrintedLine {
  readonly plan: Line | null;
  readonly actual: Line | null;
}

/** What a plan and an actual must agree in to share a line of the form. */
const sameLine = [
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
 * Puts each actual line beside the planned one of the same service, office and time; those that have none come behind, in the order of the plan and of the
 * actuals.
 *
 * @param plans The planned lines.
 * @param actuals The actual lines.
 */
export function printedLines(plans: readonly Line[], actuals: readonly Line[]): PrintedLine[] {
  const open = new Map<string, Line[]>();
  for (const actual of actuals) {
    const key = keyOf(actual as Row, sameLine);
    push(open, key, actual);
  }
  const taken = new Set<Line>();
  const planned = plans.map((plan): PrintedLine => {
    const actual = open.get(keyOf(plan as Row, sameLine))?.shift() ?? null;
    if (actual !== null) taken.add(actual);
    return { plan, actual };
  });
  return [...planned, ...actuals.filter((one) => !taken.has(one)).map((actual) => ({ plan: null, actual }))];
}
