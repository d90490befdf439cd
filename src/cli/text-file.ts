import { readFile } from 'node:fs/promises';
import { decodeMs932 } from '../codec/ms932/decode';
import { orComplain } from './exit';
import { readAside, takeStdin } from './taken';

/**
 * Reads a text: settings, parts of names, a password.
 *
 * @param path The file; `-` is stdin.
 * @returns The text, without a byte order mark: of UTF-8, or as Windows saves it, of UTF-16 with a mark or Shift_JIS.
 */
export async function textOf(path: string): Promise<string> {
  readAside(path);
  const bytes = path === '-' ? await stdinBytes() : await orComplain(path, () => readFile(path));
  return decoded(bytes);
}

function decoded(bytes: Buffer): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decodeMs932(bytes).text;
  }
}

async function stdinBytes(): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of takeStdin()) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
}
