import { compareText } from '../../compare';
import { must } from '../../misuse';
import { keysOf, omit, pick } from '../../objects';
import type { AnyEdition, RecordInput, RecordOf } from '../../schemas/record';
import { UPPLAN } from '../../schemas/records/UPPLAN';
import { groupRows, keyOf, reassembled } from '../support/rows';
import { calendarShape, daysShape } from '../support/shapes';
import { wholeRows } from '../support/whole';

/** A row of 6表, plan or actual, of any edition. */
export type CalendarRow = AnyEdition<'UPPLAN'> | AnyEdition<'UPJSK'>;

type MonthKey = 'insurerNumber' | 'insuredNumber' | 'targetMonth';
type DayKey = 'serviceDate' | 'count';

/** One row of 6表 on its line: a visit, or a service used on that day. Two equal ones are two visits. */
export interface CalendarDay {
  readonly date: string;
  /** サービス回数 of the row. */
  readonly count: number;
}

/** A line of 6表: everything that its rows share, and the days on which it is used. */
export type CalendarLine<R extends CalendarRow = RecordOf<'UPPLAN'>> = Readonly<
  Omit<R, MonthKey | DayKey | 'identifier'>
> & {
  /** By date; rows of one date in the order of the file. */
  readonly days: readonly CalendarDay[];
};

/** 6表 of one person and month. */
export interface Calendar<R extends CalendarRow = RecordOf<'UPPLAN'>> {
  readonly insurerNumber: string;
  readonly insuredNumber: string;
  readonly targetMonth: string;
  readonly lines: readonly CalendarLine<R>[];
}

const identity = ['insurerNumber', 'insuredNumber', 'targetMonth'] as const satisfies readonly MonthKey[];
const notOfLine = [...identity, 'serviceDate', 'count', 'identifier'] as const;

/**
 * Reads the rows of 6表, plan or actual, into calendars: one for each person and month, its lines in the order of their first rows.
 *
 * Rows are of one line where they differ in date and count alone: other times, another office, another piece of equipment, other units
 * or another author make another line. Rows are never added up, so two visits of one service on one day stay two, whatever their times.
 *
 * @param rows The records of UPPLAN or UPJSK, of any number of persons and months and of any edition; fields that are left out are `null` in the lines.
 * @remarks 第4.1版 第6表（サービス利用票）予定・実績情報.
 * @example
 * ```ts
 * import { readAll } from 'careplan-csv';
 * import { dayCounts, toCalendars } from 'careplan-csv/forms';
 *
 * const { records } = readAll(bytes, { kind: 'UPPLAN' });
 * for (const line of toCalendars(records)[0]?.lines ?? []) console.log(line.serviceCode, dayCounts(line));
 * ```
 */
export function toCalendars<R extends RecordInput<'UPPLAN' | 'UPJSK'>>(
  rows: readonly R[] | Iterable<R>,
): Calendar<R extends AnyEdition<'UPPLAN'> ? R : AnyEdition<'UPPLAN'>>[] {
  // 予定 and 実績 have the same fields.
  return groupRows(wholeRows<'UPPLAN', R>(UPPLAN, rows), identity).map((group) => ({
    ...pick(group[0]!, identity),
    lines: toLines(group),
  }));
}

function toLines<R extends CalendarRow>(rows: readonly R[]): CalendarLine<R>[] {
  const others: readonly string[] = notOfLine;
  const keys = [...new Set(rows.flatMap((row) => keysOf(row)))].filter((key) => !others.includes(key));
  return groupRows(rows, keys).map((group) => ({
    ...omit(group[0]!, notOfLine),
    days: group
      .map(({ serviceDate, count }) => ({ date: serviceDate, count }))
      .sort((a, b) => compareText(a.date, b.date)),
  }));
}

/**
 * Writes a calendar as rows of 6表, one for each day of each line, in the edition of its lines (a field a line lacks stays absent).
 *
 * Rows stay as they are where they are canonical: the rows of a person and month stand together, in them those of a line, in these by date.
 * Calendars stay as they are where no two lines are alike, each has a day, and days come by date.
 *
 * @param calendar The calendar.
 * @remarks 第4.1版 第6表（サービス利用票）予定・実績情報.
 * @example
 * ```ts
 * import { writeAll } from 'careplan-csv';
 * import { fromCalendar } from 'careplan-csv/forms';
 *
 * const { bytes } = writeAll('UPPLAN', calendars.flatMap(fromCalendar));
 * ```
 */
export function fromCalendar<R extends CalendarRow>(calendar: Calendar<R>): R[] {
  must('calendar', calendar, calendarShape);
  const head = pick(calendar, identity);
  return calendar.lines.flatMap(({ days, ...line }) =>
    days.map(({ date, count }) => reassembled<R>(head, line, { serviceDate: date, count, identifier: null })),
  );
}

/**
 * Adds up the counts of a line for each day of its month, as the boxes of the printed 6表 show them.
 *
 * @param line The line.
 * @returns 31 counts, that of the first day first; 0 where the line is not used.
 * @remarks 第4.1版 第6表（サービス利用票）予定・実績情報.
 */
export function dayCounts(line: Pick<CalendarLine<CalendarRow>, 'days'>): number[] {
  must('line', line, daysShape);
  const counts = new Array<number>(31).fill(0);
  for (const { date, count } of line.days) {
    const day = Number(date.slice(8));
    counts[day - 1] = (counts[day - 1] ?? 0) + count;
  }
  return counts;
}

/** What tells a charge. */
const charge = [
  'serviceCode',
  'providerNumber',
  'satelliteNo',
  'taisCode',
  'equipmentReportCode',
  'detailNo',
  'units',
  'proratedDays',
  'over30Days',
] as const satisfies readonly (keyof RecordOf<'UPPLAN'>)[];

/** Tells the key that only lines of one charge share: what is charged by the month is charged once for all of them. */
export function chargeKey(line: { readonly [K in (typeof charge)[number]]?: unknown }): string {
  return keyOf(line, charge);
}
