import { isRealDate, isRealMonth, isRealTime } from './calendar';
import { DIGIT, madeOf, numberAt } from './characters';

/** The month that six digits stand for: `'2025-11'`. */
export function monthValue(text: string): string | undefined {
  return isRealMonth(numberAt(text, 0, 4), numberAt(text, 4, 2)) ? `${text.slice(0, 4)}-${text.slice(4)}` : undefined;
}

/** The date that eight digits stand for: `'2025-11-03'`. */
export function dateValue(text: string): string | undefined {
  return isRealDate(numberAt(text, 0, 4), numberAt(text, 4, 2), numberAt(text, 6, 2))
    ? `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`
    : undefined;
}

/** The time that four digits stand for: `'09:30'`. */
export function timeValue(text: string): string | undefined {
  return isRealTime(numberAt(text, 0, 2), numberAt(text, 2, 2)) ? `${text.slice(0, 2)}:${text.slice(2)}` : undefined;
}

/** The longest run of digits that a number holds exactly. */
const safeDigits = 15;

/** The whole number of at most so many digits that a text stands for. */
export function intValue(text: string, field: { readonly min?: number }, length = safeDigits): number | undefined {
  const start = text.charCodeAt(0) === 0x2d ? 1 : 0;
  const digits = text.length - start;
  if (digits === 0 || digits > length || digits > safeDigits || !madeOf(text, DIGIT, start)) return undefined;
  const size = numberAt(text, start, digits);
  const number = start === 1 && size !== 0 ? -size : size;
  return field.min !== undefined && number < field.min ? undefined : number;
}

/** The number with two decimals at most that a text stands for. */
export function decimalValue(text: string): number | undefined {
  return /^\d{1,2}(?:\.\d{1,2})?$/.test(text) ? Number(text) : undefined;
}
