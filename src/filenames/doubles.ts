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
 * Finds what stands for the same as something before it.
 *
 * @param files The files, in their order.
 * @param keyOf What they stand for; those without one stand for themselves.
 * @returns Each that does with the first of its kind.
 */
export function repeated<T>(files: Iterable<T>, keyOf: (file: T) => string | undefined): ReadonlyMap<T, T> {
  const firsts = new Map<string, T>();
  const found = new Map<T, T>();
  for (const file of files) {
    const key = keyOf(file);
    if (key === undefined) continue;
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, file);
    else found.set(file, first);
  }
  return found;
}

/**
 * Finds the files that stand for the same as another one: copies (`… (1).CSV`), and what lies in two folders, or in a folder and an archive.
 *
 * @param files The files with what `parseFileName` gave. Those whose names do not tell transmission and kind stand for themselves.
 * @returns Each such file with the one that it stands for: the first of those with the least to say against their names.
 */
export function doublesOf<T extends { readonly parsed: ParsedFileName }>(files: Iterable<T>): ReadonlyMap<T, T> {
  const ranked = [...files].sort((a, b) => a.parsed.issues.length - b.parsed.issues.length);
  return repeated(ranked, ({ parsed }) => {
    const { edition, sender, senderType, receiver, receiverType, stamp, ...own }: Partial<FileName> =
      parsed.value ?? {};
    const place = placeOf(own);
    return place === undefined || sender === undefined || receiver === undefined || stamp === undefined
      ? undefined
      : JSON.stringify([edition, sender, senderType, receiver, receiverType, stamp, place]);
  });
}

/**
 * The files, those that stand for the same as another one ({@link doublesOf}) last.
 *
 * @param files The files with what `parseFileName` gave.
 */
export function copiesLast<T extends { readonly parsed: ParsedFileName }>(files: readonly T[]): T[] {
  const copies = doublesOf(files);
  return [...files.filter((file) => !copies.has(file)), ...copies.keys()];
}
