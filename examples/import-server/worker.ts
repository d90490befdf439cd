import type { ApplyOptions } from 'careplan-csv/forms';
import { applyDelivery } from './apply';
import { type Database, isOutage } from './database';
import type { Job, Queue } from './queue';

/** What a worker counts from its start on. */
export interface Tally {
  applied: number;
  rows: number;
  failed: number;
  dead: number;
  /** Milliseconds at work, over all jobs. */
  busy: number;
}

/** Takes jobs from the queue and applies what they name, until it is stopped. */
export class Worker {
  readonly tally: Tally = { applied: 0, rows: 0, failed: 0, dead: 0, busy: 0 };
  readonly #database: Database;
  readonly #queue: Queue;
  readonly #idle: number;
  readonly #applying: ApplyOptions;
  #stopped = false;
  readonly #resting = new Set<() => void>();
  #running: Promise<unknown> | undefined;

  /**
   * @param idle Milliseconds between two looks at an empty queue.
   * @param applying How keys are told apart and forms taken.
   */
  constructor(database: Database, queue: Queue, idle = 500, applying: ApplyOptions = {}) {
    this.#database = database;
    this.#queue = queue;
    this.#idle = idle;
    this.#applying = applying;
  }

  /** Begins. While one transaction waits for the database, another is at work: as many loops as the database takes transactions. */
  start(): void {
    const loops = Array.from({ length: Math.min(this.#database.width, 2) }, () => this.#loop());
    this.#running = Promise.all([...loops, this.#burials()]);
  }

  /** Ends after the jobs at hand. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.nudge();
    await this.#running;
  }

  /** Has it look at the queue now: something was put in by this process. */
  nudge(): void {
    for (const wake of this.#resting) wake();
  }

  async #loop(): Promise<void> {
    while (!this.#stopped) {
      const jobs = await this.#queue.take(4);
      for (const job of jobs) await this.#apply(job.id, job.data);
      if (jobs.length === 0) await this.#rest();
    }
  }

  async #apply(job: string, { delivery }: Job): Promise<void> {
    const start = performance.now();
    try {
      const applied = await this.#database.transaction(async (connection) => {
        const result = await applyDelivery(connection, delivery, this.#applying);
        await this.#queue.done(connection, job);
        return result;
      });
      this.tally.applied += applied === undefined ? 0 : 1;
      this.tally.rows += applied?.rows ?? 0;
    } catch (error) {
      this.tally.failed += 1;
      await this.#fail(job, error);
    } finally {
      this.tally.busy += performance.now() - start;
    }
  }

  /** Gives a job back. Where not even that can be done (the database is away), it expires, and another worker takes it. */
  async #fail(job: string, error: unknown): Promise<void> {
    const { code = '', message = String(error) } = error as { code?: string; message?: string };
    try {
      await this.#queue.failed(job, `${code} ${message}`.trim());
    } catch {
      // Reported by the next who takes it.
    }
    if (isOutage(error)) await this.#rest();
  }

  /** Marks the deliveries whose jobs were tried often enough, with the last problem. */
  async #burials(): Promise<void> {
    while (!this.#stopped) {
      const letters = await this.#queue.takeDead(20);
      for (const { id, data, output } of letters) {
        const { message } = (output ?? {}) as { message?: string };
        const problem = message ?? 'a worker began it several times and never came to its end';
        await this.#database
          .transaction(async (connection) => {
            await connection.query(
              "UPDATE delivery SET state = 'dead', problem = $2 WHERE id = $1 AND state = 'queued'",
              [...[data.delivery, problem]],
            );
            await this.#queue.doneDead(connection, id);
            this.tally.dead += 1;
          })
          .catch(() => undefined);
      }
      if (letters.length === 0) await this.#rest();
    }
  }

  /** Waits a moment, or until something calls. */
  async #rest(): Promise<void> {
    if (this.#stopped) return;
    await new Promise<void>((resolve) => {
      const wake = (): void => {
        clearTimeout(timer);
        this.#resting.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, this.#idle);
      this.#resting.add(wake);
    });
  }
}
