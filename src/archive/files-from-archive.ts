import { chunksOf, type Source } from '../codec/read/source';
import { CareplanCsvError } from '../issues';
import { UnreadableError } from '../unreadable';
import { isHidden } from './entry-name';
import { type ArchiveFormat, archiveFormatOf } from './formats';
import { Budget, type ZipLimits } from './limits';
import { members } from './members';
import type { ZippedFile } from './zipped-file';

/** How an archive is opened. */
export interface ZipOptions {
  /** Opens encrypted files; others are read all the same. */
  readonly password?: string | undefined;
  readonly limits?: ZipLimits | undefined;
}

/** How deep archives may lie in archives. */
const mostDeep = 3;

/**
 * Lists the files of an archive and of the archives within it, of whatever format those are: what `filesFromZip` promises, for each format.
 *
 * @param format The archive's format.
 * @param source The archive.
 * @param options The password and limits.
 */
export async function filesFromArchive(
  format: ArchiveFormat,
  source: Source,
  options: ZipOptions = {},
): Promise<ZippedFile[]> {
  const { password, limits } = checkedOptions(options);
  const budget = new Budget(limits);
  return list(format, await blobOf(source, budget.limits.maxBytes), password, budget, 1);
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

async function list(
  format: ArchiveFormat,
  archive: Blob,
  password: string | undefined,
  budget: Budget,
  depth: number,
): Promise<ZippedFile[]> {
  const held = (await members[format](archive, password, budget))
    .filter(({ name }) => name !== '' && !isHidden(name))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const files: ZippedFile[] = [];
  for (const member of held) {
    const within = archiveFormatOf(member.name);
    if (within === undefined) files.push(member);
    else files.push(...(await listWithin(within, member, password, budget, depth)));
  }
  return files;
}

/** The files of an archive within another; one that cannot be read is reported as a file that cannot be read. */
async function listWithin(
  format: ArchiveFormat,
  { name, source }: ZippedFile,
  password: string | undefined,
  budget: Budget,
  depth: number,
): Promise<ZippedFile[]> {
  if (depth >= mostDeep)
    return [failing(name, new UnreadableError('unsupported', 'archives lie too deep in archives'))];
  try {
    const archive = await blobOf(await source(), budget.limits.maxBytes);
    const files = await list(format, archive, password, budget, depth + 1);
    return files.map((file) => ({ ...file, name: `${name}/${file.name}` }));
  } catch (error) {
    // What passes a limit ends the whole archive: the rest would pass it too.
    if (!(error instanceof UnreadableError) || error.reason === 'too_large') throw error;
    return [failing(name, error)];
  }
}

function failing(name: string, error: UnreadableError): ZippedFile {
  return { name, source: () => Promise.reject(error), unreadable: error.reason };
}
