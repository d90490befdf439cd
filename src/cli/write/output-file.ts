import { open, realpath, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Complaint, orComplain } from '../exit';
import { mustFinish } from '../output';
import type { Inputs } from './inputs';
import { TemporaryFile } from './temporary';

/** How a file is written. */
export interface OutputOptions {
  /** What the command reads. */
  readonly inputs: Inputs;
  /** Whether an existing file may be replaced (`--force`). */
  readonly force: boolean;
}

/** A file that is being written. */
export interface OutputFile {
  readonly write: (bytes: Uint8Array) => Promise<void>;
}

/**
 * Writes a file: whole under its name, or not at all. It is never an input, and an existing one is replaced only where that was asked for.
 *
 * @param path The file. A device or a pipe (`/dev/stdout`) is written as it comes.
 * @param options What may be replaced.
 * @param work Writes the bytes; where it fails, nothing is left.
 * @returns What `work` gives.
 */
export async function writeOutput<T>(
  path: string,
  { inputs, force }: OutputOptions,
  work: (file: OutputFile) => Promise<T>,
): Promise<T> {
  const info = await stat(path).catch(() => undefined);
  if (info?.isDirectory())
    throw new Complaint(
      `「${path}」はフォルダです。書き出すファイルの名前を指定してください。`,
      `${path} is a folder; name the file to write.`,
    );
  if (info !== undefined && !info.isFile()) return device(path, work);
  await inputs.refuse(path);
  if (info !== undefined && !force)
    throw new Complaint(
      `「${path}」がすでにあります。置き換えるときは --force を付けてください。`,
      `${path} is there already; --force replaces it.`,
    );
  // A link is followed: it is the file behind it that is replaced.
  const target = info === undefined ? path : await orComplain(path, () => realpath(path));
  const parent = dirname(target);
  if (!(await stat(parent).catch(() => undefined))?.isDirectory())
    throw new Complaint(
      `「${parent}」というフォルダがないため、「${path}」に書けません。`,
      `${path} cannot be written: there is no folder ${parent}.`,
    );
  mustFinish();
  const file = await orComplain(path, () => TemporaryFile.beside(target, info?.mode));
  try {
    const result = await work({ write: (bytes) => orComplain(path, () => file.write(bytes)) });
    await orComplain(path, () => file.finish(target, force));
    return result;
  } catch (error) {
    await file.discard();
    throw error;
  }
}

async function device<T>(path: string, work: (file: OutputFile) => Promise<T>): Promise<T> {
  const handle = await orComplain(path, () => open(path, 'w'));
  try {
    return await work({ write: (bytes) => orComplain(path, () => handle.writeFile(bytes)) });
  } finally {
    await handle.close().catch(() => undefined);
  }
}
