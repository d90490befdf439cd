// Own arithmetic and not a Date: some zones lack whole days (2011-12-30 in Apia), and these files know no zone.

/**
 * The number of days in a month of the Gregorian calendar.
 *
 * @param month 1-based.
 */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The number of days of a month such as `'2025-11'`. */
export function daysOfMonth(month: string): number {
  return daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5)));
}

/** Whether a month (1-based) exists; the year 0000 does not. */
export function isRealMonth(year: number, month: number): boolean {
  return year >= 1 && month >= 1 && month <= 12;
}

/** Whether a day exists in the Gregorian calendar; month and day are 1-based. */
export function isRealDate(year: number, month: number, day: number): boolean {
  return isRealMonth(year, month) && day >= 1 && day <= daysInMonth(year, month);
}

/** Whether a time of day exists, from 00:00 to 24:00. */
export function isRealTime(hour: number, minute: number): boolean {
  return minute < 60 && (hour < 24 || (hour === 24 && minute === 0));
}
