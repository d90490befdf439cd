/** What each thread of a pool runs. */
import { runCheckTask } from '../../validate/task/check-task';
import { failureOf, type PostedAnswer, type PostedTask, received } from './posted';

/** The task that came before: several are at hand, and only one at a time may take memory. */
let before: Promise<unknown> = Promise.resolve();

export default function answer(task: PostedTask): Promise<PostedAnswer> {
  const own = before.then(() => answerOf(task));
  before = own;
  return own;
}

async function answerOf(task: PostedTask): Promise<PostedAnswer> {
  try {
    return { result: await runCheckTask(received(task)) };
  } catch (error) {
    return { failure: failureOf(error) };
  }
}
