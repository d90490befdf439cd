import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'esbuild';

/** Tests and measurements run in the project's folder, from files that lie elsewhere once they are built. */
const root = process.cwd();
const main = join(root, 'node_modules/.cache/careplan-csv/import-server-test/main.mjs');

/** Builds the server, so that processes of its own can be started. */
export async function buildServer(): Promise<void> {
  await build({
    entryPoints: [join(root, 'examples/import-server/main.ts')],
    outfile: main,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    tsconfig: join(root, 'tsconfig.json'),
    packages: 'external',
    alias: {
      'careplan-csv/zip': join(root, 'src/archive/index.ts'),
      'careplan-csv/forms': join(root, 'src/forms/index.ts'),
      'careplan-csv': join(root, 'src/index.ts'),
    },
    logLevel: 'error',
  });
}

/** Worker processes on one database, which can be killed. */
export class Workers {
  readonly #running = new Set<ChildProcess>();
  readonly #url: string;

  constructor(url: string) {
    this.#url = url;
  }

  /** Starts worker processes; who of them does not end a job within so many seconds is given up for dead. */
  start(count = 1, expireSeconds = '2'): void {
    for (let index = 0; index < count; index += 1) {
      const env = { ...process.env, DATABASE_URL: this.#url, EXPIRE_SECONDS: expireSeconds };
      const child = spawn(process.execPath, [main, '--work'], { env, stdio: ['ignore', 'inherit', 'inherit'] });
      this.#running.add(child);
      child.on('exit', () => this.#running.delete(child));
    }
  }

  /** How many are alive. */
  get count(): number {
    return this.#running.size;
  }

  /** Kills the one that has been running longest, in the middle of whatever it does (SIGKILL). */
  async kill(): Promise<void> {
    const [child] = this.#running;
    if (child !== undefined) await ended(child, 'SIGKILL');
  }

  async stop(): Promise<void> {
    await Promise.all([...this.#running].map((child) => ended(child, 'SIGKILL')));
  }
}

function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  return new Promise((resolve) => {
    child.on('exit', () => resolve());
    child.kill(signal);
  });
}
