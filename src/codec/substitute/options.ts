import { CareplanCsvError } from '../../issues';
import { isAnObject, must } from '../../misuse';
import { isEncodableText } from '../ms932/encoder';

/** Where an unmappable cluster stands. */
export interface UnmappablePlace {
  /** The record's key of the field, `null` where none is known. */
  readonly field: string | null;
  /** 1-based place of the record in the input, `null` where none is known. */
  readonly row: number | null;
  /** 0-based UTF-16 index of the cluster in the text. */
  readonly index: number;
  /** `gaiji`, `lone-surrogate` or `no-substitute`. */
  readonly reason: string;
}

/**
 * Answers what to write for a grapheme cluster without a substitute, such as the カナ of a name; `null` = nothing can be written, which is
 * the same as the policy `'error'`. An answer that is not in MS932 is not used: 〓 is written and the issue's `reason` says so.
 */
export type UnmappableCallback = (cluster: string, place: UnmappablePlace) => string | null;

/** What is done about characters outside MS932. */
export interface SubstituteOptions {
  /** What is written for a grapheme cluster that no rule makes encodable: 〓 (`'replace'`, the default), nothing (`'error'`), `?`, or an answer. */
  readonly unmappable?: 'replace' | 'error' | '?' | UnmappableCallback | undefined;
  /**
   * What stands for a grapheme cluster or a character, checked before all rules; user-defined characters (外字) may be mapped here.
   * Characters of MS932 are never touched, so there is no point in giving them as keys. All values must be in MS932.
   */
  readonly substitutions?: Readonly<Record<string, string>> | undefined;
  /** What U+00A5 and U+203E become: `'fullwidth'` = ￥ and ￣ (the default); `'backslash'` = 5C and 7E, which read back as `\` and `~`. */
  readonly yen?: 'fullwidth' | 'backslash' | undefined;
}

/**
 * Checks the options of substitution.
 *
 * @param options The options.
 * @throws CareplanCsvError `invalid_option` where a policy is unknown or a value of `substitutions` is not in MS932.
 */
export function checkSubstituteOptions(options: SubstituteOptions): void {
  must('options', options, isAnObject);
  const { unmappable = 'replace', substitutions = {}, yen = 'fullwidth' } = options;
  must('options.substitutions', substitutions, isAnObject);
  // What a `Map` holds stands under none of its keys: nothing would be substituted, and nobody would know.
  if (Symbol.iterator in substitutions)
    throw new CareplanCsvError('invalid_option', 'substitutions must be a plain object: Object.fromEntries(map)');
  if (typeof unmappable !== 'function' && !['replace', 'error', '?'].includes(unmappable)) {
    throw new CareplanCsvError('invalid_option', "unmappable must be 'replace', 'error', '?' or a function.");
  }
  if (!['fullwidth', 'backslash'].includes(yen)) {
    throw new CareplanCsvError('invalid_option', "yen must be 'fullwidth' or 'backslash'.");
  }
  for (const [from, to] of Object.entries(substitutions)) {
    checkSubstitute(from, to);
  }
}

function checkSubstitute(from: string, to: string): void {
  if (typeof to === 'string' && isEncodableText(to)) return;
  throw new CareplanCsvError('invalid_option', `substitutions: what stands for ${codesOf(from)} is not in MS932.`);
}

/** The code points of a text as `U+XXXX`. */
function codesOf(text: string): string {
  return Array.from(text, (character) => `U+${hex(character.codePointAt(0) as number)}`).join(' ');
}

const hex = (codePoint: number) => codePoint.toString(16).toUpperCase().padStart(4, '0');

/**
 * Gives what the caller's map says of a cluster or character; checked once more, for the map may have changed since.
 *
 * @internal
 */
export function callersSubstitute(from: string, { substitutions }: SubstituteOptions): string | undefined {
  if (substitutions === undefined || !Object.hasOwn(substitutions, from)) return undefined;
  const to = substitutions[from] as string;
  checkSubstitute(from, to);
  return to;
}
