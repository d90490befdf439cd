import { availableParallelism } from 'node:os';
import { type CheckOptions, checkFiles, type FileToCheck } from '../validate/check-files';
import type { Report } from '../validate/report/report';
import { withHelpingHand } from './helping-hand';
import type { WorkerPool } from './pool';

/** From how many files on threads are worth their start, where the caller names no number of jobs. */
const manyFiles = 200;

/** Those who check: this thread, and others beside it. */
export class Crew {
  readonly #here: boolean;
  #pool: Promise<WorkerPool> | undefined;

  /** @param jobs How many threads; `undefined` leaves it to the number of files and cores. */
  constructor(jobs: number | undefined) {
    this.#here = jobs === 1;
    // Threads that were asked for start at once: they are ready when the files are found.
    if (jobs !== undefined && jobs > 1) this.#pool = startPool(jobs - 1);
  }

  /** Checks files. */
  async check(files: readonly FileToCheck[], options: CheckOptions): Promise<Report> {
    const cores = availableParallelism();
    if (!this.#here && files.length >= manyFiles && cores >= 3) this.#pool ??= startPool(cores - 2);
    const pool = await this.#pool;
    return checkFiles(files, pool === undefined ? options : { ...options, pool: withHelpingHand(pool) });
  }

  /** Lets the threads go. */
  async dismiss(): Promise<void> {
    await (await this.#pool)?.close();
  }
}

async function startPool(others: number): Promise<WorkerPool> {
  const { createPool } = await import('./pool');
  return createPool({ jobs: others });
}
