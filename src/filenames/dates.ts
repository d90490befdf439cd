import { isRealDate, isRealMonth } from '../schemas/cells/calendar';

/** Whether 14 digits are a real time of a real day: hours 00–23, no leap second. */
export function isRealStamp(text: string): boolean {
  if (!/^[0-9]{14}$/u.test(text)) return false;
  const at = (from: number, to: number) => Number(text.slice(from, to));
  // Not isRealTime: it takes 24:00, an end of a service, where a stamp is an instant and has one name only.
  return isRealDate(at(0, 4), at(4, 6), at(6, 8)) && at(8, 10) < 24 && at(10, 12) < 60 && at(12, 14) < 60;
}

/** Turns the month segment into a month (`'202511'` → `'2025-11'`); `undefined` where it is not a real month. */
export function monthOfSegment(text: string): string | undefined {
  const real = /^[0-9]{6}$/u.test(text) && isRealMonth(Number(text.slice(0, 4)), Number(text.slice(4)));
  return real ? `${text.slice(0, 4)}-${text.slice(4)}` : undefined;
}

/** Turns a month into its segment (`'2025-11'` → `'202511'`); `undefined` where it is not a real month. */
export function segmentOfMonth(month: string): string | undefined {
  if (!/^[0-9]{4}-[0-9]{2}$/u.test(month)) return undefined;
  const text = month.replace('-', '');
  return monthOfSegment(text) === undefined ? undefined : text;
}
