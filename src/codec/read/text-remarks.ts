import type { FaultOf } from '../../issues';
import type { FieldSpec } from '../../schemas/field';
import { encodeText, isEncodableText } from '../ms932/encoder';
import { encodeTable } from '../ms932/tables';

/**
 * What a free text shows of an earlier loss: that it is UTF-8 once read as Shift_JIS, or that a name has the trace of a lost character.
 *
 * @returns The first that applies; `undefined` where there is nothing to say.
 */
export function textRemark(
  spec: FieldSpec,
  text: string,
): FaultOf<'text_mojibake' | 'text_lost_characters'> | undefined {
  if (isMojibake(text)) return { code: 'text_mojibake', params: {} };
  if (spec.holds !== 'personName') return undefined;
  if (!traces.test(text)) return undefined;
  return lostCharacters(text);
}

/** The traces in a name that also holds other characters. */
function lostCharacters(name: string): FaultOf<'text_lost_characters'> | undefined {
  const [trace, ...more] = Array.from(name).filter((character) => traces.test(character));
  const others = Array.from(name).some((character) => !traces.test(character) && character.trim() !== '');
  return trace === undefined || !others
    ? undefined
    : { code: 'text_lost_characters', params: { trace, count: more.length + 1 } };
}

/** What programs write for a character that they lack; ・ is not meant, since it parts names too. */
const traces = /[?？●■□〓]/;

/** Whether the bytes of a text in MS932 are UTF-8 with two characters or more of three bytes. */
function isMojibake(text: string): boolean {
  if (!mayBeMojibake(text) || !isEncodableText(text)) return false;
  let decoded: string;
  try {
    decoded = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(encodeText(text));
  } catch {
    return false;
  }
  return decoded.replace(/[^\u0800-\uffff]/g, '').length >= 2;
}

/** Nearly every text is told apart by its first character outside ASCII: the lead bytes of three in UTF-8 are those of rare kanji. */
function mayBeMojibake(text: string): boolean {
  const table = encodeTable();
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80) continue;
    const lead = (table[unit] as number) >> 8;
    return lead >= 0xe0 && lead <= 0xef;
  }
  return false;
}
