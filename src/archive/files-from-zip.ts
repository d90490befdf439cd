import type { Entry, FileEntry } from '@zip.js/zip.js/lib/zip-core-custom.js';
import { chunksOf, type Source } from '../codec/read/source';
import { CareplanCsvError } from '../issues';
import { UnreadableError } from '../unreadable';
import { entryName, isHidden, safePath } from './entry-name';
import { Budget, type ZipLimits } from './limits';
import { openMember } from './member';
import { unreadable } from './reason';
import { zipLibrary } from './zip-js';

/** How an archive is opened. */
export interface ZipOptions {
  /** Opens encrypted files; others are read all the same. */
  readonly password?: string;
  readonly limits?: ZipLimits;
}

/** A file of an archive: what `checkFiles` takes. */
export interface ZippedFile {
  /** The path inside the archive, with `/`; a file of an archive within has the name of that archive before its own. */
  readonly name: string;
  /** Unpacks it: in memory up to 16 MiB, as a stream above. It throws {@link UnreadableError} where that fails. */
  readonly source: () => Promise<Uint8Array | ReadableStream<Uint8Array>>;
}

/** How deep archives may lie in archives. */
const mostDeep = 3;

/**
 * Lists the files of a zip archive, to be unpacked when they are asked for: in Node.js, browsers and their workers alike.
 *
 * Names are read as UTF-8 or MS932, whichever they are; hidden files and folders are passed over; archives within are opened. Two files of one
 * name are two files. Whatever is unpacked has passed the archive's checksums (CRC-32; for AES its authentication code) and has the size that
 * the archive says, before its first byte is given.
 *
 * @param source The archive. A `Blob` (in Node.js `fs.openAsBlob`) is read where it lies, other sources into memory.
 * @param options The password and limits.
 * @returns The files in the order of their names. One that cannot be opened is among them; its `source` throws.
 * @throws {@link UnreadableError} where the archive as a whole cannot be read or passes a limit: `reason` tells why.
 * @throws CareplanCsvError for misuse.
 * @example
 * ```ts
 * import { checkFiles } from 'careplan-csv';
 * import { filesFromZip, zipFiles } from 'careplan-csv/zip';
 *
 * const name = 'DLT1KYO_1370100014_43_1370200129_11_20251020180000.CSV';
 * const bytes = new TextEncoder().encode('202407,131024,6165030196,20251020\r\n');
 * const archive = await zipFiles([{ name, bytes }], { password: 'himitsu' });
 * const files = await filesFromZip(archive, { password: 'himitsu' });
 * console.log((await checkFiles(files)).counts.error); // 0
 * ```
 */
export async function filesFromZip(source: Source, options: ZipOptions = {}): Promise<ZippedFile[]> {
  const { password, limits } = checkedOptions(options);
  const budget = new Budget(limits);
  return list(await blobOf(source, budget.limits.maxBytes), password, budget, 1);
}

function checkedOptions(options: unknown): ZipOptions {
  if (typeof options !== 'object' || options === null)
    throw new CareplanCsvError('invalid_option', 'options must be an object');
  const { password, limits } = options as ZipOptions;
  if (password !== undefined && typeof password !== 'string')
    throw new CareplanCsvError('invalid_option', 'password must be a string');
  if (limits !== undefined && (typeof limits !== 'object' || limits === null))
    throw new CareplanCsvError('invalid_option', 'limits must be an object');
  return options;
}

async function blobOf(source: Source, maxBytes: number): Promise<Blob> {
  if (typeof Blob !== 'undefined' && source instanceof Blob) return source;
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const chunks = chunksOf(source);
  for (let next = await chunks.next(); next.done !== true; next = await chunks.next()) {
    size += next.value.length;
    if (size > maxBytes) {
      await chunks.return?.();
      throw new UnreadableError('too_large', `the archive is larger than ${maxBytes} bytes`);
    }
    pieces.push(new Uint8Array(next.value));
  }
  return new Blob(pieces);
}

async function list(archive: Blob, password: string | undefined, budget: Budget, depth: number): Promise<ZippedFile[]> {
  const entries = (await entriesOf(archive, budget))
    .filter(({ name }) => name !== '' && !isHidden(name))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const files: ZippedFile[] = [];
  for (const { entry, name } of entries) {
    const source = (): Promise<Uint8Array | ReadableStream<Uint8Array>> => openMember(entry, password);
    if (!/\.zip$/iu.test(name)) files.push({ name, source });
    else files.push(...(await listWithin(name, source, password, budget, depth)));
  }
  return files;
}

/** The files of an archive within another; one that cannot be read is reported as a file that cannot be read. */
async function listWithin(
  name: string,
  source: ZippedFile['source'],
  password: string | undefined,
  budget: Budget,
  depth: number,
): Promise<ZippedFile[]> {
  if (depth >= mostDeep)
    return [failing(name, new UnreadableError('unsupported', 'archives lie too deep in archives'))];
  try {
    const archive = await blobOf(await source(), budget.limits.maxBytes);
    const files = await list(archive, password, budget, depth + 1);
    return files.map((file) => ({ ...file, name: `${name}/${file.name}` }));
  } catch (error) {
    // What passes a limit ends the whole archive: the rest would pass it too.
    if (!(error instanceof UnreadableError) || error.reason === 'too_large') throw error;
    return [failing(name, error)];
  }
}

function failing(name: string, error: UnreadableError): ZippedFile {
  return { name, source: () => Promise.reject(error) };
}

async function entriesOf(archive: Blob, budget: Budget): Promise<{ name: string; entry: FileEntry }[]> {
  const library = await zipLibrary();
  const reader = new library.ZipReader(new library.BlobReader(archive), {
    useWebWorkers: false,
    // Names are made safe below.
    filenameValidation: 'tolerant',
  });
  const files: { name: string; entry: FileEntry }[] = [];
  try {
    for await (const entry of reader.getEntriesGenerator()) {
      const path = pathOf(entry);
      if (entry.directory || (entry.uncompressedSize === 0 && /[/\\]$/u.test(path))) continue;
      budget.spend(entry.uncompressedSize, entry.compressedSize);
      files.push({ name: safePath(path), entry });
    }
    return files;
  } catch (error) {
    throw unreadable(library, error);
  }
}

function pathOf({ rawFilename, filename, bitFlag, extraFieldUnicodePath }: Entry): string {
  // Some programs put the name in Unicode beside it.
  return extraFieldUnicodePath?.valid === true
    ? filename
    : entryName(rawFilename, bitFlag?.languageEncodingFlag === true);
}
