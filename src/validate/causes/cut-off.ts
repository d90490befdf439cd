import type { ReadRow } from '../../codec/read/row-reader';
import type { Issue } from '../../issues';
import type { RowCodec } from '../../schemas/cells/row-codec';
import { type Cause, type CauseRun, type Evidence, type Verdict, weighs } from '../cause';

/** Follows the end of a file: the rows that the last good one is followed by. */
class CutOffRun implements CauseRun {
  /** The first of the short rows that nothing but short rows has followed, or 0. */
  #from = 0;
  /** Whether a text that is never closed stands in that row: then the rows after it are its lines. */
  #open = false;
  /** Whether a whole row ends in an empty cell: then its program leaves out none at the end of another. */
  #writesEmpty = false;
  #last = 0;
  #endless = false;

  row(read: ReadRow, { fields }: RowCodec): void {
    const { row, issues, record, draft, cells } = read;
    this.#last = row;
    const isWhole = cells.length >= fields.length;
    if (isWhole) this.#writesEmpty ||= cells[cells.length - 1] === '';
    // A row that makes a record lacks cells that may be empty, which some programs leave out.
    if (issues.length === 0 || draft !== null || isWhole || (record !== null && !this.#writesEmpty)) {
      this.#from = 0;
      return;
    }
    if (this.#from > 0) return;
    this.#from = row;
    this.#open = issues.some((issue) => issue.code === 'row_quote' && issue.params.reason === 'unclosed');
  }

  fileIssue(issue: Issue): void {
    if (issue.code === 'file_line_end') this.#endless = issue.params.missingLast;
  }

  evidence(): readonly Evidence[] {
    // One short row without the end of a line may be the way of its program; after good rows, or within a text, it is none.
    const cut = this.#endless && this.#from > 0 && (this.#open || (this.#from > 1 && this.#from === this.#last));
    return [{ name: 'cut_off', found: cut ? 1 : 0, threshold: 1 }];
  }

  end(found: Parameters<CauseRun['end']>[0]): Verdict | undefined {
    if (found('file_unreadable') || !this.evidence().every(weighs)) return undefined;
    const from = this.#from;
    return {
      fault: { code: 'file_unreadable', params: { reason: 'cut_off' } },
      explains: ({ code, row }) => code === 'file_line_end' || (row !== null && row >= from),
    };
  }
}

/**
 * The file is cut off: a download or a copy that did not come to its end. Evidence: the last row has too few cells and no end, after rows that have
 * all, or a text in it is never closed. Where it lacks none but empty cells, others must have them.
 */
export const cutOff: Cause = { code: 'file_unreadable', start: () => new CutOffRun() };
