import { readAll } from '../../../src/codec/read/read';
import type { Kind } from '../../../src/schemas/kinds';
import type { Version } from '../../../src/schemas/versions';

/**
 * The bytes of some rows of a file, as they stand.
 *
 * @param from The first row, 1-based.
 * @param to The last row.
 */
export function bytesOfRows(bytes: Uint8Array, kind: Kind, version: Version, from: number, to = from): Uint8Array {
  const { rows } = readAll(bytes, { kind, version });
  const first = rows[from - 1];
  if (first === undefined) return bytes;
  const next = rows[to];
  return bytes.slice(startOfLine(bytes, first.line), next === undefined ? bytes.length : startOfLine(bytes, next.line));
}

/** The offset at which a physical line begins; 0A is never the second byte of a character of MS932. */
function startOfLine(bytes: Uint8Array, line: number): number {
  let at = 0;
  for (let passed = 1; passed < line && at < bytes.length; passed += 1) at = bytes.indexOf(0x0a, at) + 1;
  return at;
}
