import type { IssueCode } from '../issues';

/**
 * The codes whose fault `fix` puts right by itself, in the order of the catalogue: after it the file has no such finding. A spreadsheet may have
 * left what only the caller can tell (codes: `codeZeros`) or what is gone (the changes tell of losses).
 */
export const fixableCodes: readonly IssueCode[] = [
  'file_name_repaired',
  'file_encoding_utf8',
  'file_byte_order_mark',
  'file_encoding_utf16',
  'file_encoding_mixed',
  'file_delimiter',
  'file_spreadsheet_saved',
  'file_line_end',
  'row_repaired',
  'row_header',
  'row_blank',
  'text_not_quoted',
  'field_repaired',
];
