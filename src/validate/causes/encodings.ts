import type { IssueCode } from '../../issues';
import type { Cause } from '../cause';

/** What follows from the way a file was saved as a whole: its text lost the quotation marks, its mark and its line ends are that program's. */
const followers: { readonly [C in IssueCode]?: readonly IssueCode[] } = {
  file_encoding_utf16: ['text_not_quoted', 'file_byte_order_mark', 'file_line_end'],
  file_delimiter: ['text_not_quoted'],
  file_encoding_utf8: ['file_byte_order_mark'],
};

/** Ways of saving that reading itself finds; their evidence is in the bytes. */
export const encodings: readonly Cause[] = (Object.keys(followers) as IssueCode[]).map((code) => ({
  code,
  start: () => ({
    end: (found) => (found(code) ? { explains: (issue) => followers[code]?.includes(issue.code) ?? false } : undefined),
  }),
}));
