import type { CellChanges } from '../codec/csv/cell-changes';
import type { ReadRow } from '../codec/read/row-reader';
import type { FaultOf, Issue, IssueCode } from '../issues';
import type { RowCodec } from '../schemas/cells/row-codec';
import type { Kind } from '../schemas/kinds';

/**
 * One thing that a flood of findings comes from: a spreadsheet's saving, another encoding, another kind, an
 * end that is missing. It collects evidence while the rows go by
 * and speaks when the file is at its end.
 */
export interface Cause {
  /** The finding that stands for it. */
  readonly code: IssueCode;
  readonly start: (context: CauseContext) => CauseRun;
}

/** What a cause may know about the file. */
interface CauseContext {
  /** The kind that the rows are read by. */
  readonly kind: Kind;
}

/** How far what was seen speaks for a cause. Conformant files stay at 0 (a law of the tests). */
export interface Evidence {
  /** What is measured. */
  readonly name: string;
  /** How much of it there is. */
  readonly found: number;
  /** How much of it is enough for the cause, where it stands alone. */
  readonly threshold: number;
}

/**
 * Whether a piece of evidence is enough by itself.
 *
 * @param evidence The piece.
 */
export function weighs({ found, threshold }: Evidence): boolean {
  return found >= threshold;
}

/** A cause at work on one file: it keeps counts, and of rows the first few at most. */
export interface CauseRun {
  /** Looks at the next row, which is lent to it; the codec is the one it was read by. */
  readonly row?: (row: ReadRow, codec: RowCodec, changes: CellChanges) => void;
  /** Takes what reading finds in the file as a whole. */
  readonly fileIssue?: (issue: Issue) => void;
  /** What has been found so far; nothing where reading itself weighs the evidence. */
  readonly evidence: () => readonly Evidence[];
  /**
   * Speaks at the end of the file.
   *
   * @param found Tells whether a code was found in the file, by reading or by a cause before this one.
   * @returns `undefined` where the evidence does not reach the threshold.
   */
  readonly end: (found: (code: IssueCode) => boolean) => Verdict | undefined;
}

/** What a cause has come to. */
export interface Verdict {
  /** The finding that says so; absent where reading has given it already. */
  readonly fault?: FaultOf<IssueCode>;
  /** The kinds that the rows may be of, where it is not the one they were read by: what the name makes of the set of files follows from that. */
  readonly rowsOf?: readonly Kind[];
  /** Whether a finding of the file follows from it. Findings that differ in place and value alone are asked about once. */
  readonly explains: (issue: Issue) => boolean;
}
