import { firstUnencodable } from '../ms932/encoder';
import type { SubstituteOptions } from './options';
import { type Change, type SubstitutePlace, SubstitutionRun } from './run';

export type { SubstituteOptions, UnmappableCallback, UnmappablePlace } from './options';
export { checkSubstituteOptions } from './options';
export type { SubstitutePlace } from './run';

/** A text that is in MS932 as a whole, and what was changed to get there. */
export interface Substituted {
  readonly text: string;
  /** The changes, by their index. */
  readonly changes: readonly Change[];
  /** Whether something could not be written at all: a change has `to: null`. */
  readonly refused: boolean;
}

const noChanges: readonly Change[] = Object.freeze([]);

/**
 * Substitutes the characters of a text that MS932 lacks, by ordered rules and then the policy: 外字や文字セット外の文字は MS932 の範囲内で有効な文字に変換すること
 * (介護保険最新情報 vol.1156). Characters of MS932 are never touched; a text made of them comes back as it is.
 *
 * Run it on values, before CSV quoting and before lengths are checked: a substitute may hold `,` or a line break, and be longer.
 *
 * @param text The text.
 * @param options The policy and the caller's map.
 * @param place The field and row, for the callback.
 */
export function substitute(text: string, options: SubstituteOptions = {}, place: SubstitutePlace = {}): Substituted {
  const first = firstUnencodable(text);
  if (first === text.length) return { text, changes: noChanges, refused: false };
  const { text: written, changes } = new SubstitutionRun(options, place).next(text, text.length, first);
  return { text: written, changes, refused: changes.some(({ to }) => to === null) };
}
