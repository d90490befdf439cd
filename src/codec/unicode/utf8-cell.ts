import { decodeBetween } from '../decode-between';
import type { CellDecoder } from '../unit-decoder';
import { utf8Decoder } from './utf8-decoder';

/** What the decoder of the runtime puts where bytes are not a character, and user-defined characters. */
const suspicious = /[\ufffd\ue000-\uf8ff]/;

/**
 * Makes a decoder of cells in UTF-8.
 *
 * @param trusted Whether the bytes were made from UTF-16, whose faults are known already.
 * @internal
 */
export function utf8Cell(trusted: boolean): CellDecoder {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  return (bytes, from, to, size, faults) => {
    const text = decoder.decode(bytes.subarray(from, to));
    if (trusted || !suspicious.test(text)) return text;
    return decodeBetween(utf8Decoder(false), bytes, from, to, size, faults);
  };
}
