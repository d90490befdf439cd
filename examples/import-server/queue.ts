import PgBoss from 'pg-boss';
import type { Connection, Database } from './database';

/** What a job names: a delivery. */
export interface Job {
  readonly delivery: string;
}

/** How the queue treats jobs that do not end well. */
export interface QueueOptions {
  /** After how many seconds a job that a worker took and never ended is given to another: longer than the largest transmission takes. */
  readonly expireInSeconds?: number;
  /** How often a job is tried again before it goes to the dead letters. */
  readonly retryLimit?: number;
  /** Seconds before the first of these; they double. */
  readonly retryDelay?: number;
  /** How often, in seconds, jobs that expired are looked for. */
  readonly maintenanceIntervalSeconds?: number;
}

const applying = 'apply';
const dead = 'apply_dead';

/** pg-boss on a connection of ours, so that a job comes and goes with the transaction that does its work. */
const executor = (connection: Connection): PgBoss.Db => ({
  async executeSql(text, values) {
    const none = values === undefined || values.length === 0;
    return { rows: none ? await connection.script(text) : await connection.query(text, values) };
  },
});

/** The queue of deliveries to be applied. */
export class Queue {
  readonly #boss: PgBoss;
  readonly #options: Required<QueueOptions>;

  constructor(database: Database, options: QueueOptions = {}) {
    this.#options = { expireInSeconds: 120, retryLimit: 5, retryDelay: 1, maintenanceIntervalSeconds: 10, ...options };
    const { maintenanceIntervalSeconds } = this.#options;
    this.#boss = new PgBoss({ db: executor(database), schedule: false, maintenanceIntervalSeconds });
    // The database is away: what failed is tried again.
    this.#boss.on('error', () => undefined);
  }

  /** Makes the queues where they are not there yet. Of processes that start at once one is first, and the others look again. */
  async start(): Promise<void> {
    await this.#boss.start();
    const { expireInSeconds, retryLimit, retryDelay } = this.#options;
    const again = { expireInSeconds, retryLimit, retryDelay, retryBackoff: true };
    await this.#make({ name: dead, retryLimit: 1000, retryDelay: 1 });
    await this.#make({ name: applying, deadLetter: dead, ...again });
  }

  async #make(queue: PgBoss.Queue): Promise<void> {
    for (let time = 1; ; time += 1) {
      if ((await this.#boss.getQueue(queue.name)) !== null) return;
      try {
        return await this.#boss.createQueue(queue.name, queue);
      } catch (error) {
        if (time === 20) throw error;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }
  }

  stop(): Promise<void> {
    return this.#boss.stop({ graceful: false, close: false });
  }

  /** Puts a delivery in the queue, in the caller's transaction. Older stamps come first. */
  async add(connection: Connection, delivery: string, stamp: string): Promise<void> {
    const { expireInSeconds, retryLimit, retryDelay } = this.#options;
    await this.#boss.send(
      applying,
      { delivery },
      {
        priority: -minutesOf(stamp),
        expireInSeconds,
        retryLimit,
        retryDelay,
        retryBackoff: true,
        deadLetter: dead,
        db: executor(connection),
      },
    );
  }

  /** Takes jobs; until they expire no other worker gets them. */
  take(count: number): Promise<PgBoss.Job<Job>[]> {
    return this.#boss.fetch<Job>(applying, { batchSize: count });
  }

  /** Ends a job, in the transaction that did its work. */
  async done(connection: Connection, job: string): Promise<void> {
    await this.#boss.complete(applying, job, {}, { db: executor(connection) });
  }

  /** Says that a job went wrong: it comes again later, or goes to the dead letters. */
  async failed(job: string, problem: string): Promise<void> {
    await this.#boss.fail(applying, job, { message: problem });
  }

  /** Takes dead letters: jobs that were tried often enough. */
  takeDead(count: number): Promise<PgBoss.JobWithMetadata<Job>[]> {
    return this.#boss.fetch<Job>(dead, { batchSize: count, includeMetadata: true });
  }

  async doneDead(connection: Connection, job: string): Promise<void> {
    await this.#boss.complete(dead, job, {}, { db: executor(connection) });
  }
}

/** Minutes from 2000 on: a number for priorities that fits their 32 bits. */
function minutesOf(stamp: string): number {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = [
    stamp.slice(0, 4),
    ...(stamp.slice(4).match(/../g) ?? []),
  ].map(Number);
  return Math.round(Date.UTC(year, month - 1, day, hour, minute) / 60_000) - Date.UTC(2000, 0) / 60_000;
}
