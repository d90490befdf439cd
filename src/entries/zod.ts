/**
 * The records as schemas of zod. No other entry loads zod; `standardSchema` of the main entry holds the same rules without it.
 *
 * @module careplan-csv/zod
 */
export { CareplanCsvError, type CareplanCsvErrorCode } from '../issues';
export { recordSchema, rowSchema } from '../schemas/zod';
