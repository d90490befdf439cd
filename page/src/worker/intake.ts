import { filesFromZip } from '../../../src/archive';
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
    if (/\.zip$/iu.test(name)) files.push(...(await fromArchive(name, file, password)));
    else files.push(held({ name, source: () => file }));
  }
  return files;
}

async function fromArchive(name: string, archive: Blob, password: string | null): Promise<HeldFile[]> {
  try {
    const inside = await filesFromZip(archive, password === null ? {} : { password });
    return inside.map((file) => held({ name: `${name}/${file.name}`, source: file.source }));
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    return [held({ name, source: () => Promise.reject(error) })];
  }
}
