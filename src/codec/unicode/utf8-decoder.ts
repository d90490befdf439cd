import {
  type Decoded,
  type DecodeFault,
  type DecodeFaultReason,
  hex,
  noFaults,
  REPLACEMENT,
  type UnitDecoder,
} from '../unit-decoder';
import { sequenceAfter } from './utf8-sequence';

const BYTE_ORDER_MARK = 0xfeff;

/** Whether a code point is a user-defined character (外字), as those of MS932 are in Unicode. */
export const isPrivateUse = (codePoint: number): boolean => codePoint >= 0xe000 && codePoint <= 0xf8ff;

class Decoder implements UnitDecoder {
  /** The bytes of a sequence not yet whole, and how many they are. */
  readonly #held = new Uint8Array(3);
  #count = 0;
  #codePoint = 0;
  #more = 0;
  #low = 0x80;
  #high = 0xbf;
  /** Whether a byte order mark would still be one: nothing was decoded yet. */
  #atStart: boolean;
  #bytesBefore = 0;
  #unitsBefore = 0;
  #faults: DecodeFault[] = [];

  constructor(atStart: boolean) {
    this.#atStart = atStart;
  }

  write(chunk: Uint8Array): Decoded {
    const { length } = chunk;
    // A byte completes a pair of surrogates at most, or ends what was held (one unit) and stands for itself.
    const units = new Uint16Array(length + 2);
    let made = 0;
    let at = 0;
    while (at < length) {
      const byte = chunk[at] as number;
      if (this.#more > 0) {
        if (byte < this.#low || byte > this.#high) {
          this.#fault('invalid-byte', made, at);
          units[made] = REPLACEMENT;
          made += 1;
          continue; // the byte is read again: it may start a sequence
        }
        made = this.#continue(byte, units, made, at);
        at += 1;
        continue;
      }
      if (byte < 0x80) {
        units[made] = byte;
        made += 1;
        at += 1;
        this.#atStart = false;
        continue;
      }
      if (byte >= 0xe1 && byte <= 0xec && at + 2 < length) {
        // Most of a Japanese text: three bytes at once.
        const second = chunk[at + 1] as number;
        const third = chunk[at + 2] as number;
        if ((second & 0xc0) === 0x80 && (third & 0xc0) === 0x80) {
          units[made] = ((byte & 0x0f) << 12) | ((second & 0x3f) << 6) | (third & 0x3f);
          made += 1;
          at += 3;
          this.#atStart = false;
          continue;
        }
      }
      const sequence = sequenceAfter(byte);
      this.#held[0] = byte;
      this.#count = 1;
      at += 1;
      if (sequence === undefined) {
        this.#fault('invalid-byte', made, at);
        units[made] = REPLACEMENT;
        made += 1;
      } else {
        ({ more: this.#more, low: this.#low, high: this.#high } = sequence);
        this.#codePoint = byte & (0x3f >> sequence.more);
      }
    }
    return this.#decoded(units.subarray(0, made), length);
  }

  end(): Decoded {
    if (this.#more === 0) return this.#decoded(new Uint16Array(0), 0);
    this.#fault('truncated', 0, 0);
    return this.#decoded(new Uint16Array([REPLACEMENT]), 0);
  }

  #continue(byte: number, units: Uint16Array, made: number, at: number): number {
    this.#codePoint = (this.#codePoint << 6) | (byte & 0x3f);
    this.#low = 0x80;
    this.#high = 0xbf;
    this.#more -= 1;
    if (this.#more > 0) {
      this.#held[this.#count] = byte;
      this.#count += 1;
      return made;
    }
    const codePoint = this.#codePoint;
    const mark = this.#atStart && codePoint === BYTE_ORDER_MARK;
    if (isPrivateUse(codePoint)) {
      this.#held[this.#count] = byte;
      this.#count += 1;
      this.#fault('eudc', made, at + 1, codePoint);
    }
    this.#count = 0;
    this.#atStart = false;
    if (mark) return made;
    if (codePoint < 0x10000) {
      units[made] = codePoint;
      return made + 1;
    }
    units[made] = 0xd7c0 + (codePoint >> 10);
    units[made + 1] = 0xdc00 + (codePoint & 0x3ff);
    return made + 2;
  }

  /** Reports the held bytes, which end before `at`, and lets go of them. */
  #fault(reason: DecodeFaultReason, made: number, at: number, codePoint?: number): void {
    const bytes = Array.from(this.#held.subarray(0, this.#count), hex).join('');
    const fault = { unit: this.#unitsBefore + made, offset: this.#bytesBefore + at - this.#count, reason, bytes };
    this.#faults.push(codePoint === undefined ? fault : { ...fault, codePoint });
    this.#count = 0;
    this.#more = 0;
    this.#atStart = false;
  }

  #decoded(units: Uint16Array, bytes: number): Decoded {
    this.#bytesBefore += bytes;
    this.#unitsBefore += units.length;
    const faults = this.#faults.length === 0 ? noFaults : this.#faults;
    if (faults !== noFaults) this.#faults = [];
    return { units, faults };
  }
}

/**
 * Makes a decoder of UTF-8, for files that ought to be MS932 but are not (`file_encoding_utf8`).
 *
 * It replaces as the WHATWG's does: one U+FFFD, and one fault, for each longest start of a sequence that comes to nothing. The fault is
 * `truncated` at the end of the data, else `invalid-byte`. A private-use character stays and is the fault `eudc`. A byte order mark at the very start is dropped; offsets count it.
 *
 * @param atStart Whether the first byte to come is the first of the file, so that U+FEFF there is a byte order mark.
 * @internal
 */
export function utf8Decoder(atStart = true): UnitDecoder {
  return new Decoder(atStart);
}
