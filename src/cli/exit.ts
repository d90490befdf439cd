/** How the command ends: nothing to say at or above --fail-on, something, or it could not be done. */
export const exit = { fine: 0, found: 1, unusable: 2 } as const;

/** A complaint about usage or about input that cannot be read: told on stderr, in both languages, without a stack. */
export class Complaint extends Error {
  constructor(
    readonly ja: string,
    readonly en: string,
  ) {
    super(en);
  }
}

/** Words for what the file system refuses. */
export function complaintOf(error: unknown, path: string): Complaint | undefined {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return new Complaint(`「${path}」がありません。`, `${path}: no such file or folder.`);
  if (code === 'EACCES' || code === 'EPERM') {
    return new Complaint(`「${path}」を読み書きする権限がありません。`, `${path}: permission denied.`);
  }
  if (code === 'EISDIR')
    return new Complaint(
      `「${path}」はフォルダです。ファイルを指定してください。`,
      `${path} is a folder; name a file.`,
    );
  if (code !== undefined)
    return new Complaint(
      `「${path}」を読み書きできません（${code}）。`,
      `${path}: cannot be read or written (${code}).`,
    );
  return undefined;
}
