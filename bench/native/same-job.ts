import { isDeepStrictEqual } from 'node:util';
import { type Kind, readAll } from '../../src/index';
import { rowBytes } from '../../src/synthetic/row-bytes';
import type { Input } from '../inputs/inputs';
import { refusals, suspects } from '../peers/same-job';
import type { NativeCheck } from './process';

/** A file of rows of which each has one suspect cell. */
export function suspectFile({ kind, bytes }: Input): Uint8Array {
  const cells = readAll(bytes.subarray(0, 20_000), { kind }).rows[0]?.cells ?? [];
  // A row of another edition is another story.
  return rowBytes(
    kind,
    cells.flatMap((_, index) =>
      suspects.filter((suspect) => index > 0 || suspect === '').map((suspect) => cells.with(index, suspect)),
    ),
  );
}

/** Makes sure that a reader in another language gives the cells of a file that this library gives. */
export function checkNativeReader(name: string, { id, kind, bytes }: Input, { count, digest }: NativeCheck): void {
  const own = readAll(bytes, { kind }).rows.map(({ cells }) => cells);
  if (count !== own.length || digest !== digestOf(own)) throw new Error(`${name} reads other records of ${id}`);
}

/** Makes sure that a reader in another language refuses exactly the suspect cells that this library refuses. */
export function checkNativeStrictness(name: string, kind: Kind, file: Uint8Array, { refused }: NativeCheck): void {
  const own = readAll(file, { kind }).rows.filter(({ issues }) => issues.some(({ code }) => refusals.has(code)));
  const rows = own.map(({ row }) => row);
  if (isDeepStrictEqual(rows, refused)) return;
  const differing = rows.find((row) => !refused.includes(row)) ?? refused.find((row) => !rows.includes(row));
  throw new Error(`${name} is not as strict as this library: row ${differing} of the suspect cells`);
}

/** FNV-1a over the values in UTF-8, a byte 1F behind each. */
function digestOf(rows: readonly (readonly string[])[]): number {
  const encoder = new TextEncoder();
  let hash = 0x811c9dc5;
  for (const cells of rows) {
    for (const byte of encoder.encode(`${cells.join('\x1f')}\x1f`)) hash = Math.imul(hash ^ byte, 0x01000193);
  }
  return hash >>> 0;
}
