import { type DecodeFault, hex, REPLACEMENT } from '../unit-decoder';
import { isPrivateUse } from './utf8-decoder';

/** A fault of a UTF-16 file, and where in the UTF-8 made of it its character stands. */
export interface PlacedFault {
  /** 0-based offset in the UTF-8 since the start. */
  readonly at: number;
  readonly fault: DecodeFault;
}

/** What some bytes of UTF-16 became. */
export interface Transcoded {
  readonly bytes: Uint8Array;
  readonly faults: readonly PlacedFault[];
}

/**
 * Turns the bytes of a UTF-16 file into UTF-8, which is then read as any file is; every cut of the bytes gives the same.
 *
 * Half a pair of surrogates and a last odd byte become U+FFFD and a fault; a private-use character stays and is the fault `eudc`. The
 * offsets of faults are those of the UTF-16 file.
 *
 * @internal
 */
export class Utf16Transcoder {
  readonly #high: number;
  readonly #low: number;
  /** Bytes of a unit, or a pair of surrogates, that is not whole yet. */
  #held: Uint8Array = new Uint8Array(0);
  #offset: number;
  #made = 0;

  /**
   * @param order Which byte of a unit comes first.
   * @param offset How many bytes of the file lie before those that come (a byte order mark).
   */
  constructor(order: 'utf-16le' | 'utf-16be', offset: number) {
    this.#high = order === 'utf-16be' ? 0 : 1;
    this.#low = 1 - this.#high;
    this.#offset = offset;
  }

  /** Turns the next bytes. */
  write(chunk: Uint8Array): Transcoded {
    return this.#turn(chunk, false);
  }

  /** Ends the file: what is not whole is at fault. */
  end(): Transcoded {
    return this.#turn(new Uint8Array(0), true);
  }

  #turn(chunk: Uint8Array, last: boolean): Transcoded {
    const input = this.#held.length === 0 ? chunk : joined(this.#held, chunk);
    // A unit of two bytes gives three at most.
    const bytes = new Uint8Array(Math.ceil(input.length / 2) * 3);
    const faults: PlacedFault[] = [];
    let made = 0;
    let at = 0;
    const put = (codePoint: number): void => {
      made += putUtf8(codePoint, bytes, made);
    };
    const fault = (reason: DecodeFault['reason'], size: number, codePoint?: number): void => {
      const told = Array.from(input.subarray(at, at + size), hex).join('');
      const place = this.#made + made;
      const found = { unit: place, offset: this.#offset + at, reason, bytes: told };
      faults.push({ at: place, fault: codePoint === undefined ? found : { ...found, codePoint } });
    };
    while (at + 1 < input.length) {
      const unit = this.#unit(input, at);
      if (!isSurrogate(unit)) {
        if (isPrivateUse(unit)) fault('eudc', 2, unit);
        put(unit);
        at += 2;
        continue;
      }
      if (isHigh(unit) && at + 3 >= input.length && !last) break;
      const next = at + 3 < input.length ? this.#unit(input, at + 2) : 0;
      if (isHigh(unit) && isSurrogate(next) && !isHigh(next)) {
        put(0x10000 + ((unit - 0xd800) << 10) + next - 0xdc00);
        at += 4;
      } else {
        fault('invalid-byte', 2);
        put(REPLACEMENT);
        at += 2;
      }
    }
    if (last && at < input.length) {
      fault('truncated', 1);
      put(REPLACEMENT);
      at = input.length;
    }
    this.#held = input.slice(at);
    this.#offset += at;
    this.#made += made;
    return { bytes: bytes.subarray(0, made), faults };
  }

  #unit(input: Uint8Array, at: number): number {
    return ((input[at + this.#high] as number) << 8) | (input[at + this.#low] as number);
  }
}

const isSurrogate = (unit: number) => (unit & 0xf800) === 0xd800;
const isHigh = (unit: number) => (unit & 0xfc00) === 0xd800;

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

/** Writes a code point in UTF-8; gives the number of bytes. */
function putUtf8(codePoint: number, target: Uint8Array, at: number): number {
  if (codePoint < 0x80) {
    target[at] = codePoint;
    return 1;
  }
  const size = codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
  target[at] = ([0xc0, 0xe0, 0xf0][size - 2] as number) | (codePoint >> (6 * (size - 1)));
  for (let index = 1; index < size; index += 1) {
    target[at + index] = 0x80 | ((codePoint >> (6 * (size - 1 - index))) & 0x3f);
  }
  return size;
}
