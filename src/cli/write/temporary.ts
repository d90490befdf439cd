import { randomBytes } from 'node:crypto';
import { type FileHandle, link, open, rename, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { begin, settle } from './unfinished';

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
    begin(path);
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
    settle(this.#path);
  }

  /** Takes the file away. */
  async discard(): Promise<void> {
    await this.#handle.close().catch(() => undefined);
    await unlink(this.#path).catch(() => undefined);
    settle(this.#path);
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
