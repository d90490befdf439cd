import { once } from '../once';

/** A day as a record holds it. */
const day = /^(\d{4})-(\d{2})-(\d{2})$/;
const month = /^(\d{4})-(\d{2})$/;

const calendar = /* @__PURE__ */ once(
  () =>
    new Intl.DateTimeFormat('ja-JP-u-ca-japanese', {
      era: 'long',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      timeZone: 'UTC',
    }),
);

/** The year of the Japanese calendar that a day falls in: 令和7年, 令和元年. */
function eraYear(date: Date): string {
  const parts = calendar().formatToParts(date);
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
  const year = part('year');
  return `${part('era')}${year === '1' ? '元' : year}年`;
}

/**
 * Writes a day as the forms print it, in 和暦.
 *
 * @param date `2025-11-03`; a text of another shape stays as it is.
 * @returns `令和7年11月3日`. The year in which an era began is 元年.
 * @internal
 */
export function eraDate(date: string): string {
  const [, y, m, d] = day.exec(date) ?? [];
  if (y === undefined) return date;
  return `${eraYear(new Date(Date.UTC(Number(y), Number(m) - 1, Number(d))))}${Number(m)}月${Number(d)}日`;
}

/**
 * Writes a month as the forms print it. A month in which an era began has the one that its last day falls in.
 *
 * @param text `2025-11`; a text of another shape stays as it is.
 * @returns `令和7年11月`.
 * @internal
 */
export function eraMonth(text: string): string {
  const [, y, m] = month.exec(text) ?? [];
  return y === undefined ? text : `${eraYear(new Date(Date.UTC(Number(y), Number(m), 0)))}${Number(m)}月`;
}

/**
 * Tells how old somebody is on a day, in full years.
 *
 * @param birth The day of birth, `1943-04-01`.
 * @param on The day that is asked about.
 * @returns The age; `null` where one of both is not a day, or the day lies before the birth.
 * @internal
 */
export function ageOn(birth: string, on: string): number | null {
  const [, by] = day.exec(birth) ?? [];
  const [, oy] = day.exec(on) ?? [];
  if (by === undefined || oy === undefined || on < birth) return null;
  return Number(oy) - Number(by) - (on.slice(5) < birth.slice(5) ? 1 : 0);
}
