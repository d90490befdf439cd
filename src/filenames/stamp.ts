import { CareplanCsvError } from '../issues';
import { isText, listOf, must } from '../misuse';
import { daysInMonth } from '../schemas/cells/calendar';
import { isRealStamp } from './dates';

const japanOffset = 9 * 60 * 60 * 1000;

/**
 * Makes the stamp of the next transmission: the time in Japan, or one second after the latest stamp handed in where that is not earlier.
 *
 * The stamp is the ファイル連番 and the order of import, so two transmissions must never share one, however fast they are made.
 *
 * @param previous The stamps in use, in any order: the result is later than all of them.
 * @param now The present: a `Date` (an instant, whatever the time zone of the machine), or 14 digits in Japan time. The system clock by default.
 * @returns 14 digits, YYYYMMDDHHMMSS in Japan time.
 * @throws CareplanCsvError with code `invalid_option` on a stamp or time that is not real, and after the end of the year 9999.
 * @remarks 第4.1版 ファイル名の命名規則, 送信単位.
 * @example
 * ```ts
 * import { nextStamp } from 'careplan-csv';
 *
 * nextStamp([], '20251020113000'); // '20251020113000'
 * nextStamp('20251020113000', '20251020113000'); // '20251020113001'
 * ```
 */
export function nextStamp(previous: string | readonly string[] = [], now: Date | string = new Date()): string {
  if (typeof previous !== 'string') must('previous', previous, listOf(isText));
  const present = typeof now === 'string' ? realStamp(now) : japanTime(now);
  let latest = '';
  for (const stamp of typeof previous === 'string' ? [previous] : previous) {
    if (realStamp(stamp) > latest) latest = stamp;
  }
  return present > latest ? present : secondAfter(latest);
}

/**
 * Makes a source of stamps, each later than all before it, for an exporter that writes several transmissions in one go.
 *
 * @param previous The stamps already in use.
 * @param clock Tells the present at each call; the system clock by default.
 * @returns A function that gives the next stamp.
 * @remarks 第4.1版 送信単位.
 */
export function stampSequence(
  previous: string | readonly string[] = [],
  clock: () => Date | string = () => new Date(),
): () => string {
  let used = previous;
  return () => {
    // A clock that tells nothing is a mistake, not a wish for the system's.
    const stamp = nextStamp(used, clock() ?? '');
    used = stamp;
    return stamp;
  };
}

function realStamp(stamp: string): string {
  if (typeof stamp === 'string' && isRealStamp(stamp)) return stamp;
  throw new CareplanCsvError('invalid_option', 'a stamp must be 14 digits that are a real time: YYYYMMDDHHMMSS');
}

function japanTime(now: Date): string {
  const time = now instanceof Date ? now.getTime() : Number.NaN;
  // Japan keeps UTC+9 all year, so arithmetic is enough and no time zone of the machine has a say.
  const japan = new Date(time + japanOffset);
  const year = japan.getUTCFullYear();
  if (!(year >= 1 && year <= 9999)) throw new CareplanCsvError('invalid_option', 'now is not a time a stamp can hold');
  return join(year, [
    japan.getUTCMonth() + 1,
    japan.getUTCDate(),
    japan.getUTCHours(),
    japan.getUTCMinutes(),
    japan.getUTCSeconds(),
  ]);
}

/** By hand and not by `Date`, whose UTC constructor takes the years 0–99 for 1900–1999. */
function secondAfter(stamp: string): string {
  const at = (from: number, to: number) => Number(stamp.slice(from, to));
  const year = at(0, 4);
  const month = at(4, 6);
  // From the smallest unit up: its value, the first it takes, the last it takes.
  const units: [value: number, first: number, last: number][] = [
    [at(12, 14), 0, 59],
    [at(10, 12), 0, 59],
    [at(8, 10), 0, 23],
    [at(6, 8), 1, daysInMonth(year, month)],
    [month, 1, 12],
  ];
  let carry = true;
  const next = units.map(([value, first, last]) => {
    if (!carry) return value;
    carry = value === last;
    return carry ? first : value + 1;
  });
  const nextYear = carry ? year + 1 : year;
  if (nextYear > 9999) throw new CareplanCsvError('invalid_option', 'there is no stamp after the end of the year 9999');
  return join(nextYear, next.reverse());
}

function join(year: number, rest: readonly number[]): string {
  return [String(year).padStart(4, '0'), ...rest.map((part) => String(part).padStart(2, '0'))].join('');
}
