import { decodeBetween } from '../decode-between';
import type { CellDecoder } from '../unit-decoder';
import { ms932Decoder } from './decoder';
import { decodeTable } from './tables';
import { unitsToText } from './text';

/** Up to this length a text is made quicker of a list of its units than by the runtime's decoder. */
const short = 16;

/**
 * Makes a decoder of cells in MS932: quick where every byte is a character, and as thorough as the decoder of streams where one is not.
 *
 * @internal
 */
export function ms932Cell(): CellDecoder {
  const table = decodeTable();
  const lists = Array.from({ length: short + 1 }, (_, length) => new Array<number>(length).fill(0));
  let units = new Uint16Array(256);
  return (bytes, from, to, size, faults) => {
    if (to - from > units.length) units = new Uint16Array(2 * (to - from));
    let made = 0;
    let at = from;
    while (at < to) {
      const byte = bytes[at] as number;
      let unit = byte;
      if (byte >= 0x80) {
        if (byte >= 0xa1 && byte <= 0xdf) {
          unit = byte + 0xfec0;
        } else {
          at += 1;
          unit = at < to ? (table[(byte << 8) | (bytes[at] as number)] as number) : 0;
          if (unit === 0) return decodeBetween(ms932Decoder(), bytes, from, to, size, faults);
        }
      }
      units[made] = unit;
      made += 1;
      at += 1;
    }
    const list = lists[made];
    if (list === undefined) return unitsToText(units.subarray(0, made));
    for (let index = 0; index < made; index += 1) list[index] = units[index] as number;
    return String.fromCharCode.apply(null, list);
  };
}
