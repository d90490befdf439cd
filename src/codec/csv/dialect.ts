/**
 * The dialect of the standard in one place: comma-separated, free text in `"` with `"` doubled, the other fields bare, CRLF.
 *
 * @remarks 第4.1版 CSVファイルの形式. The standard does not name the line end; everyone writes CRLF.
 */
export const QUOTE = 0x22;
export const COMMA = 0x2c;
/** What other programs put between cells. */
export const TAB = 0x09;
export const SEMICOLON = 0x3b;
export const EQUALS = 0x3d;
export const CR = 0x0d;
export const LF = 0x0a;
/** The end-of-file mark of old DOS programs. */
export const EOF_MARK = 0x1a;

/** The line end that is written. */
export const lineEnd = '\r\n';

/** Which cells are put in quotation marks: free text (the standard), every filled cell, or only those that need it. */
export type Quoting = 'text' | 'all' | 'minimal';

const special = /["\r\n,]/;

/**
 * Renders one cell.
 *
 * @param text The cell's text, already in characters of MS932.
 * @param free Whether the field is free text.
 * @param quoting Whom to write for; an empty cell is always bare.
 */
export function renderCell(text: string, free: boolean, quoting: Quoting): string {
  if (text === '') return '';
  const needs = special.test(text);
  const quoted = needs || quoting === 'all' || (quoting === 'text' && free);
  if (!quoted) return text;
  return needs ? `"${text.replaceAll('"', '""')}"` : `"${text}"`;
}
