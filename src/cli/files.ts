import { accessSync, openAsBlob, statSync } from 'node:fs';
import { access, constants, readdir, realpath, stat } from 'node:fs/promises';
import { join, posix, sep } from 'node:path';
import { filesFromArchive } from '../archive/files-from-archive';
import { type ArchiveFormat, archiveFormatOf, archiveFormatOfBytes, archivesOnPath } from '../archive/formats';
import type { ZippedFile } from '../archive/zipped-file';
import { chunksOf, type Source } from '../codec/read/source';
import { UnreadableError } from '../unreadable';
import { Complaint, orComplain, orUnreadable } from './exit';
import { PatientFileSource } from './pool/file-source';
import { takeStdin } from './taken';

/** A file found: on the disk, in an archive, or on stdin. */
export interface FoundFile {
  /** The name for reports: the path below the folder that was named, or the path as it was named; with `/`. */
  readonly name: string;
  /** The path that a file made of it has: below the folder or the archive that was named; of a file that was named the last segment. */
  readonly below: string;
  /** What lies on the disk: the file, or the archive that holds it. */
  readonly path: string;
  /** The path on the command line that it was found by. */
  readonly given: string;
  /** Whether the file itself was named, and not what it lies in. */
  readonly named: boolean;
  /** Its bytes, and never those of its archive; it throws an {@link UnreadableError} where they cannot be had. */
  readonly open: () => Promise<Source>;
  /** Set where it is known already that it cannot be opened. */
  readonly unreadable?: UnreadableError;
}

/** What opens the files found. */
export interface FindOptions {
  /** The password of encrypted archives. */
  readonly password?: string | undefined;
}

/**
 * Finds files, what is in folders (folders within folders too) and what is in archives, in the order of their names; hidden files are passed over.
 * What cannot be read is among them.
 *
 * @param paths What was named; `archive.zip/NAME` is a file of an archive, `-` is stdin (a file, or an archive).
 * @throws {@link Complaint} for a path that does not exist, or that is a folder that cannot be read.
 */
export async function findFiles(paths: readonly string[], options: FindOptions = {}): Promise<FoundFile[]> {
  const found: FoundFile[] = [];
  for (const path of paths) {
    const search = new Search(path, options, found);
    if (path === '-') {
      await search.stdin();
      continue;
    }
    const name = path.split(sep).join('/');
    const inside = await archiveBefore(path);
    if (inside !== undefined) {
      const { path: archive, format } = inside;
      await search.archive(name.slice(0, archive.length), archive, format, name.slice(archive.length + 1));
    } else if ((await orComplain(path, () => stat(path))).isDirectory()) await search.folder(path);
    else await search.file(name, path, true);
  }
  return found;
}

/** The archive that a path like `archive.zip/NAME` leads into. */
async function archiveBefore(path: string): Promise<{ path: string; format: ArchiveFormat } | undefined> {
  for (const before of archivesOnPath(path)) {
    const info = await stat(before.path).catch(() => undefined);
    if (info?.isFile()) return before;
  }
  return undefined;
}

/** What one path on the command line leads to. */
class Search {
  readonly #given: string;
  readonly #options: FindOptions;
  readonly #found: FoundFile[];
  /** Links may lead in circles. */
  readonly #seen = new Set<string>();

  constructor(given: string, options: FindOptions, found: FoundFile[]) {
    this.#given = given;
    this.#options = options;
    this.#found = found;
  }

  async folder(path: string): Promise<void> {
    await orComplain(path, () => readdir(path));
    await this.#walk(path, '');
  }

  async file(name: string, path: string, named: boolean): Promise<void> {
    const format = archiveFormatOf(path);
    if (format !== undefined) await this.archive(name, path, format);
    else {
      const unreadable = await failure(async () => accessSync(path, constants.R_OK));
      this.#add(name, path, named, unreadable ?? (async () => new PatientFileSource(path)));
    }
  }

