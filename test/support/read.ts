import { readAll, readRecords } from '../../src/codec/read/read';
import type { Issue } from '../../src/issues';
import type { Kind } from '../../src/schemas/kinds';
import { cut } from './bytes';

/** What reading says of a file, issue by issue: code, row, line, column. */
export function told({ code, row, line, column }: Issue): readonly unknown[] {
  return [code, row, line, column];
}

/** The file issues of a file in memory: those that no row has. */
export function fileIssuesOf(bytes: Uint8Array, kind: Kind): readonly Issue[] {
  const { rows, issues } = readAll(bytes, { kind });
  const ofRows = new Set(rows.flatMap((row) => row.issues));
  return issues.filter((one) => !ofRows.has(one));
}

/** Reads a file cut into pieces of the sizes given (the rest in one). */
export async function readCut(bytes: Uint8Array, kind: Kind, sizes: readonly number[]) {
  async function* pieces(): AsyncGenerator<Uint8Array> {
    for (const piece of cut(bytes, sizes)) yield piece.slice();
  }
  const stream = readRecords(pieces(), { kind });
  const rows = [];
  for await (const row of stream) rows.push(row);
  return { rows, fileIssues: stream.fileIssues };
}

/** A text in UTF-16. */
export function utf16(text: string, order: 'le' | 'be' = 'le', mark = true): Uint8Array {
  const whole = (mark ? '\ufeff' : '') + text;
  const view = new DataView(new ArrayBuffer(2 * whole.length));
  for (let at = 0; at < whole.length; at += 1) view.setUint16(2 * at, whole.charCodeAt(at), order === 'le');
  return new Uint8Array(view.buffer);
}
