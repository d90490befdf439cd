import { readAll } from '../../codec/read/read';
import { bytesOf } from '../base64';
import { kindOf } from '../program/rows';
import type { AnswerOf, RequestOf } from '../protocol';
import { type Difference, shown } from './difference';
import { differencesOf } from './values';

/** What a reader may say of a file that is written rightly all the same: the standard names no line end. */
const legal: ReadonlySet<string> = new Set(['file_line_end']);

/**
 * Compares written files as a reader of the standard takes them: cell by cell, and by what it finds amiss in their form. Their bytes may differ
 * where the standard leaves it open.
 */
export function differencesOfWritten(
  expected: AnswerOf<'write'>,
  actual: AnswerOf<'write'>,
  { kind }: RequestOf<'write'>,
): Difference[] {
  const [ours, theirs] = [expected, actual].map((written) => readAll(bytesOf(written), { kind: kindOf(kind) }));
  if (ours === undefined || theirs === undefined) return [];
  const cells = differencesOf(
    ours.rows.map((row) => ({ cells: row.cells })),
    theirs.rows.map((row) => ({ cells: row.cells })),
    'rows',
  );
  if (cells.length > 0) return cells;
  const expectedCodes = new Set<string>(ours.issues.map(({ code }) => code));
  const more = [...new Set<string>(theirs.issues.map(({ code }) => code))].filter(
    (code) => !expectedCodes.has(code) && !legal.has(code),
  );
  return more.map((code) => ({ where: 'the form of the file', expected: shown(null), actual: code }));
}
