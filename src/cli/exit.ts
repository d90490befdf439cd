import type { Texts } from '../languages';
import { UnreadableError, type UnreadableReason } from '../unreadable';

/** How the command ends: nothing to say at or above --fail-on, something, or it could not be done. */
export const exit = { fine: 0, found: 1, unusable: 2 } as const;

/** A complaint about usage or about input that cannot be read: reported on stderr, in every language, without a stack. */
export class Complaint extends Error {
  /** What it says, in the order of the languages. */
  readonly texts: Texts;

  constructor(...texts: Texts) {
    super(texts.at(-1));
    this.texts = texts;
  }
}

type Words = (path: string) => Texts;

const noFile: Words = (path) => [`「${path}」がありません。`, `${path}: no such file or folder.`];
const noPermission: Words = (path) => [`「${path}」を読み書きする権限がありません。`, `${path}: permission denied.`];
const diskFull: Words = (path) => [
  `ディスクに空きがないため、「${path}」に書けません。`,
  `${path}: no space is left on the disk.`,
];

/** What the codes of the file system mean. */
const words: Readonly<Record<string, Words>> = {
  ENOENT: noFile,
  ENOTDIR: noFile,
  EACCES: noPermission,
  EPERM: noPermission,
  EROFS: noPermission,
  ENOSPC: diskFull,
  EDQUOT: diskFull,
  EISDIR: (path) => [`「${path}」はフォルダです。ファイルを指定してください。`, `${path} is a folder; name a file.`],
  EEXIST: (path) => [`「${path}」がすでにあります。`, `${path} is there already.`],
  ELOOP: (path) => [`「${path}」のリンクが循環しています。`, `${path}: the links lead in a circle.`],
};

function codeOf(error: unknown): string | undefined {
  const { code } = (typeof error === 'object' && error !== null ? error : {}) as { readonly code?: unknown };
  return typeof code === 'string' ? code : undefined;
}

/** Words for what the file system refuses. */
export function complaintOf(error: unknown, path: string): Complaint | undefined {
  const code = codeOf(error);
  if (code === undefined) return undefined;
  const unknown: Texts = [
    `「${path}」を読み書きできません（${code}）。`,
    `${path}: cannot be read or written (${code}).`,
  ];
  return new Complaint(...(words[code]?.(path) ?? unknown));
}

/** Does something with a path; what the file system refuses becomes a complaint. */
export async function orComplain<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof Complaint ? error : (complaintOf(error, path) ?? error);
  }
}

const reasons: Readonly<Record<string, UnreadableReason>> = {
  ENOENT: 'not_found',
  ENOTDIR: 'not_found',
  EACCES: 'no_permission',
  EPERM: 'no_permission',
  ELOOP: 'link_loop',
};

/** Does something with an input; what the file system refuses makes it a file that cannot be read. */
export async function orUnreadable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const code = codeOf(error);
    if (code === undefined) throw error;
    throw new UnreadableError(reasons[code] ?? 'io', undefined, { cause: error });
  }
}
