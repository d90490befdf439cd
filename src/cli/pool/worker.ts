/** What each thread of a pool runs. */
import { runCheckTask } from '../../validate/task/check-task';
import { failureOf, type PostedAnswer, type PostedTask, received } from './posted';

export default async function answer(task: PostedTask): Promise<PostedAnswer> {
  try {
    return { result: await runCheckTask(received(task)) };
  } catch (error) {
    return { failure: failureOf(error) };
  }
}
