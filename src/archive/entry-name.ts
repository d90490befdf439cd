import { decodeMs932 } from '../codec/ms932/decode';

/**
 * Reads the name of an entry. Windows stores names in MS932 without saying so, macOS in UTF-8 without saying so.
 *
 * UTF-8 is what says it is, and what is valid UTF-8 with a character of three bytes or more: pairs of half-width kana are valid UTF-8 too.
 *
 * @param raw The bytes of the name.
 * @param flagged Whether the entry says that they are UTF-8.
 * @returns The name as it is meant, with `\` where an old program wrote that.
 */
export function entryName(raw: Uint8Array, flagged: boolean): string {
  const utf8 = utf8Of(raw);
  return utf8 !== undefined && (flagged || /[^\0-\u07ff]/u.test(utf8)) ? utf8 : decodeMs932(raw).text;
}

function utf8Of(raw: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(raw);
  } catch {
    return undefined;
  }
}

/**
 * Makes a path that stays below the folder it is put in, whatever an archive says.
 *
 * @param path The path, with `/` or `\`.
 * @returns The path with `/`, without what would lead out of the folder: `.`, `..`, a drive, a leading `/`.
 */
export function safePath(path: string): string {
  return path
    .split(/[/\\]/u)
    .filter((part) => part !== '' && part !== '.' && part !== '..' && !/^[A-Za-z]:$/u.test(part))
    .join('/');
}

/** Whether a path is none that a person put there: hidden files, and what macOS adds to its archives. */
export function isHidden(path: string): boolean {
  return path.split('/').some((part) => part.startsWith('.') || part === '__MACOSX');
}
