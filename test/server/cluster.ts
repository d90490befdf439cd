import { execFile, execFileSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Where PostgreSQL's programs are: Debian keeps them out of the path. */
function programs(): string | undefined {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env.PATH ?? '').split(delimiter),
  ];
  return folders.find((folder) => ['initdb', 'pg_ctl', 'postgres'].every((name) => existsSync(join(folder, name))));
}

const bin = programs();
/** Whether there is no PostgreSQL to test with; said once where that is so. */
export const noPostgres = bin === undefined;
if (noPostgres) {
  console.warn(
    'test/server: the tests on PostgreSQL are skipped, there is none here (Debian: apt-get install postgresql)',
  );
}

/** PostgreSQL refuses to run as root: there it runs as the user that its package made. */
function asUser(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const id = (what: string) => Number(execFileSync('id', [what, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

async function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

/** A PostgreSQL of the tests' own, in a temporary folder. */
export class Cluster {
  readonly #folder: string;
  readonly #user: { uid?: number; gid?: number };
  readonly #port: number;

  private constructor(folder: string, user: { uid?: number; gid?: number }, port: number) {
    this.#folder = folder;
    this.#user = user;
    this.#port = port;
  }

  static async make(): Promise<Cluster> {
    const user = asUser();
    const folder = mkdtempSync(join(tmpdir(), 'careplan-postgres-'));
    if (user.uid !== undefined && user.gid !== undefined) chownSync(folder, user.uid, user.gid);
    const cluster = new Cluster(folder, user, await freePort());
    await cluster.#program('initdb', [
      '-D',
      join(folder, 'data'),
      '-U',
      'test',
      '-A',
      'trust',
      '-E',
      'UTF8',
      '--no-locale',
    ]);
    await cluster.start();
    return cluster;
  }

  #program(name: string, args: readonly string[]): Promise<unknown> {
    return run(join(bin ?? '', name), args, { ...this.#user, cwd: this.#folder });
  }

  async start(): Promise<void> {
    const settings = `-p ${this.#port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${this.#folder} -c max_connections=100`;
    // The server keeps the outputs that it is started with: they must not be pipes that somebody reads to their end.
    await this.#program('pg_ctl', [
      '-D',
      join(this.#folder, 'data'),
      '-l',
      join(this.#folder, 'log'),
      '-w',
      '-o',
      settings,
      'start',
    ]);
  }

  /** `immediate` is as if the power had gone. */
  async stop(mode: 'fast' | 'immediate' = 'fast'): Promise<void> {
    await this.#program('pg_ctl', ['-D', join(this.#folder, 'data'), '-m', mode, '-w', 'stop']);
  }

  /** The address of a database; `create` makes it. */
  url(name: string): string {
    return `postgres://test@127.0.0.1:${this.#port}/${name}`;
  }

  async create(name: string): Promise<string> {
    await this.#program('createdb', ['-h', '127.0.0.1', '-p', String(this.#port), '-U', 'test', name]);
    return this.url(name);
  }

  async remove(): Promise<void> {
    await this.stop('immediate').catch(() => undefined);
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