  async stdin(): Promise<void> {
    const chunks: AsyncIterator<Uint8Array> = takeStdin()[Symbol.asyncIterator]();
    const first = await chunks.next();
    const bytes = first.done === true ? new Uint8Array(0) : new Uint8Array(first.value);
    const whole = followedBy(bytes, chunks);
    const format = archiveFormatOfBytes(bytes);
    if (format !== undefined) await this.#unpack('-', '-', format, async () => whole);
    else this.#add('-', '-', true, async () => whole);
  }

  /** @param only The name of the one file that is wanted. */
  async archive(name: string, path: string, format: ArchiveFormat, only?: string): Promise<void> {
    const open = () =>
      orUnreadable(async () => {
        await access(path, constants.R_OK);
        return openAsBlob(path);
      });
    await this.#unpack(name, path, format, open, only);
  }

  async #unpack(
    name: string,
    path: string,
    format: ArchiveFormat,
    open: () => Promise<Source>,
    only?: string,
  ): Promise<void> {
    const { password } = this.#options;
    let files: readonly ZippedFile[];
    try {
      files = await filesFromArchive(format, await open(), password === undefined ? {} : { password });
    } catch (error) {
      if (!(error instanceof UnreadableError)) throw error;
      this.#add(name, path, false, error);
      return;
    }
    const wanted =
      only === undefined ? files : files.filter((file) => file.name === only || file.name.startsWith(`${only}/`));
    if (only !== undefined && wanted.length === 0)
      throw new Complaint(`「${path}」の中に「${only}」がありません。`, `${path} holds no ${only}.`);
    for (const { name: within, source, unreadable } of wanted) {
      const found = unreadable === undefined ? source : new UnreadableError(unreadable);
      this.#add(`${name}/${within}`, path, within === only, found);
    }
  }

  async #walk(folder: string, below: string): Promise<void> {
    const names: string[] = [];
    const unreadable = await failure(async () => {
      const real = await realpath(folder);
      if (this.#seen.has(real)) return;
      this.#seen.add(real);
      names.push(...(await readdir(folder)).filter((name) => !name.startsWith('.')).sort());
    });
    if (unreadable !== undefined) this.#add(below, folder, false, unreadable);
    for (const name of names) await this.#entry(join(folder, name), posix.join(below, name));
  }

  async #entry(path: string, shown: string): Promise<void> {
    let kind: 'folder' | 'file' | undefined;
    const unreadable = await failure(async () => {
      // There may be thousands, and to wait for each is ten times as quick as to be called back.
      const info = statSync(path);
      kind = info.isDirectory() ? 'folder' : info.isFile() ? 'file' : undefined;
    });
    if (unreadable !== undefined) this.#add(shown, path, false, unreadable);
    else if (kind === 'folder') await this.#walk(path, shown);
    else if (kind === 'file') await this.file(shown, path, false);
  }

  #add(name: string, path: string, named: boolean, source: UnreadableError | FoundFile['open']): void {
    // What was named itself gives no folder to what is made of it.
    const start = this.#given.split(sep).join('/');
    const below = named ? posix.basename(name) : name.startsWith(`${start}/`) ? name.slice(start.length + 1) : name;
    const place = { name, below, path, given: this.#given, named };
    this.#found.push(
      typeof source === 'function'
        ? { ...place, open: source }
        : { ...place, open: () => Promise.reject(source), unreadable: source },
    );
  }
}

/** Why something with an input cannot be done; `undefined` where it is done. */
async function failure(work: () => Promise<void>): Promise<UnreadableError | undefined> {
  try {
    await orUnreadable(work);
    return undefined;
  } catch (error) {
    if (error instanceof UnreadableError) return error;
    throw error;
  }
}

async function* followedBy(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}

/** All bytes of a file. */
export async function bytesOf({ open }: FoundFile): Promise<Uint8Array> {
  const source = await open();
  if (source instanceof Uint8Array) return source;
  const pieces: Uint8Array[] = [];
  const chunks = chunksOf(source);
  for (let next = await chunks.next(); next.done !== true; next = await chunks.next()) pieces.push(next.value);
  return new Uint8Array(Buffer.concat(pieces));
}
