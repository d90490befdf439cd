import type { Cause } from '../cause';
import { foundByReading } from './found-by-reading';

/**
 * Files of two encodings were joined. Nothing follows from it, since each row is read by its own, but nothing else is to be mended before. Evidence:
 * rows that are faulty in the encoding of the others and faultless in their own (codec/read/row-texts).
 */
export const encodingMixed: Cause = /* @__PURE__ */ foundByReading('file_encoding_mixed', []);
