import { ms932Decoder } from '../../codec/ms932/decoder';
import { EUDC_COUNT, EUDC_FIRST, encodeTable } from '../../codec/ms932/tables';
import { unitsToText } from '../../codec/ms932/text';
import type { RowEncoding } from '../../codec/read/row-texts';
import { utf8Decoder } from '../../codec/unicode/utf8-decoder';
import type { DecodeFault, UnitDecoder } from '../../codec/unit-decoder';
import { type BadBytes, replaceBadBytes } from './bad-bytes';
import type { Segment } from './segments';

const encoder = /* @__PURE__ */ new TextEncoder();

const decoders: { readonly [E in RowEncoding]: () => UnitDecoder } = {
  ms932: ms932Decoder,
  'utf-8': () => utf8Decoder(false),
};
const others: { readonly [E in RowEncoding]: RowEncoding } = { ms932: 'utf-8', 'utf-8': 'ms932' };

/** A file as UTF-16 code units that know where their bytes are. */
export class FileUnits {
  readonly encoding: RowEncoding;
  readonly units: Uint16Array;
  readonly #bytes: Uint8Array;
  readonly #originals: Uint8Array;
  /** The first byte of each unit. */
  readonly #offsets: Uint32Array;
  readonly #sizes: Uint8Array;
  /** The units behind a lead byte that leads nothing: a letter there could make a character of the two. */
  readonly #fixed = new Set<number>();
  /** The units of bytes that are not a character, in order. */
  readonly #bad: number[] = [];

  constructor({ bytes, encoding }: Segment) {
    this.#bytes = bytes.slice();
    this.#originals = bytes;
    this.encoding = encoding;
    const decoder = decoders[encoding]();
    const whole = decoder.write(bytes);
    const rest = decoder.end();
    this.units = new Uint16Array(whole.units.length + rest.units.length);
    this.units.set(whole.units);
    this.units.set(rest.units, whole.units.length);
    const faults = new Map([...whole.faults, ...rest.faults].map((fault) => [fault.unit, fault]));
    this.#offsets = new Uint32Array(this.units.length);
    this.#sizes = new Uint8Array(this.units.length);
    let at = 0;
    for (let index = 0; index < this.units.length; index += 1) {
      const fault = faults.get(index);
      const unit = this.units[index] as number;
      const size = this.encoding === 'utf-8' ? sizeInUtf8(unit, fault) : sizeInMs932(unit, fault);
      if (fault !== undefined && fault.reason !== 'eudc') {
        this.#bad.push(index);
        if (this.encoding === 'ms932' && size === 1) this.#fixed.add(index + 1);
      }
      this.#offsets[index] = at;
      this.#sizes[index] = size;
      at += size;
    }
  }

  /** The first byte of a unit; the end of the file for the one behind the last. */
  offsetOf(unit: number): number {
    return this.#offsets[unit] ?? this.#bytes.length;
  }

  /** The unit that begins at a byte; the one behind the last for the end of the file. */
  unitAt(offset: number): number {
    return firstFrom(this.#offsets, offset);
  }

  /** The text of some units. */
  text(from: number, to: number): string {
    let text = '';
    for (let at = from; at < to; at += 8192) {
      text += String.fromCharCode(...this.units.subarray(at, Math.min(to, at + 8192)));
    }
    return text;
  }

  /**
   * Puts another character in the place of one, if it takes as many bytes and bad bytes before it stay bad.
   *
   * @param index The character's first unit.
   * @param character The character.
   */
  put(index: number, character: string): void {
    // A digit is not a trail byte, a letter may be one.
    if (this.#fixed.has(index) && character < '\u0080' && !/[0-9]/.test(character)) return;
    const size = this.#sizes[index] as number;
    const at = this.#offsets[index] as number;
    if (this.encoding === 'utf-8') {
      const encoded = encoder.encode(character);
      if (encoded.length === size) this.#bytes.set(encoded, at);
      return;
    }
    const pair = inMs932(character.charCodeAt(0));
    if (size !== (pair < 0x100 ? 1 : 2)) return;
    if (size === 2) this.#bytes[at] = pair >> 8;
    this.#bytes[at + size - 1] = pair;
  }

  /** Whether some bytes of a stretch are not a character. */
  hasBad(from: number, to: number): boolean {
    return this.#badIn(from, to).length > 0;
  }

  /** The bytes of a stretch as the file has them. */
  original(from: number, to: number): Uint8Array {
    return this.#originals.subarray(this.offsetOf(from), this.offsetOf(to));
  }

  /** The text that a stretch has in the encoding that is not its own. */
  otherText(from: number, to: number): string {
    const decoder = decoders[others[this.encoding]]();
    return unitsToText(decoder.write(this.original(from, to)).units);
  }

  /**
   * Replaces the bytes of a stretch that are not a character; the characters there must have been put before.
   *
   * @param below Draws whole numbers below a limit.
   */
  replaceBad(from: number, to: number, below: (limit: number) => number): void {
    for (const index of this.#badIn(from, to)) {
      const at = this.#offsets[index] as number;
      const before = index > 0 && this.#isBad(index - 1) ? (this.#offsets[index - 1] as number) : at;
      const place: BadBytes = { from: at, to: at + (this.#sizes[index] as number), before };
      replaceBadBytes(this.#bytes, this.#originals, place, decoders[this.encoding], below);
    }
  }

  #badIn(from: number, to: number): readonly number[] {
    const first = firstFrom(this.#bad, from);
    return this.#bad.slice(first, firstFrom(this.#bad, to));
  }

  #isBad(index: number): boolean {
    return this.#bad[firstFrom(this.#bad, index)] === index;
  }

  /** The file with what was put into it. */
  bytes(): Uint8Array {
    return this.#bytes;
  }
}

/** The place of the first number of an ascending list that is not below a value. */
function firstFrom(ascending: ArrayLike<number>, value: number): number {
  let [from, to] = [0, ascending.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((ascending[middle] as number) < value) from = middle + 1;
    else to = middle;
  }
  return from;
}

function sizeInMs932(unit: number, fault: DecodeFault | undefined): number {
  if (fault !== undefined) {
    if (fault.reason === 'eudc') return 2;
    // An ASCII byte behind a bad lead byte is read again as itself.
    return fault.bytes.length === 4 && Number.parseInt(fault.bytes.slice(2), 16) >= 0x80 ? 2 : 1;
  }
  return unit < 0x80 || (unit >= 0xff61 && unit <= 0xff9f) ? 1 : 2;
}

function sizeInUtf8(unit: number, fault: DecodeFault | undefined): number {
  if (fault !== undefined) return fault.bytes.length / 2;
  if (unit < 0x80) return 1;
  if (unit < 0x800) return 2;
  if ((unit & 0xfc00) === 0xd800) return 4;
  return (unit & 0xfc00) === 0xdc00 ? 0 : 3;
}

/** The byte of a character, or its pair of bytes as one number. */
function inMs932(unit: number): number {
  const eudc = unit - EUDC_FIRST;
  if (eudc < 0 || eudc >= EUDC_COUNT) return unit < 0x80 ? unit : (encodeTable()[unit] as number);
  const trail = eudc % 188;
  return ((0xf0 + Math.floor(eudc / 188)) << 8) | (trail < 63 ? 0x40 + trail : 0x41 + trail);
}
