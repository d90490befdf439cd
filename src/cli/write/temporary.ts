import { randomBytes } from 'node:crypto';
import { unlinkSync } from 'node:fs';
import { type FileHandle, link, open, rename, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Files that have not got their name yet. */
const unfinished = new Set<string>();

/** A file that gets its name once it is whole: until then nobody sees it, and whatever ends the command leaves none of it. */
export class TemporaryFile {
  readonly #path: string;
  readonly #handle: FileHandle;

  private constructor(path: string, handle: FileHandle) {
    this.#path = path;
    this.#handle = handle;
  }

  /**
   * @param target The name it is to get; it begins beside it, so that getting the name is one step.
   * @param mode Who may read it, as the file that it replaces has it.
   */
  static async beside(target: string, mode?: number): Promise<TemporaryFile> {
    const path = join(dirname(target), `.careplan-csv-${randomBytes(8).toString('hex')}.tmp`);
    const handle = await open(path, 'wx', mode);
    if (unfinished.size === 0) watch();
    unfinished.add(path);
    return new TemporaryFile(path, handle);
  }

  async write(bytes: Uint8Array): Promise<void> {
    await this.#handle.writeFile(bytes);
  }

  /**
   * Gives the file its name.
   *
   * @param replace Whether a file of that name may be replaced; else it rejects with EEXIST.
   */
  async finish(target: string, replace: boolean): Promise<void> {
    await this.#handle.close();
    if (replace || !(await linked(this.#path, target))) await rename(this.#path, target);
    else await unlink(this.#path);
    forget(this.#path);
  }

  /** Takes the file away. */
  async discard(): Promise<void> {
    await this.#handle.close().catch(() => undefined);
    await unlink(this.#path).catch(() => undefined);
    forget(this.#path);
  }
}

/** Gives a file a second name, which no other file can have; `false` where the file system has no such thing. */
async function linked(path: string, target: string): Promise<boolean> {
  try {
    await link(path, target);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error;
    return false;
  }
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

function watch(): void {
  process.on('exit', discardAll);
  for (const signal of signals) process.on(signal, interrupted);
}

function unwatch(): void {
  process.removeListener('exit', discardAll);
  for (const signal of signals) process.removeListener(signal, interrupted);
}

function forget(path: string): void {
  unfinished.delete(path);
  if (unfinished.size === 0) unwatch();
}

function discardAll(): void {
  for (const path of unfinished) {
    try {
      unlinkSync(path);
    } catch {
      // It is gone, or the disk is: there is nothing more to do.
    }
  }
}

function interrupted(signal: NodeJS.Signals): void {
  discardAll();
  // As if it had never been caught.
  unwatch();
  process.kill(process.pid, signal);
}
