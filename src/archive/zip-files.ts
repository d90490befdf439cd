import { CareplanCsvError } from '../issues';
import { zipLibrary } from './zip-js';

/** A file to be put into an archive. */
export interface FileToZip {
  /** The path inside the archive, with `/`. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** How an archive is written. */
export interface ZipFilesOptions {
  /** Encrypts every file (AES-256). The names stay readable without it. */
  readonly password?: string | undefined;
}

/**
 * Puts files into a zip archive, in memory: in Node.js, browsers and their workers alike.
 *
 * @param files The files, in the order in which they are to stand.
 * @param options The password.
 * @returns The archive.
 * @throws CareplanCsvError for a name twice, an empty name, and misuse.
 * @example
 * ```ts
 * import { generateSet } from 'careplan-csv/sets';
 * import { filesFromZip, zipFiles } from 'careplan-csv/zip';
 *
 * const archive = await zipFiles(generateSet('D4'));
 * console.log((await filesFromZip(archive)).length === generateSet('D4').length); // true
 * ```
 */
export async function zipFiles(
  files: readonly FileToZip[] | Iterable<FileToZip>,
  options: ZipFilesOptions = {},
): Promise<Uint8Array> {
  const list = checkedFiles(files);
  const { password } = checkedOptions(options);
  const { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } = await zipLibrary();
  const writer = new ZipWriter(new Uint8ArrayWriter(), {
    useWebWorkers: false,
    ...(password !== undefined && { password, encryptionStrength: 3 }),
  });
  for (const { name, bytes } of list) await writer.add(name, new Uint8ArrayReader(bytes));
  return writer.close();
}

function checkedFiles(files: unknown): FileToZip[] {
  if (typeof files !== 'object' || files === null || !(Symbol.iterator in files))
    throw new CareplanCsvError('invalid_option', 'files must be a list of { name, bytes }');
  const names = new Set<string>();
  return Array.from(files as Iterable<unknown>, (file) => {
    const { name, bytes } = (file ?? {}) as Partial<FileToZip>;
    if (typeof name !== 'string' || name === '' || !(bytes instanceof Uint8Array))
      throw new CareplanCsvError('invalid_option', 'each file must be { name, bytes } with a name and a Uint8Array');
    if (names.has(name)) throw new CareplanCsvError('invalid_option', 'two files have one name');
    names.add(name);
    return { name, bytes };
  });
}

function checkedOptions(options: unknown): ZipFilesOptions {
  if (typeof options !== 'object' || options === null)
    throw new CareplanCsvError('invalid_option', 'options must be an object');
  const { password } = options as ZipFilesOptions;
  if (password !== undefined && (typeof password !== 'string' || password === ''))
    throw new CareplanCsvError('invalid_option', 'password must be a string that is not empty');
  return options;
}
