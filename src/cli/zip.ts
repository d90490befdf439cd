import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import { decodeMs932 } from '../codec/ms932/decode';
import { defaultLimits } from '../codec/read/limits';
import { Complaint } from './exit';
import { orComplain } from './files';

/** A file inside an archive; its bytes are unpacked when they are asked for. */
export interface ZippedFile {
  /** The path inside the archive, with `/`. */
  readonly name: string;
  readonly open: () => Uint8Array;
}

/** Lists the files of a zip archive; hidden ones are passed over. */
export async function listZip(path: string): Promise<ZippedFile[]> {
  const archive = new Uint8Array(await orComplain(path, () => readFile(path)));
  const found: ZippedFile[] = [];
  const unpack = (stored: string): Uint8Array =>
    unzipSync(archive, { filter: ({ name }) => name === stored })[stored] as Uint8Array;
  try {
    unzipSync(archive, {
      filter: ({ name, originalSize }) => {
        const shown = readable(name);
        if (shown.endsWith('/') || shown.split('/').some((part) => part.startsWith('.') || part === '__MACOSX'))
          return false;
        if (originalSize > defaultLimits.maxBytes) throw tooLarge(path, shown);
        found.push({ name: shown, open: () => unpack(name) });
        return false;
      },
    });
  } catch (error) {
    if (error instanceof Complaint) throw error;
    throw new Complaint(`「${path}」はZIPとして読めません。`, `${path} cannot be read as a zip archive.`);
  }
  return found.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Windows stores names in MS932 without saying so; they arrive here byte by byte. */
function readable(name: string): string {
  const slashed = name.replaceAll('\\', '/');
  if (!/^[\u0000-\u00ff]*$/.test(slashed) || !/[\u0080-\u00ff]/.test(slashed)) return slashed;
  return decodeMs932(Uint8Array.from(name, (character) => character.charCodeAt(0))).text.replaceAll('\\', '/');
}

function tooLarge(path: string, name: string): Complaint {
  return new Complaint(`「${path}」の中の「${name}」が大きすぎます。`, `${name} in ${path} is too large.`);
}
