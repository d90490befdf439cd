import type { Case } from '../../conformance/case';
import { compareAnswer } from '../../conformance/compare/compare';
import type { Difference } from '../../conformance/compare/difference';
import { Program, type Reply } from './program';

/** Why a case is not passed. */
export type Failure = 'differs' | 'silent' | 'died' | 'garbage' | 'outOfOrder' | 'tooLong' | 'notAsked';

/** What came of a case. */
export type Outcome = { readonly one: Case; readonly milliseconds: number } & (
  | { readonly outcome: 'passed' }
  | { readonly outcome: 'skipped'; readonly why: string }
  | {
      readonly outcome: 'failed';
      readonly failure: Failure;
      readonly how: string;
      readonly differences: readonly Difference[];
    }
);

/** How the cases are run. */
export interface RunOptions {
  /** How long each case may take, in milliseconds. */
  readonly timeout: number;
  readonly onProgress?: (done: number, total: number) => void;
}

/** What came of all cases. */
export interface CasesRun {
  readonly outcomes: readonly Outcome[];
  /** How often the program was started. */
  readonly starts: number;
  /** Why the program could not be started at all; `null` where it could. */
  readonly notStarted: string | null;
}

/** After so many cases in a row without an answer the rest is not asked: a program that hangs is not waited for again and again. */
const mostInARow = 5;

/**
 * Puts the cases to a program, one at a time, and judges its answers. A program that hangs is ended, one that died is started again, and what is no
 * answer to the question fails the case.
 *
 * @param command The program.
 * @param args Its words.
 * @param cases The cases.
 */
export async function runCases(
  command: string,
  args: readonly string[],
  cases: readonly Case[],
  options: RunOptions,
): Promise<CasesRun> {
  const program = new Program(command, args);
  const outcomes: Outcome[] = [];
  let silent = 0;
  try {
    for (const one of cases) {
      if (silent >= mostInARow) {
        outcomes.push(failed(one, 0, 'notAsked', `no answer to ${mostInARow} cases in a row`));
        continue;
      }
      const start = performance.now();
      const reply = await program.ask(JSON.stringify({ id: one.id, do: one.do, ...one.request }), options.timeout);
      const outcome = judge(one, reply, performance.now() - start);
      if ('fault' in reply && reply.fault === 'notStarted') {
        return { outcomes, starts: 0, notStarted: reply.how };
      }
      silent = 'fault' in reply ? silent + 1 : 0;
      // What came instead of an answer may be followed by the answer: a fresh program knows of neither.
      if (outcome.outcome === 'failed' && outcome.failure !== 'differs') program.kill();
      outcomes.push(outcome);
      options.onProgress?.(outcomes.length, cases.length);
    }
  } finally {
    await program.end();
  }
  return { outcomes, starts: program.starts, notStarted: null };
}

function judge(one: Case, reply: Reply, milliseconds: number): Outcome {
  if ('fault' in reply) {
    const how = 'how' in reply ? reply.how : '';
    return failed(one, milliseconds, reply.fault === 'notStarted' ? 'died' : reply.fault, how);
  }
  const answer = objectOf(reply.line);
  if (answer === undefined) return failed(one, milliseconds, 'garbage', reply.line.slice(0, 200));
  if (answer.id !== one.id)
    return failed(one, milliseconds, 'outOfOrder', `id ${JSON.stringify(answer.id)?.slice(0, 100)}`);
  if (typeof answer.skip === 'string') return { one, milliseconds, outcome: 'skipped', why: answer.skip };
  const differences = compareAnswer(one, answer);
  if (differences.length === 0) return { one, milliseconds, outcome: 'passed' };
  return failed(one, milliseconds, 'differs', '', differences);
}

function failed(
  one: Case,
  milliseconds: number,
  failure: Failure,
  how: string,
  differences: readonly Difference[] = [],
): Outcome {
  return { one, milliseconds, outcome: 'failed', failure, how, differences };
}

function objectOf(line: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}
