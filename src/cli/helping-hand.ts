import { setImmediate as turn } from 'node:timers/promises';
import type { CheckPool } from '../validate/check-pool';
import { runCheckTask } from '../validate/task/check-task';

/**
 * A pool and this thread beside it, which carries out a task whenever it has none: one thread less has to compile for itself all that checks.
 *
 * @param pool Workers beside this thread.
 */
export function withHelpingHand(pool: CheckPool): CheckPool {
  let busy = false;
  return {
    size: pool.size + 1,
    async run(task, signal) {
      if (busy) return pool.run(task, signal);
      busy = true;
      try {
        // Workers are given more between two tasks; within a long one, reading lets them have their turn.
        await turn();
        return await runCheckTask(task, signal === undefined ? {} : { signal });
      } finally {
        busy = false;
      }
    },
  };
}
