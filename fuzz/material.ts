import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Kind, kinds, parseFileName } from '../src/index';
import type { Random } from './random';

/** A sample, with its kind where it has rows. */
export interface Sample {
  readonly name: string;
  readonly kind: Kind | null;
  readonly bytes: Uint8Array;
}

function load(folder: string): Sample[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => {
      const kind = parseFileName(basename(path)).value?.kind;
      const known = kinds.find((one) => one === kind) ?? null;
      return { name: basename(path), kind: known, bytes: new Uint8Array(readFileSync(path)) };
    });
}

/** The samples, and the broken ones. */
export const samples: readonly Sample[] = [...load('samples'), ...load('samples-broken')];

export const csvSamples = samples.filter((sample) => sample.kind !== null);

/** What breaks readers: marks of the dialect, lead and trail bytes, user-defined characters, byte order marks, odd spaces. */
const dictionary: readonly (readonly number[])[] = [
  [0x22], [0x22, 0x22], [0x22, 0x2c, 0x22], [0x2c], [0x0d, 0x0a], [0x0a], [0x0d], [0x0d, 0x0d, 0x0a], [0x22, 0x0d, 0x0a],
  [0x0d, 0x0a, 0x22], [0x1a], [0x00], [0x09], [0x20], [0x81], [0x81, 0x40], [0x81, 0x22], [0x81, 0x5c], [0x95, 0x5c], [0x83, 0x2c],
  [0xf0, 0x40], [0xf9, 0xfc], [0xfa, 0x40], [0xfb, 0xfc], [0xfc, 0xfc], [0x85, 0x40], [0xa0], [0xb1], [0xdf], [0xfd], [0xff],
  [0xef, 0xbb, 0xbf], [0xe6, 0x97, 0xa5], [0xf0, 0x9f, 0x98, 0x80], [0xc2, 0xa5], [0xff, 0xfe],
  ...['202407,', '202208,', '202504,', '"202407",', '999999', '000000', '00000000', '9999', '２０２４', '2025/11/03', '-1', '0.5', 'CSVバージョン,',
    '2025-11', '24:00', '99991231', '="1"'].map((text) => [...ascii(text)]),
]; // biome-ignore format: a list to be read as one

function ascii(text: string): number[] {
  // Full-width digits and the header's name, as MS932 has them.
  const others: Record<string, number[]> = { '２': [0x82, 0x51], '０': [0x82, 0x4f], '４': [0x82, 0x53], バ: [0x83, 0x6f], 'ー': [0x81, 0x5b], ジ: [0x83, 0x57], ョ: [0x83, 0x87], ン: [0x83, 0x93] }; // biome-ignore format: a table
  return Array.from(text).flatMap((character) => others[character] ?? [character.charCodeAt(0)]);
}

/** Makes some changes to bytes. */
export function mutate(random: Random, bytes: Uint8Array, others: readonly Sample[] = csvSamples): Uint8Array {
  let made = [...bytes];
  const changes = 1 + random.below(random.oneIn(4) ? 40 : 4);
  for (let change = 0; change < changes; change += 1) {
    const at = random.below(made.length + 1);
    const size = 1 + random.below(random.oneIn(5) ? 200 : 8);
    switch (random.below(8)) {
      case 0:
        if (at < made.length) made[at] = random.below(256);
        break;
      case 1:
        made.splice(at, size);
        break;
      case 2:
      case 3:
        made.splice(at, 0, ...random.pick(dictionary));
        break;
      case 4:
        made.splice(at, random.below(4), ...random.pick(dictionary));
        break;
      case 5:
        made.splice(at, 0, ...made.slice(at, at + size));
        break;
      case 6: {
        const other = random.pick(others).bytes;
        const from = random.below(other.length + 1);
        made.splice(at, 0, ...other.subarray(from, from + size));
        break;
      }
      default:
        if (random.oneIn(6)) made = made.slice(0, at);
        else if (at < made.length) made[at] = (made[at] as number) ^ (1 << random.below(8));
    }
  }
  return Uint8Array.from(made);
}

/** Some rows of a sample: whole files are long, and most faults need few rows. */
export function someRows(random: Random, bytes: Uint8Array): Uint8Array {
  const ends: number[] = [0];
  for (const [at, byte] of bytes.entries()) if (byte === 0x0a) ends.push(at + 1);
  const from = random.below(ends.length);
  const to = Math.min(ends.length - 1, from + 1 + random.below(6));
  return bytes.slice(ends[random.oneIn(2) ? 0 : from], ends[to]);
}

/** Bytes cut in pieces of random sizes, some empty. */
export function cuts(random: Random, bytes: Uint8Array): Uint8Array[] {
  const pieces: Uint8Array[] = [];
  const most = random.pick([1, 2, 3, 7, 64, 1000]);
  for (let at = 0; at < bytes.length; ) {
    const size = random.below(most + 1);
    pieces.push(bytes.slice(at, at + size));
    at += size;
  }
  return pieces;
}
