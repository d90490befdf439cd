import { isAnObject, must } from '../../misuse';
import { groupRows } from '../support/rows';
import { calendarShape } from '../support/shapes';
import { type Calendar, type CalendarLine, type CalendarRow, chargeKey } from './calendar';

/** What a group of lines of 6表 comes to. */
export interface CalendarTotal {
  /** Rows of 6表. */
  readonly visits: number;
  /** Days with at least one visit. */
  readonly days: number;
  /** サービス回数 of all visits. */
  readonly count: number;
  /** What is charged: 単位数 × 回数; see {@link calendarTotals}. */
  readonly units: number;
  /** Lines whose 単位数 is empty, so that they are missing in `units`. */
  readonly linesWithoutUnits: number;
}

/** The totals of a calendar. */
export interface CalendarTotals {
  readonly all: CalendarTotal;
  /** By サービス事業者コード and サテライト枝番, in the order of the lines. */
  readonly byProvider: readonly (CalendarTotal & {
    readonly providerNumber: string;
    readonly satelliteNo: string | null;
    readonly providerName: string | null;
  })[];
  /** By サービス種類コード (two characters), in the order of the lines. */
  readonly byServiceType: readonly (CalendarTotal & { readonly serviceType: string })[];
}

/** What 6表 does not say itself. */
export interface CalendarTotalsOptions {
  /** Tells whether a サービスコード is charged once a month, on however many days it stands. */
  readonly chargedMonthly?: ((serviceCode: string) => boolean) | undefined;
}

/**
 * Adds up a calendar, by office and by service type.
 *
 * `units` is 単位数 × 回数 of each visit, with two exceptions. A line with 日割対象日 charges its 単位数 on each day marked there, whatever its visits. A
 * service that `chargedMonthly` names charges its 単位数 once. 6表 does not tell which services these are: without the look-up they count at each
 * visit. Percentage additions (units 0 or empty where they could not be computed) add what their rows say.
 *
 * @param calendar The calendar.
 * @param options The look-up.
 * @remarks 第4.1版 第6表（サービス利用票）: 単位数, 日割対象日, サービス回数.
 * @example
 * ```ts
 * import { calendarTotals } from 'careplan-csv/forms';
 *
 * const { byProvider } = calendarTotals(calendar, { chargedMonthly: (code) => code === 'A21111' });
 * ```
 */
export function calendarTotals(calendar: Calendar<CalendarRow>, options: CalendarTotalsOptions = {}): CalendarTotals {
  must('calendar', calendar, calendarShape);
  must('options', options, isAnObject);
  const { lines } = calendar;
  const typed = lines.map((line) => ({ serviceType: line.serviceCode.slice(0, 2), line }));
  return {
    all: total(lines, options),
    byProvider: groupRows(lines, ['providerNumber', 'satelliteNo']).map((group) => ({
      providerNumber: group[0]!.providerNumber,
      satelliteNo: group[0]!.satelliteNo,
      providerName: group.find((line) => line.providerName !== null)?.providerName ?? null,
      ...total(group, options),
    })),
    byServiceType: groupRows(typed, ['serviceType']).map((group) => ({
      serviceType: group[0]!.serviceType,
      ...total(
        group.map(({ line }) => line),
        options,
      ),
    })),
  };
}

function total(lines: readonly CalendarLine<CalendarRow>[], options: CalendarTotalsOptions): CalendarTotal {
  const visits = lines.flatMap((line) => line.days);
  const charged = new Set<string>();
  let units = 0;
  for (const line of lines) {
    const times = timesCharged(line, options);
    if (times.once) {
      const key = chargeKey(line);
      if (charged.has(key)) continue;
      charged.add(key);
    }
    units += (line.units ?? 0) * times.count;
  }
  return {
    visits: visits.length,
    days: new Set(visits.map(({ date }) => date)).size,
    count: sumOfCounts(visits),
    units,
    linesWithoutUnits: lines.filter((line) => line.units === null).length,
  };
}

/** How often a line charges its units; `once`: together with the lines that share its charge. */
function timesCharged(
  line: CalendarLine<CalendarRow>,
  options: CalendarTotalsOptions,
): { readonly count: number; readonly once: boolean } {
  if (line.proratedDays !== null) return { count: line.proratedDays.replaceAll('0', '').length, once: true };
  if (options.chargedMonthly?.(line.serviceCode)) return { count: line.days.length === 0 ? 0 : 1, once: true };
  return { count: sumOfCounts(line.days), once: false };
}

function sumOfCounts(visits: readonly { readonly count: number }[]): number {
  return visits.reduce((sum, { count }) => sum + count, 0);
}
