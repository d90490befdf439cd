import { availableParallelism } from 'node:os';
import { type CheckOptions, checkFiles } from '../validate/check-files';
import type { Report } from '../validate/report/report';
import { complaintOf } from './exit';
import { type FoundFile, openFound } from './files';
import type { WorkerPool } from './pool';

/** From how many files on threads are worth their start, where the caller names no number of jobs. */
const manyFiles = 200;

/** Those who check: this thread, or a pool of others. */
export class Crew {
  readonly #here: boolean;
  #pool: Promise<WorkerPool> | undefined;

  /** @param jobs How many threads; `undefined` leaves it to the number of files and cores. */
  constructor(jobs: number | undefined) {
    this.#here = jobs === 1;
    // Threads that were asked for start at once: they are ready when the files are found.
    if (jobs !== undefined && jobs > 1) this.#pool = startPool(jobs);
  }

  /** Checks files; what the file system refuses becomes a complaint. */
  async check(found: readonly FoundFile[], options: CheckOptions): Promise<Report> {
    const cores = availableParallelism();
    if (!this.#here && found.length >= manyFiles && cores >= 3) this.#pool ??= startPool(cores - 1);
    const pool = await this.#pool;
    if (pool === undefined) {
      return checkFiles(
        found.map((file) => ({ name: file.name, source: () => openFound(file) })),
        options,
      );
    }
    const { fileSource } = await import('./pool');
    const files = found.map((file) => ({
      name: file.name,
      source: file.unpack === undefined ? fileSource(file.path) : () => openFound(file),
    }));
    try {
      return await checkFiles(files, { ...options, pool });
    } catch (error) {
      const { path } = error as NodeJS.ErrnoException;
      throw (path !== undefined && complaintOf(error, path)) || error;
    }
  }

  /** Lets the threads go. */
  async dismiss(): Promise<void> {
    await (await this.#pool)?.close();
  }
}

async function startPool(jobs: number): Promise<WorkerPool> {
  const { createPool } = await import('./pool');
  return createPool({ jobs });
}
