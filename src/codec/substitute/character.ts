import { isEncodable, isEncodableText } from '../ms932/encoder';
import { blank } from './blanks';
import { isLetterWithMarks } from './categories';
import { callersSubstitute, type SubstituteOptions } from './options';
import { latinLetters, lookAlikes, msEquivalents, reverseCanonical, type Substitute } from './tables';

/** How often the outcome of a rule is fed to the rules again. */
const DEPTH = 3;

/** Rule 5; U+00A5 and U+203E read back as `\` and `~` where the caller asks for 5C and 7E. */
function msEquivalent(character: string, { yen }: SubstituteOptions): Substitute | undefined {
  const found = msEquivalents().get(character);
  if (found === undefined || yen !== 'backslash') return found;
  if (character === '\u00A5') return { to: '\\', rule: found.rule };
  return character === '\u203E' ? { to: '~', rule: found.rule } : found;
}

/** Rule 6: the reverse of three canonical decompositions, else NFC of the one character. */
function canonical(character: string): Substitute | undefined {
  const found = reverseCanonical().get(character);
  if (found !== undefined) return found;
  const composed = character.normalize('NFC');
  return composed !== character && isEncodableText(composed) ? { to: composed, rule: 'canonical' } : undefined;
}

/** Feeds each character of an outcome to the rules again, where it is not encodable. */
function again(text: string, options: SubstituteOptions, depth: number): string | undefined {
  let to = '';
  for (const character of text) {
    const substitute = isEncodable(character.codePointAt(0) as number)
      ? character
      : substituteCharacter(character, options, depth + 1)?.to;
    if (substitute === undefined) return undefined;
    to += substitute;
  }
  return to;
}

/** Rule 16: NFKC of the one character (㋿ → 令和, ㎥ → m3), where all of it is encodable or can be made so. */
function compatibility(character: string, options: SubstituteOptions, depth: number): Substitute | undefined {
  const text = character.normalize('NFKC');
  const to = text === character || depth >= DEPTH ? undefined : again(text, options, depth);
  return to === undefined ? undefined : { to, rule: 'compat' };
}

/**
 * Rule 17: Latin letters without their marks. Only of letters: ≢ without its stroke would say the opposite.
 */
function latin(character: string, options: SubstituteOptions, depth: number): Substitute | undefined {
  const found = latinLetters().get(character);
  if (found !== undefined) return found;
  const apart = character.normalize('NFD');
  if (depth >= DEPTH || !isLetterWithMarks(apart)) return undefined;
  const to = again(String.fromCodePoint(apart.codePointAt(0) as number), options, depth);
  return to === undefined ? undefined : { to, rule: 'latin' };
}

/**
 * Finds what stands for one character that MS932 lacks: the caller's map, then rules 5 to 17; the first that gives only encodable
 * characters wins.
 *
 * @param character The character, one code point that is not encodable.
 * @param options The caller's map and choice for the yen sign.
 * @param depth How often the character has been through the rules before.
 * @internal
 */
export function substituteCharacter(character: string, options: SubstituteOptions, depth = 0): Substitute | undefined {
  const callers = callersSubstitute(character, options);
  if (callers !== undefined) return { to: callers, rule: 'user' };
  return (
    msEquivalent(character, options) ??
    canonical(character) ??
    blank(character) ??
    lookAlikes().get(character) ??
    compatibility(character, options, depth) ??
    latin(character, options, depth)
  );
}
