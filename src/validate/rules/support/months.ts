import { fileKindInfo } from '../../../schemas/kinds';
import { type VersionInfo, versionOfRecord } from '../../../schemas/versions';
import type { CheckedRow } from '../../rule';
import { isFilled, textOf } from './cells';

/** The edition a row names; `undefined` where it is unknown or cannot be read. */
export function versionOf(row: CheckedRow): VersionInfo | undefined {
  return versionOfRecord(textOf(row, 'csvVersion'));
}

/**
 * The 対象年月 of a row: `null` for the zeros of 利用者補足情報, `undefined` where it cannot be determined. A row of 利用者補足情報 that is linked
 * by both or by neither says nothing (hosoku_link tells).
 */
export function monthOf(row: CheckedRow): string | null | undefined {
  const month = row.get('targetMonth');
  if (fileKindInfo(row.kind).month === 'monthOrZeros') {
    const planDate = row.get('planDate');
    if (planDate === undefined || month === undefined || isFilled(planDate) === isFilled(month)) return undefined;
    return month === null ? null : String(month);
  }
  return typeof month === 'string' ? month : undefined;
}

/**
 * Whether all rows seen of a person have one 対象年月, which is kept in the state. A person with rows of several months is left to
 * month_mixed: it cannot be determined whether a row is missing or only has the wrong month.
 */
export function oneMonth(state: { month?: string }, row: CheckedRow): boolean {
  const month = textOf(row, 'targetMonth');
  if (month === undefined) return false;
  state.month ??= month;
  return state.month === month;
}
