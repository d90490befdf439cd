import {
  type Decoded,
  type DecodeFault,
  type DecodeFaultReason,
  hex,
  noFaults,
  REPLACEMENT,
  type UnitDecoder,
} from '../unit-decoder';
import { decodeTable, EUDC_COUNT, EUDC_FIRST } from './tables';

const isLead = (byte: number) => (byte >= 0x81 && byte <= 0x9f) || (byte >= 0xe0 && byte <= 0xfc);
const isTrail = (byte: number) => byte >= 0x40 && byte <= 0xfc && byte !== 0x7f;

class Decoder implements UnitDecoder {
  readonly #cells = decodeTable();
  /** A lead byte at the end of the bytes so far; 0 = none. */
  #lead = 0;
  #bytesBefore = 0;
  #unitsBefore = 0;
  #faults: DecodeFault[] = [];

  write(chunk: Uint8Array): Decoded {
    const cells = this.#cells;
    const { length } = chunk;
    // A byte gives at most one unit; the lead byte that waited may give one of its own.
    const units = new Uint16Array(length + 1);
    let made = 0;
    let at = 0;
    if (this.#lead !== 0 && length > 0) {
      const lead = this.#lead;
      this.#lead = 0;
      const trail = chunk[0] as number;
      const unit = cells[(lead << 8) | trail] as number;
      const stands = unit === 0 ? this.#pairAtFault(lead, trail, 0, -1) : unit;
      units[0] = stands;
      made = 1;
      at = stands === REPLACEMENT && trail < 0x80 ? 0 : 1;
    }
    while (at < length) {
      const byte = chunk[at] as number;
      if (byte < 0x80) {
        units[made] = byte;
        made += 1;
        at += 1;
        continue;
      }
      if (byte >= 0xa1 && byte <= 0xdf) {
        units[made] = byte + 0xfec0;
        made += 1;
        at += 1;
        continue;
      }
      if (at + 1 === length && isLead(byte)) {
        this.#lead = byte;
        at += 1;
        break;
      }
      const trail = at + 1 < length ? (chunk[at + 1] as number) : 0;
      const unit = cells[(byte << 8) | trail] as number;
      if (unit !== 0) {
        units[made] = unit;
        made += 1;
        at += 2;
        continue;
      }
      if (isLead(byte)) {
        const replaced = this.#pairAtFault(byte, trail, made, at);
        units[made] = replaced;
        // As the WHATWG's decoder: an ASCII byte after a bad lead is read again, so that `"`, `,`, CR and LF are never swallowed.
        at += replaced === REPLACEMENT && trail < 0x80 ? 1 : 2;
      } else {
        this.#fault('invalid-byte', hex(byte), made, at);
        units[made] = REPLACEMENT;
        at += 1;
      }
      made += 1;
    }
    return this.#decoded(units.subarray(0, made), length);
  }

  end(): Decoded {
    if (this.#lead === 0) return this.#decoded(new Uint16Array(0), 0);
    this.#fault('truncated', hex(this.#lead), 0, -1);
    this.#lead = 0;
    return this.#decoded(new Uint16Array([REPLACEMENT]), 0);
  }

  /** The unit that stands for a pair without a cell in the table. */
  #pairAtFault(lead: number, trail: number, made: number, at: number): number {
    const bytes = hex(lead) + hex(trail);
    if (!isTrail(trail)) this.#fault('invalid-trail', bytes, made, at);
    else {
      const eudc = (lead - 0xf0) * 188 + trail - (trail < 0x7f ? 0x40 : 0x41);
      if (eudc >= 0 && eudc < EUDC_COUNT) {
        this.#fault('eudc', bytes, made, at, EUDC_FIRST + eudc);
        return EUDC_FIRST + eudc;
      }
      this.#fault('undefined', bytes, made, at);
    }
    return REPLACEMENT;
  }

  #fault(reason: DecodeFaultReason, bytes: string, made: number, at: number, codePoint?: number): void {
    const fault = { unit: this.#unitsBefore + made, offset: this.#bytesBefore + at, reason, bytes };
    this.#faults.push(codePoint === undefined ? fault : { ...fault, codePoint });
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
 * Makes a decoder of MS932 (Windows code page 932): 文字コードは Shift-JIS(MS932), 介護保険最新情報 vol.1156.
 *
 * Nothing is lost and nothing swallowed: what is not a character becomes U+FFFD and a fault, a user-defined character its private-use code
 * point (U+E000-U+E757) and a fault.
 *
 * @internal
 */
export function ms932Decoder(): UnitDecoder {
  return new Decoder();
}
