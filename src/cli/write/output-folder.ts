import { lstat, mkdir, readdir, rmdir, unlink } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { safePath } from '../../archive/entry-name';
import { Complaint, orComplain } from '../exit';
import { mustFinish } from '../output';
import type { Inputs } from './inputs';
import { writeOutput } from './output-file';
import { begin, settle } from './unfinished';

/** How a folder is written to. */
export interface FolderOptions {
  /** What the command reads. */
  readonly inputs: Inputs;
  /** Whether the folder may hold files (`--force`). */
  readonly force: boolean;
}

/**
 * Writes files to a folder: all of them, or none. It is new or empty, and with `--force` one that files are added to; no file in it is ever replaced.
 *
 * @param path The folder.
 * @param options What may be there.
 * @param work Writes the files; where it fails, or the command is interrupted, nothing of them is left.
 * @returns What `work` gives.
 */
export async function writeFolder<T>(
  path: string,
  options: FolderOptions,
  work: (folder: OutputFolder) => Promise<T>,
): Promise<T> {
  const folder = await OutputFolder.open(path, options);
  mustFinish();
  try {
    const result = await work(folder);
    await folder.finish();
    return result;
  } catch (error) {
    await folder.discard();
    throw error;
  }
}

/** The folder of {@link writeFolder}. */
export class OutputFolder {
  readonly path: string;
  readonly #inputs: Inputs;
  readonly #written = new Set<string>();
  /** The folders that the command made, the inner ones later. */
  readonly #made: string[] = [];

  private constructor(path: string, inputs: Inputs) {
    this.path = path;
    this.#inputs = inputs;
  }

  static async open(path: string, { inputs, force }: FolderOptions): Promise<OutputFolder> {
    const folder = new OutputFolder(path, inputs);
    await folder.#make(path);
    const held = await orComplain(path, () => readdir(path));
    if (held.length > 0 && !force)
      throw new Complaint(
        `「${path}」は空ではありません。新しいフォルダか空のフォルダを指定してください（--force を付けると、ファイルを足します）。`,
        `${path} is not empty; name a new or empty folder (--force adds files to it).`,
      );
    return folder;
  }

  /**
   * Writes a file, whole or not at all.
   *
   * @param name Its path below the folder, with `/`; what would lead out of the folder is dropped.
   * @param bytes Its content.
   * @returns Its path.
   */
  async write(name: string, bytes: Uint8Array): Promise<string> {
    const path = join(this.path, ...safePath(name).split('/'));
    if (this.#written.has(path)) throw namedTwice(path);
    await this.#make(dirname(path));
    if ((await lstat(path).catch(() => undefined)) !== undefined)
      throw new Complaint(
        `「${path}」がすでにあります（--force はファイルを足すだけで、置き換えません）。`,
        `${path} is there already (--force only adds files, and replaces none).`,
      );
    await writeOutput(path, { inputs: this.#inputs, force: false }, (file) => file.write(bytes));
    // Until the others are there too.
    begin(path);
    this.#written.add(path);
    return path;
  }

  /** Lets the files stay. */
  async finish(): Promise<void> {
    for (const path of this.#written) settle(path);
    // The folder goes again where it was made for nothing.
    if (this.#written.size === 0) await this.#unmake();
  }

  /** Takes away what was written, and the folders that were made for it. */
  async discard(): Promise<void> {
    for (const path of this.#written) {
      await unlink(path).catch(() => undefined);
      settle(path);
    }
    await this.#unmake();
  }

  async #make(path: string): Promise<void> {
    const first = await orComplain(path, () => mkdir(path, { recursive: true }));
    if (first === undefined) return;
    // What is given back is relative where the path is.
    const outermost = resolve(first);
    let at = resolve(path);
    const made = [at];
    for (; at !== outermost && at !== dirname(at); at = dirname(at)) made.unshift(dirname(at));
    this.#made.push(...made);
  }

  async #unmake(): Promise<void> {
    for (const path of this.#made.splice(0).reverse()) await rmdir(path).catch(() => undefined);
  }
}

/** What is said where two files would come under one name. */
export function namedTwice(path: string): Complaint {
  return new Complaint(`「${path}」という名前のファイルが二つできます。`, `Two files would be named ${path}.`);
}
