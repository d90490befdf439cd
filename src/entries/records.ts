/**
 * The definition of each record kind as plain data under its own name, so that a bundler keeps only the kinds that are
 * imported.
 *
 * @module careplan-csv/records
 */
export { type CodeOf, type CodeTable, codes } from '../schemas/codes';
export type { RecordSpec } from '../schemas/define';
export type { EmptyWhere, FieldSpec, FieldType, Presence, ValueOf } from '../schemas/field';
export { DLT1KYO } from '../schemas/records/DLT1KYO';
export { DLTJSK } from '../schemas/records/DLTJSK';
export { DLTKIHON } from '../schemas/records/DLTKIHON';
export { DLTPLAN } from '../schemas/records/DLTPLAN';
export { DLTYOBO } from '../schemas/records/DLTYOBO';
export { UP1KYO } from '../schemas/records/UP1KYO';
export { UP2KYO } from '../schemas/records/UP2KYO';
export { UP3KYO } from '../schemas/records/UP3KYO';
export { UPHOSOKU } from '../schemas/records/UPHOSOKU';
export { UPJSK } from '../schemas/records/UPJSK';
export { UPKIHON } from '../schemas/records/UPKIHON';
export { UPKIHON_SUB1 } from '../schemas/records/UPKIHON_SUB1';
export { UPKIHON_SUB2 } from '../schemas/records/UPKIHON_SUB2';
export { UPPLAN } from '../schemas/records/UPPLAN';
export { UPSIKYU } from '../schemas/records/UPSIKYU';
export { UPYOBO } from '../schemas/records/UPYOBO';
export { UPYOBO_SUB } from '../schemas/records/UPYOBO_SUB';
