import type { Decoded, DecodeFault, DecodeFaultReason, UnitDecoder } from './ms932/decoder';

/**
 * What a lead byte asks for: `more` continuation bytes, the first of them within `low`-`high` (which keeps out overlong forms,
 * surrogates and what lies beyond U+10FFFF); `undefined` where the byte starts no sequence.
 */
function sequenceAfter(
  lead: number,
): { readonly more: number; readonly low: number; readonly high: number } | undefined {
  if (lead >= 0xc2 && lead <= 0xdf) return { more: 1, low: 0x80, high: 0xbf };
  if (lead >= 0xe0 && lead <= 0xef) {
    return { more: 2, low: lead === 0xe0 ? 0xa0 : 0x80, high: lead === 0xed ? 0x9f : 0xbf };
  }
  if (lead >= 0xf0 && lead <= 0xf4) {
    return { more: 3, low: lead === 0xf0 ? 0x90 : 0x80, high: lead === 0xf4 ? 0x8f : 0xbf };
  }
  return undefined;
}

const REPLACEMENT = 0xfffd;
const BYTE_ORDER_MARK = 0xfeff;
const noFaults: readonly DecodeFault[] = Object.freeze([]);

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
        made = this.#continue(byte, units, made);
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

  #continue(byte: number, units: Uint16Array, made: number): number {
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
  #fault(reason: DecodeFaultReason, made: number, at: number): void {
    const bytes = Array.from(this.#held.subarray(0, this.#count), hex).join('');
    this.#faults.push({
      unit: this.#unitsBefore + made,
      offset: this.#bytesBefore + at - this.#count,
      reason,
      bytes,
    });
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

const hex = (byte: number) => byte.toString(16).toUpperCase().padStart(2, '0');

/**
 * Makes a decoder of UTF-8, for files that ought to be MS932 but are not (`file_encoding_utf8`).
 *
 * It replaces as the WHATWG's does: one U+FFFD, and one fault, for each longest start of a sequence that comes to nothing. The fault is
 * `truncated` at the end of the data, else `invalid-byte`. A byte order mark at the very start is dropped; offsets count it.
 *
 * @param atStart Whether the first byte to come is the first of the file, so that U+FEFF there is a byte order mark.
 * @internal
 */
export function utf8Decoder(atStart = true): UnitDecoder {
  return new Decoder(atStart);
}

/** What an {@link EncodingDetector} says. */
export type DetectedEncoding = 'undecided' | 'ms932' | 'utf8';

/** How many bytes from the first byte ≥ 80 on decide. */
const WINDOW = 65_536;

/**
 * Tells UTF-8 files from MS932 files: UTF-8 is what begins with EF BB BF, or whose 64 KiB from the first byte ≥ 80 on are valid UTF-8 and
 * hold a whole sequence of three or more bytes (pairs of half-width kana can be valid UTF-8; E6 97 A5 is 日 in UTF-8 and 譌･ in MS932).
 *
 * A sequence cut by the end of the window counts as good, and so does one cut by the end of the file. The bytes before
 * {@link firstHighByte} are ASCII, the same in both encodings: a reader need hold back no more than the window.
 *
 * @internal
 */
export class EncodingDetector {
  #state: DetectedEncoding = 'undecided';
  #seen = 0;
  #firstHighByte: number | null = null;
  /** How many bytes of a byte order mark the file begins with. */
  #mark = 0;
  #more = 0;
  #low = 0x80;
  #high = 0xbf;
  #length = 1;
  #long = false;

  /** The 0-based offset of the first byte ≥ 80 since the start; `null` where none has been seen. */
  get firstHighByte(): number | null {
    return this.#firstHighByte;
  }

  /**
   * Looks at the next bytes; once decided it stays so.
   *
   * @param chunk The bytes.
   */
  write(chunk: Uint8Array): DetectedEncoding {
    let at = 0;
    if (this.#firstHighByte === null) {
      while (at < chunk.length && (chunk[at] as number) < 0x80) at += 1;
      this.#seen += at;
      if (at < chunk.length) this.#firstHighByte = this.#seen;
    }
    for (; at < chunk.length && this.#state === 'undecided'; at += 1) this.#look(chunk[at] as number);
    return this.#state;
  }

  /** Decides at the end of the file; a file of ASCII only is MS932. */
  end(): 'ms932' | 'utf8' {
    if (this.#state === 'undecided') this.#state = this.#long ? 'utf8' : 'ms932';
    return this.#state;
  }

  #look(byte: number): void {
    const offset = this.#seen;
    this.#seen += 1;
    if (!this.#valid(byte)) this.#state = 'ms932';
    else if (this.#seen - (this.#firstHighByte as number) === WINDOW) this.#state = this.#long ? 'utf8' : 'ms932';
    if (this.#mark === offset && byte === [0xef, 0xbb, 0xbf][offset]) this.#mark += 1;
    if (this.#mark === 3) this.#state = 'utf8';
  }

  /** Whether the bytes from the first byte ≥ 80 on may still be UTF-8. */
  #valid(byte: number): boolean {
    if (this.#more > 0) {
      if (byte < this.#low || byte > this.#high) return false;
      this.#low = 0x80;
      this.#high = 0xbf;
      this.#more -= 1;
      if (this.#more === 0 && this.#length >= 3) this.#long = true;
      return true;
    }
    if (byte < 0x80) return true;
    const sequence = sequenceAfter(byte);
    if (sequence === undefined) return false;
    ({ more: this.#more, low: this.#low, high: this.#high } = sequence);
    this.#length = sequence.more + 1;
    return true;
  }
}
