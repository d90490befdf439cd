import { baseName } from '../../filenames/base-name';
import type { FileName } from '../../filenames/file-name';
import { formatFileName } from '../../filenames/format';
import { parseFileName } from '../../filenames/parse';
import { CareplanCsvError } from '../../issues';
import { kindInLayout } from '../../schemas/kinds';

/** The サービス種類コード that a name of 第4.1版 shows and an older one does not. */
export interface NameTypes {
  readonly senderType: string;
  readonly receiverType: string;
}

/**
 * Lifts a file name of 第3.2版 to 第4.1版: it gains the service types of both offices. A name of 第4.1版 stays what it is.
 *
 * @param name The name or path; only its last segment is read, and given.
 * @param types The service types, which an older name does not tell.
 * @throws CareplanCsvError with code `invalid_file_name_parts` on a name that cannot be read, and on types that are none.
 * @remarks 第4.1版 ファイル名の命名規則.
 * @example
 * ```ts
 * import { liftFileName } from 'careplan-csv/forms';
 *
 * liftFileName('UPPLAN_202302_1370100014_1370200129_20230120113000.CSV', { senderType: '43', receiverType: '11' });
 * // 'UPPLAN_202302_1370100014_43_1370200129_11_20230120113000.CSV'
 * ```
 */
export function liftFileName(name: string, types: NameTypes): string {
  const parts = partsOf(name);
  if (parts.edition === '202407') return formatted(name, parts);
  const { senderType, receiverType } = types;
  return formatFileName({ ...parts, edition: '202407', senderType, receiverType });
}

/**
 * Brings a file name of 第4.1版 down to 第3.2版: it loses its service types. A name of 第3.2版 stays what it is.
 *
 * @param name The name or path; only its last segment is read, and given.
 * @returns `null` where the older edition lacks the kind (3表, the files of 予防, pictures).
 * @throws CareplanCsvError with code `invalid_file_name_parts` on a name that cannot be read.
 * @remarks 第3.2版 ファイル名の命名規則.
 */
export function lowerFileName(name: string): string | null {
  const parts = partsOf(name);
  if (!kindInLayout(parts.kind, '202208')) return null;
  return formatFileName({ ...parts, edition: '202208', senderType: null, receiverType: null });
}

function partsOf(name: string): FileName {
  const parsed = parseFileName(name);
  if (parsed.ok) return parsed.value;
  throw new CareplanCsvError('invalid_file_name_parts', 'the name cannot be read: parseFileName tells why');
}

/** A picture keeps its extension as it is written: .jpg and .JPG are both right, and UPKIHON names it. */
function formatted(name: string, parts: FileName): string {
  const written = formatFileName(parts);
  const given = baseName(name);
  return written.toLowerCase() === given.toLowerCase() && parts.branch !== undefined ? given : written;
}
