import { CareplanCsvError } from '../../issues';
import { type AnswerOf, isTask, protocol, type RequestOf, type Skipped, type Task } from '../protocol';
import { decode, encode } from './characters';
import { check } from './findings';
import { calendar, compare, planTree, totals } from './forms';
import { formatName, name } from './names';
import { replay } from './replay';
import { read, write } from './rows';

type Doer<T extends Task> = (request: RequestOf<T>) => AnswerOf<T> | Promise<AnswerOf<T>>;

const doers: { readonly [T in Task]: Doer<T> } = {
  ...{ name, formatName, decode, encode, read, write, check },
  ...{ planTree, calendar, totals, compare, replay },
};

/**
 * Does one task of the protocol with this library.
 *
 * @param task What is to be done.
 * @param request What it is asked with.
 */
export async function answer<T extends Task>(task: T, request: RequestOf<T>): Promise<AnswerOf<T>> {
  return doers[task](request);
}

/**
 * Answers one line of the protocol. What is not a request, or cannot be done, is skipped with a sentence: a line always gives one line.
 *
 * @param line One JSON object, such as `{"id":"1","do":"name","name":"UPPLAN_…"}`.
 */
export async function answerLine(
  line: string,
): Promise<{ readonly id: unknown } & (Skipped | Record<string, unknown>)> {
  let asked: unknown;
  try {
    asked = JSON.parse(line);
  } catch {
    return { id: null, skip: 'the line is not JSON' };
  }
  if (typeof asked !== 'object' || asked === null || !('do' in asked)) return { id: null, skip: 'there is no "do"' };
  const id: unknown = 'id' in asked ? asked.id : null;
  if (!isTask(asked.do)) return { id, skip: 'no such task' };
  return { id, ...(await done(asked.do, asked)) };
}

async function done<T extends Task>(task: T, asked: object): Promise<AnswerOf<T> | Skipped> {
  const parsed = protocol[task].request.safeParse(asked);
  if (!parsed.success) return { skip: `not a request of the protocol: ${parsed.error.issues[0]?.path.join('.')}` };
  try {
    return await answer(task, parsed.data as RequestOf<T>);
  } catch (error) {
    if (error instanceof CareplanCsvError) return { skip: error.message };
    throw error;
  }
}
