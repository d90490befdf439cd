/**
 * The forms as printed pages, in the ministry's standard layout. Loads no zod.
 *
 * @module careplan-csv/print
 */
export type { PrintPicture } from './picture';
export { type PrintOptions, printForms } from './print-forms';
export { printViews } from './views';
