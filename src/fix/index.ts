/**
 * Files as they came → files as the standard wants them, with every change reported.
 *
 * @module careplan-csv/fix
 */
export { type ChangeFact, changeKinds, type FixChange, type FixCode, type RowChange } from './change';
export { type Fixed, type FixedFile, type FixOptions, fix, type RefusedFile } from './fix';
export type { RefusedRow } from './fix-file';
export { fixableCodes } from './fixable';
export { formatChange } from './format-change';
export type { RowRefusal } from './row-fixer';
