import { constants, createReadStream } from 'node:fs';
import { access, readdir, realpath, stat } from 'node:fs/promises';
import { join, posix, sep } from 'node:path';
import { Complaint, complaintOf } from './exit';

/** A file found on the disk. */
export interface FoundFile {
  /** The name for reports: the path below the folder that was named, or the path as it was named; with `/`. */
  readonly name: string;
  readonly path: string;
  /** Set for a file inside an archive, which `path` then names. */
  readonly unpack?: () => Uint8Array;
}

/** Files and what is in folders, folders within folders too, in the order of their names; hidden files are passed over. */
export async function findFiles(paths: readonly string[]): Promise<FoundFile[]> {
  const found: FoundFile[] = [];
  for (const path of paths) {
    const info = await orComplain(path, () => stat(path));
    if (info.isDirectory()) await walk(path, '', found, new Set());
    else await add(path.split(sep).join('/'), path, found);
  }
  return found;
}

async function walk(folder: string, below: string, found: FoundFile[], seen: Set<string>): Promise<void> {
  // Links may lead in circles.
  const real = await orComplain(folder, () => realpath(folder));
  if (seen.has(real)) return;
  seen.add(real);
  const names = (await orComplain(folder, () => readdir(folder))).filter((name) => !name.startsWith('.')).sort();
  for (const name of names) {
    const path = join(folder, name);
    const info = await orComplain(path, () => stat(path));
    const shown = posix.join(below, name);
    if (info.isDirectory()) await walk(path, shown, found, seen);
    else if (info.isFile()) await add(shown, path, found);
  }
}

/** Adds a file, or the files of an archive under the archive's name. */
async function add(name: string, path: string, found: FoundFile[]): Promise<void> {
  if (!/\.zip$/i.test(path)) {
    found.push({ name, path });
    return;
  }
  const { listZip } = await import('./zip');
  for (const zipped of await listZip(path)) found.push({ name: `${name}/${zipped.name}`, path, unpack: zipped.open });
}

/** The bytes of a file found. */
export function openFound({ path, unpack }: FoundFile): AsyncIterable<Uint8Array> | Uint8Array {
  return unpack === undefined ? openFile(path) : unpack();
}

/** Makes sure that a file can be read, before anything is printed about others. */
export async function mustBeReadable(path: string): Promise<void> {
  await orComplain(path, () => access(path, constants.R_OK));
}

/** Opens a file as a stream of bytes; what goes wrong becomes a complaint. */
export async function* openFile(path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path);
  } catch (error) {
    throw complaintOf(error, path) ?? error;
  }
}

/** Does something with a path; what the file system refuses becomes a complaint. */
export async function orComplain<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof Complaint ? error : (complaintOf(error, path) ?? error);
  }
}
