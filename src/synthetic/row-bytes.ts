import { lineEnd, renderCell } from '../codec/csv/dialect';
import { encodeText } from '../codec/ms932/encoder';
import { rowCodec } from '../schemas/cells/row-codec';
import type { Kind } from '../schemas/kinds';
import { mustHave } from '../schemas/record';
import { currentVersion, type Version } from '../schemas/versions';

/**
 * Writes rows of cells as a file of the standard, whatever the cells are worth: good rows and bad ones alike.
 *
 * @param kind Tells which cells are free text and stand in quotation marks.
 * @param rows The cells; every character must be in MS932.
 * @param version The edition of the layout; 202407 by default.
 * @throws RangeError where a character is not in MS932; CareplanCsvError for an unknown kind or version.
 * @example
 * ```ts
 * import { rowBytes } from 'careplan-csv/testing';
 *
 * const bytes = rowBytes('DLT1KYO', [['202407', '131024', '6165030196', '2025-10-20']]);
 * ```
 */
export function rowBytes(kind: Kind, rows: Iterable<readonly string[]>, version: Version = currentVersion): Uint8Array {
  mustHave(kind, version);
  const { fields } = rowCodec(kind, version);
  let text = '';
  for (const cells of rows) {
    text += cells.map((cell, index) => renderCell(cell, fields[index]?.quoted === true, 'text')).join(',') + lineEnd;
  }
  return encodeText(text);
}
