import type { Cause } from '../cause';
import { foundByReading } from './found-by-reading';

/**
 * The file was saved in UTF-16, as a spreadsheet's "Unicode text" is: its texts lost their quotation marks, its mark and its line ends are that
 * program's. Evidence: a byte order mark, or bytes 00 among the first four (codec/unicode/opening).
 */
export const encodingUtf16: Cause = /* @__PURE__ */ foundByReading('file_encoding_utf16', [
  'text_not_quoted',
  'file_byte_order_mark',
  'file_line_end',
]);
