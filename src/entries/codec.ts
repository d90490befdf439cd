/**
 * MS932 text, with the substitutions of what it cannot hold. Loads neither zod nor the fields of any kind; the tables are
 * unpacked at their first use.
 *
 * @module careplan-csv/codec
 */
export { type DecodedText, type DecodeOptions, decodeMs932, Ms932Decoder } from '../codec/ms932/decode';
export { type EncodedText, type EncodeOptions, encodeMs932, Ms932Encoder } from '../codec/ms932/encode';
export { isEncodableText } from '../codec/ms932/encoder';
export type { SubstituteOptions, UnmappableCallback, UnmappablePlace } from '../codec/substitute/substitute';
export { CareplanCsvError, type CareplanCsvErrorCode, type Issue, type IssueCode } from '../issues';
