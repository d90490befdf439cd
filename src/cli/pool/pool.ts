import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import { CareplanCsvError } from '../../issues';
import type { CheckPool } from '../../validate/check-pool';
import { errorOf, type PostedAnswer, type PostedTask, posted } from './posted';

/** How a pool is made. */
export interface PoolOptions {
  /** How many threads; by default one a core, less one for the caller, and one at least. */
  readonly jobs?: number | undefined;
  /** How large the heap of one thread may grow, in MiB; 2,048 by default. A transmission takes a few bytes a row and some hundred a person. */
  readonly maxHeap?: number | undefined;
}

/**
 * How many tasks a thread has at hand, the one that it works on among them: it need not wait while the caller has something else to do. No more, since
 * bytes that have to be handed over lie in memory until their turn.
 */
const waiting = 4;

/** A pool of worker threads; it keeps the process alive only while it works. */
export interface WorkerPool extends CheckPool {
  /** Ends the threads. */
  close(): Promise<void>;
}

/**
 * Starts worker threads of Node.js that check transmissions for `checkFiles`, each thread one at a time.
 *
 * Files named by {@link fileSource}, bytes and blobs are handed over as they are; what a function or a stream gives is read into memory first.
 *
 * @param options How many threads, and how large each may grow.
 * @returns The pool; close it when no more checks are to come.
 * @throws `CareplanCsvError` for a number of threads that makes no sense.
 * @example
 * ```ts no-run
 * import { checkFiles } from 'careplan-csv';
 * import { createPool, fileSource } from 'careplan-csv/pool';
 *
 * const pool = createPool({ jobs: 2 });
 * const names = ['UPPLAN_202511_1370100014_43_1370200129_11_20251020113000.CSV'];
 * const report = await checkFiles(names.map((name) => ({ name, source: fileSource(name) })), { pool });
 * console.log(report.counts.error);
 * await pool.close();
 * ```
 */
export function createPool(options: PoolOptions = {}): WorkerPool {
  const { jobs = Math.max(1, availableParallelism() - 1), maxHeap = 2048 } = options;
  if (!Number.isInteger(jobs) || jobs < 1) {
    throw new CareplanCsvError('invalid_option', 'the jobs of a pool must be a whole number from 1 on');
  }
  const threads = new Piscina<PostedTask, PostedAnswer>({
    filename: new URL('./pool-worker.js', import.meta.url).href,
    minThreads: jobs,
    maxThreads: jobs,
    concurrentTasksPerWorker: waiting,
    resourceLimits: { maxOldGenerationSizeMb: maxHeap },
  });
  return {
    size: jobs * waiting,
    async run(task, signal) {
      const answer = await threads.run(await posted(task), { signal: signal ?? null });
      if ('failure' in answer) throw errorOf(answer.failure);
      return answer.result;
    },
    close: () => threads.destroy(),
  };
}
