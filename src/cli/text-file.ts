import { readFile } from 'node:fs/promises';
import { orComplain } from './exit';
import { readAside, takeStdin } from './taken';

/**
 * Reads a text: settings, parts of names, a password.
 *
 * @param path The file; `-` is stdin.
 * @returns The text in UTF-8, without a byte order mark.
 */
export async function textOf(path: string): Promise<string> {
  readAside(path);
  const bytes = path === '-' ? await stdinBytes() : await orComplain(path, () => readFile(path));
  return bytes.toString('utf8').replace(/^\ufeff/u, '');
}

async function stdinBytes(): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of takeStdin()) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
}
