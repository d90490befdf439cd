import type { ReadRow } from '../../codec/read/row-reader';
import { type Cause, type CauseRun, type Evidence, type Verdict, weighs } from '../cause';

/**
 * What the first cell of a file shows that is no CSV: what it is, and how such files begin, read as text. No row of the standard begins so: it begins
 * with its CSVバージョン. D0 CF 11 E0, the beginning of older workbooks, is ﾐﾏ, a control character and half a character of MS932.
 */
const formats = {
  holds_zip: /^PK\u0003\u0004/,
  holds_workbook: /^ﾐﾏ\u0011/,
  holds_pdf: /^%PDF-/,
  holds_html: /^\s*<(?:!doctype html|html|head|body|\?xml)\b/i,
} as const satisfies Readonly<Record<string, RegExp>>;

/** Looks at the first row of a file. */
class OtherFormatRun implements CauseRun {
  #looked = false;
  #found: string | undefined;

  row({ cells: [first = ''] }: ReadRow): void {
    if (this.#looked) return;
    this.#looked = true;
    this.#found = Object.entries(formats).find(([, begins]) => begins.test(first))?.[0];
  }

  evidence(): readonly Evidence[] {
    return [{ name: 'other_format', found: this.#found === undefined ? 0 : 1, threshold: 1 }];
  }

  end(): Verdict | undefined {
    const reason = this.#found;
    if (reason === undefined || !this.evidence().every(weighs)) return undefined;
    return { fault: { code: 'file_unreadable', params: { reason } }, explains: ({ scope }) => scope !== 'name' };
  }
}

/**
 * The file has the name of a CSV, but holds something else: a workbook or an archive that was renamed, a page that a browser saved in the place of the
 * file. Whatever else is found follows from it. Evidence: how it begins.
 */
export const otherFormat: Cause = { code: 'file_unreadable', start: () => new OtherFormatRun() };
