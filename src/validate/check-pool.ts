import { CareplanCsvError } from '../issues';
import type { CheckTask, CheckTaskResult } from './task/task';

/**
 * Workers that check transmissions, wherever they are: threads, web workers, other machines.
 *
 * `careplan-csv/pool` makes one of Node's worker threads. In a browser it is a few lines around the caller's own workers: `run` posts the task
 * to one that is free, and the worker answers with what `runCheckTask` gives. Everything in a task can be posted but a source that is a
 * function, a stream or an iterable: give such files as a `Blob` or as bytes.
 */
export interface CheckPool {
  /** How many tasks are handed over at once, from 1 on: as many as there are workers, or a few more so that none waits. */
  readonly size: number;
  /** Has a worker carry out a task. */
  run(task: CheckTask, signal?: AbortSignal): Promise<CheckTaskResult>;
}

/** How far a check has come. */
export interface Progress {
  readonly file: string;
  /** Files done. */
  readonly done: number;
  readonly total: number;
  /** Rows read so far, over all files. */
  readonly rows: number;
}

interface PoolOptions {
  /** How many files there are in all. */
  readonly total: number;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/**
 * Hands tasks to a pool; no more than its size are out at once, so what is in memory is bounded by its workers.
 *
 * @returns The results in the order of the tasks. After a failure no task is begun, and the first failure is thrown once all workers are done.
 * @internal
 */
export async function runInPool(
  pool: CheckPool,
  tasks: readonly CheckTask[],
  { total, signal, onProgress }: PoolOptions,
): Promise<CheckTaskResult[]> {
  if (!(pool.size >= 1)) throw new CareplanCsvError('invalid_option', 'the size of a pool must be a number from 1 on');
  const results: CheckTaskResult[] = [];
  const failures: unknown[] = [];
  let next = 0;
  let done = 0;
  let rows = 0;
  const work = async (): Promise<void> => {
    while (failures.length === 0) {
      const index = next;
      const task = tasks[index];
      if (task === undefined) return;
      next += 1;
      try {
        signal?.throwIfAborted();
        const result = await pool.run(task, signal);
        results[index] = result;
        done += result.files.length;
        for (const file of result.files) rows += file.rows;
        onProgress?.({ file: task.files.at(-1)?.name ?? '', done, total, rows });
      } catch (error) {
        // A worker that is stopped says so in its own words: the caller is told his.
        failures.push(signal?.aborted === true ? signal.reason : error);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(Math.floor(pool.size), tasks.length) }, work));
  if (failures.length > 0) throw failures[0];
  return results;
}
