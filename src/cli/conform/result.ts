import type { CasesRun } from './run-cases';
import type { Scores } from './score';

/** What the formats show: the kit, the program, and what came out. */
export interface ConformResult extends CasesRun {
  /** The version of the kit. */
  readonly kit: string;
  /** The command line of the program. */
  readonly program: string;
  readonly scores: Scores;
}
