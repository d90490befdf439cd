import type { Entry, FileEntry } from '@zip.js/zip.js/lib/zip-core-custom.js';
import { entryName, safePath } from './entry-name';
import type { Budget } from './limits';
import { openMember } from './member';
import { unreadable } from './reason';
import { zipLibrary } from './zip-js';
import type { ZippedFile } from './zipped-file';

/**
 * Lists what one zip archive holds, hidden files and archives among it, in the archive's order.
 *
 * @param archive The archive.
 * @param password Opens encrypted files.
 * @param budget What is left of the limits.
 * @throws {@link UnreadableError} where the archive as a whole cannot be read or passes a limit.
 */
export async function zipMembers(archive: Blob, password: string | undefined, budget: Budget): Promise<ZippedFile[]> {
  const library = await zipLibrary();
  const reader = new library.ZipReader(new library.BlobReader(archive), {
    useWebWorkers: false,
    // Names are made safe below.
    filenameValidation: 'tolerant',
  });
  const files: ZippedFile[] = [];
  try {
    for await (const entry of reader.getEntriesGenerator()) {
      const path = pathOf(entry);
      if (entry.directory || (entry.uncompressedSize === 0 && /[/\\]$/u.test(path))) continue;
      budget.spend(entry.uncompressedSize, entry.compressedSize);
      files.push(fileOf(entry, path, password));
    }
    return files;
  } catch (error) {
    throw unreadable(library, error);
  }
}

function fileOf(entry: FileEntry, path: string, password: string | undefined): ZippedFile {
  return { name: safePath(path), source: () => openMember(entry, password) };
}

function pathOf({ rawFilename, filename, bitFlag, extraFieldUnicodePath }: Entry): string {
  // Some programs put the name in Unicode beside it.
  return extraFieldUnicodePath?.valid === true
    ? filename
    : entryName(rawFilename, bitFlag?.languageEncodingFlag === true);
}
