import { fileKindInfo } from '../schemas/kinds';
import type { FileName, ParsedFileName } from './file-name';

/** What a file is in its transmission: its kind, month and branch; `undefined` where its name does not tell all of them. */
export function placeOf({ kind, month, branch }: Partial<FileName>): string | undefined {
  if (kind === undefined) return undefined;
  const info = fileKindInfo(kind);
  if (info.month !== 'none' && month === undefined) return undefined;
  if (info.category === 'picture' && branch === undefined) return undefined;
  return `${kind}|${month ?? ''}|${branch ?? ''}`;
}

/**
 * Finds the files that stand for the same as an earlier one: copies (`… (1).CSV`), and what lies in two folders, or in a folder and an archive.
 *
 * @param files The files with what `parseFileName` gave. Those whose names do not tell transmission and kind stand for themselves.
 * @returns Each such file with the one that it stands for.
 */
export function doublesOf<T extends { readonly parsed: ParsedFileName }>(files: Iterable<T>): ReadonlyMap<T, T> {
  const firsts = new Map<string, T>();
  const doubles = new Map<T, T>();
  for (const file of files) {
    const { edition, sender, senderType, receiver, receiverType, stamp, ...own }: Partial<FileName> =
      file.parsed.value ?? {};
    const place = placeOf(own);
    if (place === undefined || sender === undefined || receiver === undefined || stamp === undefined) continue;
    const key = JSON.stringify([edition, sender, senderType, receiver, receiverType, stamp, place]);
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, file);
    else doubles.set(file, first);
  }
  return doubles;
}
