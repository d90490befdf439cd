import { QUOTE } from '../csv/dialect';
import { encodeTable } from '../ms932/tables';

/**
 * Writes a free text in quotation marks, where there is nothing to say about it: checking, doubling and encoding are one look at each character.
 *
 * @param text The text, not empty.
 * @param target The buffer; two bytes for each UTF-16 code unit and two more are always enough.
 * @param at The 0-based offset in the buffer to begin at.
 * @returns The offset after the last byte written; -1 where a character is not in MS932 or a control character other than tab and line breaks.
 */
export function putQuoted(text: string, target: Uint8Array, at: number): number {
  const table = encodeTable();
  const { length } = text;
  target[at] = QUOTE;
  let offset = at + 1;
  for (let index = 0; index < length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit >= 0x80) {
      const bytes = table[unit] as number;
      if (bytes >= 0x100) {
        target[offset] = bytes >> 8;
        target[offset + 1] = bytes;
        offset += 2;
        continue;
      }
      if (bytes === 0) return -1;
      target[offset] = bytes;
    } else {
      if (unit < 0x20 ? unit !== 0x0a && unit !== 0x0d && unit !== 0x09 : unit === 0x7f) return -1;
      target[offset] = unit;
      if (unit === QUOTE) {
        offset += 1;
        target[offset] = QUOTE;
      }
    }
    offset += 1;
  }
  target[offset] = QUOTE;
  return offset + 1;
}
