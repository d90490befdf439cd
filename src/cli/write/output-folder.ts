import { lstat, mkdir, readdir, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { safePath } from '../../archive/entry-name';
import { Complaint, orComplain } from '../exit';
import type { Inputs } from './inputs';
import { writeOutput } from './output-file';

/** A folder that files are written to: new or empty, and with `--force` one that files are added to. No file in it is ever replaced. */
export class OutputFolder {
  readonly path: string;
  readonly #inputs: Inputs;
  readonly #written = new Set<string>();
  /** Whether it was made by the command, so that it goes where nothing came of it. */
  readonly #made: boolean;

  private constructor(path: string, inputs: Inputs, made: boolean) {
    this.path = path;
    this.#inputs = inputs;
    this.#made = made;
  }

  /**
   * Opens a folder, or makes it.
   *
   * @param path The folder.
   * @param options What the command reads, and whether the folder may hold files (`--force`).
   */
  static async open(path: string, { inputs, force }: { readonly inputs: Inputs; readonly force: boolean }) {
    const made = (await orComplain(path, () => mkdir(path, { recursive: true }))) !== undefined;
    const held = await orComplain(path, () => readdir(path));
    if (held.length > 0 && !force)
      throw new Complaint(
        `「${path}」は空ではありません。新しいフォルダか空のフォルダを指定してください（--force を付けると、ファイルを足します）。`,
        `${path} is not empty; name a new or empty folder (--force adds files to it).`,
      );
    return new OutputFolder(path, inputs, made);
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
    if (this.#written.has(path))
      throw new Complaint(`「${path}」という名前のファイルが二つできます。`, `Two files would be named ${path}.`);
    this.#written.add(path);
    await orComplain(path, () => mkdir(dirname(path), { recursive: true }));
    if ((await lstat(path).catch(() => undefined)) !== undefined)
      throw new Complaint(
        `「${path}」がすでにあります（--force はファイルを足すだけで、置き換えません）。`,
        `${path} is there already (--force only adds files, and replaces none).`,
      );
    await writeOutput(path, { inputs: this.#inputs, force: false }, (file) => file.write(bytes));
    return path;
  }

  /** Takes the folder away again where it was made for nothing. */
  async close(): Promise<void> {
    if (this.#made && this.#written.size === 0) await rmdir(this.path).catch(() => undefined);
  }
}
