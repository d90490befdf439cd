import { isText, must } from '../../misuse';
import { encodeTable } from './tables';

/**
 * Tells whether MS932 has a character; user-defined ones (外字) do not count.
 *
 * @param codePoint The Unicode code point.
 */
export function isEncodable(codePoint: number): boolean {
  return codePoint < 0x80 || (codePoint < 0x10000 && encodeTable()[codePoint] !== 0);
}

/**
 * Finds the first UTF-16 code unit that MS932 lacks.
 *
 * @param text The text.
 * @param start The 0-based index to begin at.
 * @param end The index to stop before.
 * @returns The index of the unit; `end` where there is none.
 * @internal
 */
export function firstUnencodable(text: string, start = 0, end = text.length): number {
  const table = encodeTable();
  for (let at = start; at < end; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x80 && table[unit] === 0) return at;
  }
  return end;
}

/**
 * Tells whether MS932 has every character of a text.
 *
 * @param text The text.
 */
export function isEncodableText(text: string): boolean {
  must('text', text, isText);
  return firstUnencodable(text) === text.length;
}

/**
 * Writes a text whose every character is in MS932 into a buffer; make sure of that first, with `substitute` or {@link isEncodableText}.
 *
 * @param text The text.
 * @param target The buffer; two bytes for each UTF-16 code unit are always enough.
 * @param at The 0-based offset in the buffer to begin at.
 * @returns The offset after the last byte written.
 * @throws RangeError where a character is not in MS932: a `?` in its place would pass for a real one.
 * @internal
 */
export function encodeInto(text: string, target: Uint8Array, at: number): number {
  const table = encodeTable();
  const { length } = text;
  let offset = at;
  for (let index = 0; index < length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80) {
      target[offset] = unit;
      offset += 1;
      continue;
    }
    const bytes = table[unit] as number;
    if (bytes >= 0x100) {
      target[offset] = bytes >> 8;
      target[offset + 1] = bytes;
      offset += 2;
    } else if (bytes !== 0) {
      target[offset] = bytes;
      offset += 1;
    } else throw new RangeError(`The UTF-16 code unit at index ${index} is not in MS932.`);
  }
  return offset;
}

/**
 * Encodes a text whose every character is in MS932.
 *
 * @param text The text.
 * @throws RangeError where a character is not in MS932.
 * @internal
 */
export function encodeText(text: string): Uint8Array {
  const target = new Uint8Array(text.length * 2);
  return target.slice(0, encodeInto(text, target, 0));
}
