import type { FieldCodec } from '../../schemas/cells/field-codec';
import { cellTypeOf } from '../../schemas/cells/types';
import { codeLength } from '../../schemas/codes';
import { currentVersion } from '../../schemas/versions';

/** A mark that a spreadsheet leaves in cells. */
export type CellMark = 'zeros_lost' | 'exponent' | 'slashed_date' | 'formula_quotes';

/** All of them. */
export const cellMarks = ['zeros_lost', 'exponent', 'slashed_date', 'formula_quotes'] as const satisfies CellMark[];

const exponent = /^-?\d(?:\.\d+)?E[+-]\d{2,3}$/i;
const slashed = /^\d{4}\/\d{1,2}(?:\/\d{1,2})?$/;
const formula = /^="[^"]*"$/;
const digits = /^\d+$/;

/**
 * The mark that a cell shows.
 *
 * @param cell The text of the cell.
 * @param field Its field.
 * @param length What {@link fixedLength} says of the field.
 */
export function markOf(cell: string, field: FieldCodec, length: number | undefined): CellMark | undefined {
  if (exponent.test(cell)) return 'exponent';
  if (formula.test(cell)) return 'formula_quotes';
  if (slashed.test(cell)) return cellTypeOf(field.spec).repairs.includes('slashed_date') ? 'slashed_date' : undefined;
  if (length === undefined || cell.length >= length || !digits.test(cell)) return undefined;
  return field.read(cell.padStart(length, '0')) === undefined ? undefined : 'zeros_lost';
}

/**
 * The length of the digits that a column always has; `undefined` where it varies or where a spreadsheet sees no number.
 *
 * @param field The field of the column.
 */
export function fixedLength({ spec }: FieldCodec): number | undefined {
  if ('version' in spec && spec.version === true) return undefined;
  if (spec.type === 'code') return codeLength(spec.codes, currentVersion);
  return cellTypeOf(spec).length === 'exact' ? spec.length : undefined;
}

/**
 * Whether a text is one that a spreadsheet writes without quotation marks.
 *
 * @param cell The text of a cell; `undefined` where there is none.
 */
export function isBareAnyway(cell: string | undefined): boolean {
  return cell !== undefined && cell !== '' && !/[",\r\n]/.test(cell);
}
