import { daysOfMonth } from '../../schemas/cells/calendar';

const two = (number: number): string => String(number).padStart(2, '0');

/** The month `count` months after (`'2025-11'`, 2 → `'2026-01'`). */
export function monthAfter(month: string, count: number): string {
  const months = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + count;
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${two((months % 12) + 1)}`;
}

/** A day of a month. */
export function dayOf(month: string, day: number): string {
  return `${month}-${two(day)}`;
}

/** The weekday of a day, 1 = 月曜日 … 7 = 日曜日, by Sakamoto's rule: a `Date` would bring a time zone in. */
function weekdayOf(month: string, day: number): number {
  const number = Number(month.slice(5));
  const year = Number(month.slice(0, 4)) - (number < 3 ? 1 : 0);
  const shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][number - 1] as number;
  const sundayZero = (year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + shift + day) % 7;
  return sundayZero === 0 ? 7 : sundayZero;
}

/** The days of a month that fall on weekdays. */
export function daysOn(month: string, weekdays: readonly number[]): number[] {
  const days: number[] = [];
  for (let day = 1; day <= daysOfMonth(month); day += 1) if (weekdays.includes(weekdayOf(month, day))) days.push(day);
  return days;
}

/** A year as written on the forms: 2025 → 令和7年. */
export function japaneseMonth(month: string): string {
  const year = Number(month.slice(0, 4)) - 2018;
  return `令和${year === 1 ? '元' : year}年${Number(month.slice(5))}月`;
}
