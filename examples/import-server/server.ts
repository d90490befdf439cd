import type { ApplyOptions } from 'careplan-csv/forms';
import { type Database, openDatabase } from './database';
import { makeApp, type UploadLimits } from './http';
import { Queue, type QueueOptions } from './queue';
import { makeTables } from './tables';
import { Worker } from './worker';

/** What a process is made of; nothing is needed for one that does all on an embedded database. */
export interface Settings {
  /** PostgreSQL's address; without it the database is embedded. */
  readonly url?: string;
  /** The folder of the embedded database; without it everything is forgotten at the end. */
  readonly folder?: string;
  /** Whether this process applies what is in the queue. */
  readonly works?: boolean;
  readonly queue?: QueueOptions;
  readonly limits?: UploadLimits;
  /** Milliseconds between two looks at an empty queue. */
  readonly idle?: number;
  /** How keys are told apart and forms taken: the same for all processes, from the first delivery on. */
  readonly applying?: ApplyOptions;
}

/** A process of the server: the database, the queue, the endpoints, and a worker where it has one. */
export interface Server {
  readonly database: Database;
  readonly queue: Queue;
  readonly worker: Worker | undefined;
  readonly app: ReturnType<typeof makeApp>;
  stop(): Promise<void>;
}

/** Opens the database, makes what is missing in it, and begins to work. */
export async function startServer(settings: Settings = {}): Promise<Server> {
  const { url, folder, works = true, limits, idle, applying } = settings;
  const database = await openDatabase({ ...(url !== undefined && { url }), ...(folder !== undefined && { folder }) });
  await makeTables(database);
  const queue = new Queue(database, settings.queue);
  await queue.start();
  const worker = works ? new Worker(database, queue, idle, applying) : undefined;
  worker?.start();
  return {
    database,
    queue,
    worker,
    app: makeApp({ database, queue, ...(worker && { worker }), ...(limits && { limits }) }),
    async stop() {
      await worker?.stop();
      await queue.stop();
      await database.close();
    },
  };
}
