import { unzipSync } from 'fflate';
import { type ReceivedFile, TooLarge } from './intake';

/** The files of a zip, up to so many bytes in all; folders and hidden files are passed over. It throws where the archive cannot be read. */
export function unzip(archive: Uint8Array, maxBytes: number): ReceivedFile[] {
  let size = 0;
  const files = unzipSync(archive, {
    filter: ({ name, originalSize }) => {
      if (/(?:^|\/)(?:\.|__MACOSX\/)|\/$/.test(name)) return false;
      size += originalSize;
      if (size > maxBytes) throw new TooLarge();
      return true;
    },
  });
  return Object.entries(files).map(([name, bytes]) => ({ name: name.slice(name.lastIndexOf('/') + 1), bytes }));
}
