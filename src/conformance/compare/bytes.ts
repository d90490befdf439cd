import { decodeMs932 } from '../../codec/ms932/decode';
import { bytesOf } from '../base64';
import { type Difference, shown } from './difference';

/** Compares bytes of MS932, and shows the first character that differs. */
export function differencesOfBytes(
  expected: { readonly bytes: string },
  actual: { readonly bytes: string },
): Difference[] {
  const [ours, theirs] = [bytesOf(expected), bytesOf(actual)];
  const at = firstDifference(ours, theirs);
  if (at === undefined) return [];
  const [one, other] = [characterAt(ours, at), characterAt(theirs, at)];
  return [{ where: `byte ${one.offset + 1}`, expected: one.text, actual: other.text }];
}

function firstDifference(a: Uint8Array, b: Uint8Array): number | undefined {
  const length = Math.max(a.length, b.length);
  for (let at = 0; at < length; at += 1) if (a[at] !== b[at]) return at;
  return undefined;
}

/** The character that holds a byte, as hex and text. */
function characterAt(bytes: Uint8Array, at: number): { readonly offset: number; readonly text: string } {
  let offset = 0;
  while (offset < bytes.length) {
    const length = isLead(bytes[offset] ?? 0) ? 2 : 1;
    if (offset + length > at) break;
    offset += length;
  }
  if (offset >= bytes.length) return { offset: at, text: 'the end' };
  const own = bytes.subarray(offset, offset + (isLead(bytes[offset] ?? 0) ? 2 : 1));
  const hex = Array.from(own, (byte) => byte.toString(16).toUpperCase().padStart(2, '0')).join(' ');
  return { offset, text: `${hex} ${shown(decodeMs932(own).text)}` };
}

function isLead(byte: number): boolean {
  return (byte >= 0x81 && byte <= 0x9f) || (byte >= 0xe0 && byte <= 0xfc);
}
