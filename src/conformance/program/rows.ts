import { readAll } from '../../codec/read/read';
import { writeAll } from '../../codec/write/write';
import { CareplanCsvError } from '../../issues';
import { isKind, type Kind } from '../../schemas/kinds';
import type { RecordOf } from '../../schemas/record';
import { type Version, versionInfo } from '../../schemas/versions';
import { bytesOf, toBase64 } from '../base64';
import type { AnswerOf, RequestOf } from '../protocol';

/** The rows of a file. */
export function read(request: RequestOf<'read'>): AnswerOf<'read'> {
  const { rows } = readAll(bytesOf(request), { kind: kindOf(request.kind), version: versionOf(request.edition) });
  return { rows: rows.map(({ row, record }) => ({ row, record: record === null ? null : { ...record } })) };
}

/** The file of some records; every one of them must be written. */
export function write(request: RequestOf<'write'>): AnswerOf<'write'> {
  const kind = kindOf(request.kind);
  const { bytes } = writeAll(kind, recordsOf(kind, request.records), { version: versionOf(request.edition) });
  return { bytes: toBase64(bytes) };
}

/**
 * A word as a record kind.
 *
 * @throws CareplanCsvError with code `unknown_kind`.
 */
export function kindOf(word: string): Kind {
  if (isKind(word)) return word;
  throw new CareplanCsvError('unknown_kind', `${word} is not a record kind`);
}

function versionOf(word: string): Version {
  const info = versionInfo(word);
  if (info === undefined) throw new CareplanCsvError('unknown_version', `${word} is not a version of the standard`);
  return info.csvVersion;
}

/** What came over the line, as records of a kind: `writeAll` and the forms look at every value themselves. */
export function recordsOf<K extends Kind>(_kind: K, records: readonly object[]): readonly RecordOf<K>[] {
  return records as readonly RecordOf<K>[];
}
