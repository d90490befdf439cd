import { packedCells } from './table.data';

const LEADS = 60;
const TRAILS = 188;

/** First code unit of the user-defined characters (外字): the cell F040. */
export const EUDC_FIRST = 0xe000;
/** How many user-defined characters MS932 has room for: F040-F9FC. */
export const EUDC_COUNT = 1880;

/** The byte that starts the pairs of a row; 31 rows lie below the half-width katakana, 29 above. */
const leadOf = (row: number) => (row < 31 ? 0x81 + row : 0xc1 + row);
/** The byte that ends a pair; 7F is skipped. */
const trailOf = (column: number) => (column < 63 ? 0x40 + column : 0x41 + column);

function digitValue(digit: number): number {
  if (digit === 0x2d) return 62;
  if (digit === 0x5f) return 63;
  if (digit <= 0x39) return digit - 0x30;
  return digit <= 0x5a ? digit - 0x41 + 10 : digit - 0x61 + 36;
}

/** Reads the numbers of the packed table one by one. */
function numbersOf(packed: string): { readonly more: () => boolean; readonly next: () => number } {
  let at = 0;
  const next = () => {
    let value = 0;
    for (let scale = 1; ; scale *= 32) {
      const digit = digitValue(packed.charCodeAt(at));
      at += 1;
      value += (digit % 32) * scale;
      if (digit < 32) return value;
    }
  };
  return { more: () => at < packed.length, next };
}

function unpack(): Uint16Array {
  const cells = new Uint16Array(0x10000);
  const { more, next } = numbersOf(packedCells);
  let cell = 0;
  let unit = 0;
  while (more()) {
    cell += next();
    const end = next() + cell;
    for (; cell < end; cell += 1) {
      const distance = next();
      unit += 1 + (distance % 2 === 0 ? distance / 2 : -(distance + 1) / 2);
      cells[(leadOf(Math.floor(cell / TRAILS)) << 8) | trailOf(cell % TRAILS)] = unit;
    }
  }
  return cells;
}

let decoding: Uint16Array | undefined;

/**
 * Gives the code unit of every pair of bytes, at `(lead << 8) | trail`; 0 where the pair is not a character or a user-defined one.
 * The table is unpacked at the first call, so that importing the library costs nothing.
 *
 * @internal
 */
export function decodeTable(): Uint16Array {
  decoding ??= unpack();
  return decoding;
}

/**
 * Rows in the order in which they give way where a character has several cells: JIS X 0208, NEC row 13, IBM extension,
 * NEC-selected (Microsoft KB 170559). Python's cp932 takes NEC-selected before IBM and so differs in 373 characters.
 */
function rank(lead: number): number {
  if (lead === 0x87) return 1;
  if (lead >= 0xfa) return 2;
  return lead === 0xed || lead === 0xee ? 3 : 0;
}

function invert(cells: Uint16Array): Uint16Array {
  const bytes = new Uint16Array(0x10000);
  for (let byte = 0; byte < 0x80; byte += 1) bytes[byte] = byte;
  for (let byte = 0xa1; byte <= 0xdf; byte += 1) bytes[byte + 0xfec0] = byte;
  for (let row = 0; row < LEADS; row += 1) {
    const lead = leadOf(row);
    for (let column = 0; column < TRAILS; column += 1) {
      const pair = (lead << 8) | trailOf(column);
      const unit = cells[pair] as number;
      if (unit === 0) continue;
      const other = bytes[unit] as number;
      if (other === 0 || rank(lead) < rank(other >> 8)) bytes[unit] = pair;
    }
  }
  return bytes;
}

let encoding: Uint16Array | undefined;

/**
 * Gives the bytes of every UTF-16 code unit: one byte below 256, else `(lead << 8) | trail`; 0 where MS932 has none (and for U+0000).
 *
 * @internal
 */
export function encodeTable(): Uint16Array {
  encoding ??= invert(decodeTable());
  return encoding;
}
