import type { Cause } from '../cause';
import { foundByReading } from './found-by-reading';

/**
 * The file was saved in UTF-8, and the mark at its start is of that encoding. Evidence: the mark, or 64 KiB without a byte that is wrong in UTF-8,
 * with a character of three bytes (codec/unicode/encoding-detector).
 */
export const encodingUtf8: Cause = /* @__PURE__ */ foundByReading('file_encoding_utf8', ['file_byte_order_mark']);
