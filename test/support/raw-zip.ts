import { crc32, deflateRawSync } from 'node:zlib';
import { bytes as joined, ms932 } from './bytes';

/** An entry as it is to stand in an archive, right or wrong. */
export interface RawEntry {
  readonly name: string | Uint8Array;
  readonly data: Uint8Array | string;
  /** What the header says instead of the truth. */
  readonly crc?: number;
  readonly size?: number;
  readonly method?: number;
  /** General purpose flags; bit 11 says that the name is UTF-8, bit 0 that it is encrypted. */
  readonly flags?: number;
  /** The packed data instead of the deflated ones. */
  readonly packed?: Uint8Array;
  /** Sizes and checksum behind the data instead of before them. */
  readonly descriptor?: boolean;
  readonly extra?: Uint8Array;
  /** The mode of Unix: 0o120777 is a link. */
  readonly mode?: number;
}

/** Numbers in as many bytes as said, the low one first. */
function little(...numbers: readonly (readonly [value: number, bytes: number])[]): Uint8Array {
  return Uint8Array.from(
    numbers.flatMap(([value, size]) =>
      Array.from({ length: size }, (_, at) => Math.floor(value / 2 ** (8 * at)) & 0xff),
    ),
  );
}

/** Writes an archive byte by byte, so that it can be wrong in any way. */
export function rawZip(entries: readonly RawEntry[]): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const entry of entries) {
    const name = typeof entry.name === 'string' ? new TextEncoder().encode(entry.name) : entry.name;
    const data = typeof entry.data === 'string' ? ms932(entry.data) : entry.data;
    const { method = 8, extra = new Uint8Array(0), descriptor = false } = entry;
    const packed = entry.packed ?? (method === 0 ? data : new Uint8Array(deflateRawSync(data)));
    const { crc = crc32(data), size = data.length } = entry;
    const flags = (entry.flags ?? 0) | (descriptor ? 8 : 0);
    const sizes = (known: boolean) =>
      little([known ? crc : 0, 4], [known ? packed.length : 0, 4], [known ? size : 0, 4]);
    const common = (known: boolean) =>
      joined(
        little([20, 2], [flags, 2], [method, 2], [0, 2], [0x5a21, 2]),
        sizes(known),
        little([name.length, 2], [extra.length, 2]),
      );
    const local = joined(
      little([0x04034b50, 4]),
      common(!descriptor),
      name,
      extra,
      packed,
      descriptor ? joined(little([0x08074b50, 4]), sizes(true)) : new Uint8Array(0),
    );
    directory.push(
      joined(
        little([0x02014b50, 4], [entry.mode === undefined ? 20 : 0x0314, 2]),
        common(true),
        little([0, 2], [0, 2], [0, 2], [(entry.mode ?? 0) * 0x10000, 4], [at, 4]),
        name,
        extra,
      ),
    );
    parts.push(local);
    at += local.length;
  }
  const central = joined(...directory);
  const end = little(
    [0x06054b50, 4],
    [0, 4],
    [entries.length, 2],
    [entries.length, 2],
    [central.length, 4],
    [at, 4],
    [0, 2],
  );
  return joined(...parts, central, end);
}
