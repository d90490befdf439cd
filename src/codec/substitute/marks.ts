import { isEncodable, isEncodableText } from '../ms932/encoder';
import { isLetter, isMark } from './categories';
import { substituteCharacter } from './character';
import type { SubstituteOptions } from './options';
import type { Substitute } from './tables';

const VOICED = '\u3099';
const SEMI_VOICED = '\u309A';
const CIRCLE = '\u20DD';

const halfKana = /^[\uFF66-\uFF9D]$/u;
/** Strokes through a character: without them it may say the opposite. */
const overlay = /^[\u0334-\u0338\u20D2\u20D3\u20D8-\u20DA\u20E0\u20E5\u20E6\u20EA\u20EB]$/u;

const encodable = (character: string) => isEncodable(character.codePointAt(0) as number);

/** NFC of base and marks; characters whose own decomposition would change them (神 FA19, U+212B) are left as they are. */
function compose(characters: readonly string[]): readonly string[] {
  const base = characters[0] as string;
  if (base.normalize('NFC') !== base) return characters;
  return Array.from(characters.join('').normalize('NFC'));
}

/** What stands for a character that follows the base of a cluster. */
function follower(character: string, base: string, options: SubstituteOptions): Substitute | undefined {
  if (encodable(character)) return { to: character, rule: '' };
  if (character === VOICED) return { to: halfKana.test(base) ? '\uFF9E' : '\u309B', rule: 'compose' };
  if (character === SEMI_VOICED) return { to: halfKana.test(base) ? '\uFF9F' : '\u309C', rule: 'compose' };
  const found = substituteCharacter(character, options);
  if (!isMark(character)) return found;
  // U+034F is a mark and invisible: it goes with the marks; U+20E3, the frame of a keycap, goes with the invisible.
  if (found !== undefined) return found.to === '' && character !== '\u20E3' ? { to: '', rule: 'compose' } : found;
  return isLetter(base) && !overlay.test(character) ? { to: '', rule: 'compose' } : undefined;
}

function mapEach(characters: readonly string[], composed: boolean, options: SubstituteOptions): Substitute | undefined {
  const [base = '', ...rest] = characters;
  const mapped = encodable(base) ? { to: base, rule: '' } : substituteCharacter(base, options);
  if (mapped === undefined) return undefined;
  let { to } = mapped;
  // What a composed character becomes is a matter of composing: う + U+3099 → ゔ → ヴ.
  const rules = new Set([composed ? 'compose' : mapped.rule]);
  for (const character of rest) {
    if (character === CIRCLE) {
      to = `(${to})`;
      rules.add('circled');
      continue;
    }
    const next = follower(character, base, options);
    if (next === undefined) return undefined;
    to += next.to;
    rules.add(next.rule);
  }
  rules.delete('');
  return { to, rule: [...rules].join(',') };
}

/**
 * Rule 4: finds what stands for a base and what follows it in its grapheme cluster: NFC of just that sequence; else kana marks stand
 * beside the base (あ゛, ｶﾞ), marks of letters go, a circle becomes parentheses. What is composed but not encodable is fed to the other rules
 * before base and marks are tried apart.
 *
 * @param characters The code points of the cluster without variation selectors, two or more.
 * @param options The caller's map and choice for the yen sign.
 * @internal
 */
export function substituteMarked(characters: readonly string[], options: SubstituteOptions): Substitute | undefined {
  const composed = compose(characters);
  if (composed.length === characters.length) return mapEach(characters, false, options);
  const text = composed.join('');
  if (isEncodableText(text)) return { to: text, rule: 'compose' };
  return mapEach(composed, true, options) ?? mapEach(characters, false, options);
}
