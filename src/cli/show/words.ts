import { serviceTypes } from '../../schemas/service-types';
import { visible } from '../../validate/report/escape';
import { say, type View } from './view';

const weekdayLetters = {
  ja: ['日', '月', '火', '水', '木', '金', '土'],
  en: ['Su', 'Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa'],
} as const;

/** The days of a month written `2025-11`; none where it is not a month. */
export function daysIn(month: string): number[] {
  const count = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).getUTCDate();
  return Array.from({ length: Number.isNaN(count) ? 0 : count }, (_, index) => index + 1);
}

/** 0 Sunday … 6 Saturday. */
export function weekdayOf(month: string, day: number): number {
  return new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)) - 1, day)).getUTCDay();
}

/** The letters of a weekday, two columns wide. */
export function weekdayLetter(view: View, weekday: number): string {
  return weekdayLetters[view.lang][weekday] ?? '??';
}

/** `2025-11-03` with its weekday. */
export function dated(view: View, date: string): string {
  return `${visible(date)} (${weekdayLetter(view, weekdayOf(date.slice(0, 7), Number(date.slice(8))))})`;
}

/** From when till when; services without a time stand as 9999 in the file and as `none` in a record. */
export function timeSpan(view: View, start: string | null, end: string | null): string {
  const one = (time: string | null): string => (time === null || time === 'none' ? '' : visible(time));
  const span = `${one(start)}-${one(end)}`;
  return span === '-' ? say(view, '時刻なし', 'no time') : span;
}

/** A service type with its name: `11 訪問介護`. */
export function serviceTypeText(code: string): string {
  const name = Object.hasOwn(serviceTypes, code) ? serviceTypes[code]?.name : undefined;
  return name === undefined ? visible(code) : `${visible(code)} ${name}`;
}

/** An office: its name, its number, its サテライト枝番. */
export function officeText(office: {
  readonly providerNumber: string | null;
  readonly providerName: string | null;
  readonly satelliteNo?: string | null | undefined;
}): string {
  const number = [office.providerNumber, office.satelliteNo].filter((part) => part).join('-');
  return visible([office.providerName, number].filter((part) => part).join(' '));
}

/** A number with its thousands set apart; nothing for `null`. */
export function amount(value: number | null | undefined, decimals = 0): string {
  if (value === null || value === undefined) return '';
  const [whole = '', rest] = value.toFixed(decimals).split('.');
  return whole.replace(/\B(?=(?:\d{3})+$)/g, ',') + (rest === undefined ? '' : `.${rest}`);
}
