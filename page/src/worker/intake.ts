import { filesFromArchive } from '../../../src/archive/files-from-archive';
import { type ArchiveFormat, archiveFormatOf } from '../../../src/archive/formats';
import { UnreadableError } from '../../../src/unreadable';
import type { GivenFile } from '../protocol';
import { type HeldFile, held } from './held';

/** What the system puts beside files, and nobody means to send. */
const beside = /(?:^|\/)(?:\.[^/]*|__MACOSX|Thumbs\.db|desktop\.ini)(?:\/|$)/iu;

/**
 * Takes in files as they were dropped; archives as the files they hold. An archive that cannot be read stays a file, whose bytes cannot be had: the check
 * says why.
 */
export async function takeIn(given: readonly GivenFile[], password: string | null): Promise<HeldFile[]> {
  const files: HeldFile[] = [];
  for (const { name, file } of given) {
    if (beside.test(name)) continue;
    const format = archiveFormatOf(name);
    if (format !== undefined) files.push(...(await fromArchive(format, name, file, password)));
    else files.push(held({ name, source: () => file }));
  }
  return files;
}

async function fromArchive(
  format: ArchiveFormat,
  name: string,
  archive: Blob,
  password: string | null,
): Promise<HeldFile[]> {
  try {
    const inside = await filesFromArchive(format, archive, password === null ? {} : { password });
    return inside.map((file) => held({ name: `${name}/${file.name}`, source: file.source }));
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    return [held({ name, source: () => Promise.reject(error) })];
  }
}
