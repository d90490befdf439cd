import { baseName } from '../../filenames/base-name';
import type { FileName } from '../../filenames/file-name';
import { formatFileName } from '../../filenames/format';
import { segmentsOf } from '../../filenames/grammar';
import { parseFileName } from '../../filenames/parse';
import { CareplanCsvError } from '../../issues';
import { kindIn } from '../../schemas/kinds';
import { grammarOf, type Version } from '../../schemas/versions';

/** The サービス種類コード that a name of 第4.1版 shows and an older one does not. */
export interface NameTypes {
  readonly senderType: string;
  readonly receiverType: string;
}

/**
 * Moves a file name to the grammar of another edition: from 第3.2版 to 第4.1版 it gains the service types of both offices, and the other way it
 * loses them. A name of that grammar stays what it is.
 *
 * @param name The name or path; only its last segment is read, and given.
 * @param to The CSVバージョン of the edition.
 * @param types The service types, where the edition shows them and the name does not.
 * @returns `null` where the edition lacks the kind (before 202407: 3表, the files of 予防, pictures).
 * @throws CareplanCsvError with code `invalid_file_name_parts` on a name that cannot be read, and on types that are none or lacking.
 * @remarks 第4.1版 and 第3.2版 ファイル名の命名規則.
 * @example
 * ```ts
 * import { moveFileName } from 'careplan-csv/forms';
 *
 * const types = { senderType: '43', receiverType: '11' };
 * moveFileName('UPPLAN_202302_1370100014_1370200129_20230120113000.CSV', '202407', types);
 * // 'UPPLAN_202302_1370100014_43_1370200129_11_20230120113000.CSV'
 * ```
 */
export function moveFileName(name: string, to: Version, types?: NameTypes): string | null {
  const parsed = parseFileName(name);
  if (!parsed.ok) {
    throw new CareplanCsvError('invalid_file_name_parts', 'the name cannot be read: parseFileName tells why');
  }
  const parts = parsed.value;
  if (!kindIn(parts.kind, to)) return null;
  const edition = grammarOf(to);
  if (parts.edition === edition) return formatted(name, parts);
  const typed = showsTypes(parts.kind, to);
  const senderType = typed ? (parts.senderType ?? types?.senderType ?? null) : null;
  const receiverType = typed ? (parts.receiverType ?? types?.receiverType ?? null) : null;
  return formatFileName({ ...parts, edition, senderType, receiverType });
}

/**
 * Whether the names of an edition show the service types of both offices.
 *
 * @internal
 */
export function showsTypes(kind: FileName['kind'], version: Version): boolean {
  return segmentsOf(kind, grammarOf(version))?.includes('senderType') === true;
}

/** A picture keeps its extension as it is written: .jpg and .JPG are both right, and UPKIHON names it. */
function formatted(name: string, parts: FileName): string {
  const written = formatFileName(parts);
  const given = baseName(name);
  return written.toLowerCase() === given.toLowerCase() && parts.branch !== undefined ? given : written;
}
