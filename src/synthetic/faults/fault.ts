import type { IssueCode } from '../../issues';
import type { ExchangePattern, SetOptions } from '../sets';
import type { SetEditor } from './editor';

/** Where a fault shows: what the finding's `file`, `row` and `key` are. */
export interface FaultPlace {
  /** `null`: the transmission. */
  readonly file: string | null;
  /** 1-based data row. */
  readonly row: number | null;
  readonly key: string | null;
}

/** A set that a fault can be put into. */
export interface FaultBase {
  readonly pattern: ExchangePattern;
  readonly options: SetOptions;
}

/** How to make one fault. */
export interface Fault {
  readonly code: IssueCode;
  readonly base: ExchangePattern;
  /** What cannot but stand beside it. */
  readonly beside?: readonly IssueCode[];
  /** Puts the fault in; gives the place of each finding. */
  readonly inject: (set: SetEditor) => FaultPlace | readonly FaultPlace[];
}

/** The place of a whole file. */
export function atFile(file: string): FaultPlace {
  return { file, row: null, key: null };
}

/** The place of a row, by its 0-based index. */
export function atRow(file: string, index: number, key: string | null = null): FaultPlace {
  return { file, row: index + 1, key };
}
