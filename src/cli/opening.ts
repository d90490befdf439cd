import { issue } from '../issues';
import type { Language } from '../languages';
import { UnreadableError, type UnreadableReason } from '../unreadable';
import { formatIssue } from '../validate/issue-text';
import type { AnonymousNames } from '../validate/report/anonymous-names';
import { Complaint } from './exit';
import type { FoundFile } from './files';

/** A file that could not be read, and why. */
export interface UnreadFile {
  readonly name: string;
  readonly reason: UnreadableReason;
}

/**
 * Keeps account of what could be opened. An archive stands or falls as one: where a file of it is damaged or locked, it has to be sent again or
 * opened with its password, whatever else can be read of it.
 */
export class Opening {
  /** What lies on the disk and was opened: a file, or an archive. */
  readonly #opened = new Set<string>();
  readonly #failed = new Map<string, UnreadFile>();
  readonly #unread: UnreadFile[] = [];

  /** Whether some file could not be opened. */
  get failed(): boolean {
    return this.#failed.size > 0;
  }

  /** The files that could not be opened. */
  get unread(): readonly UnreadFile[] {
    return this.#unread;
  }

  /** Notes a file that is known beforehand to be unreadable. */
  note({ name, path, unreadable }: FoundFile): void {
    if (unreadable !== undefined) this.#fail(path, name, unreadable.reason);
  }

  /**
   * Opens a file.
   *
   * @param file The file.
   * @param open Opens it; it throws an {@link UnreadableError} where it cannot.
   */
  async open<T>({ name, path }: FoundFile, open: () => Promise<T>): Promise<T> {
    try {
      const opened = await open();
      this.#opened.add(path);
      return opened;
    } catch (error) {
      if (error instanceof UnreadableError) this.#fail(path, name, error.reason);
      throw error;
    }
  }

  /** Opens a file; `undefined` where it cannot be read. */
  async attempt<T>(file: FoundFile, open: () => Promise<T>): Promise<T | undefined> {
    try {
      return await this.open(file, open);
    } catch (error) {
      if (!(error instanceof UnreadableError)) throw error;
      return undefined;
    }
  }

  /**
   * Complains where all that was opened failed.
   *
   * @param names What stands for the names of files, where these are to say nothing of persons.
   */
  mustHaveOpened(names?: AnonymousNames): void {
    const whole = [...this.#opened].some((path) => !this.#failed.has(path));
    if (whole || !this.failed) return;
    const files = [...this.#failed.values()];
    throw nothingRead(names === undefined ? files : files.map((one) => ({ ...one, name: names.of(one.name) })));
  }

  #fail(path: string, name: string, reason: UnreadableReason): void {
    this.#unread.push({ name, reason });
    if (this.#failed.has(path)) return;
    // It is the archive that wants a password.
    this.#failed.set(path, { name: reason === 'password_missing' ? path : name, reason });
  }
}

/** How many files are named where none could be read. */
const mostNamed = 3;

function nothingRead(files: readonly UnreadFile[]): Complaint {
  const shown = files.slice(0, mostNamed);
  const more = files.length - shown.length;
  const ja = shown.map((file) => unreadText(file, 'ja'));
  const en = shown.map((file) => unreadText(file, 'en'));
  if (more > 0) {
    ja.push(`ほか${more}件。`);
    en.push(`And ${more} more.`);
  }
  return new Complaint(ja.join(' '), en.join(' '));
}

const passwordHint: Readonly<Record<Language, string>> = {
  ja: '--password か --password-file で指定してください。',
  en: ' Give it with --password or --password-file.',
};

/** Says that a file cannot be read. */
export function unreadText({ name, reason }: UnreadFile, lang: Language): string {
  const said = `${name}: ${formatIssue(issue('file_unreadable', { file: name }, { reason }), lang)}`;
  return reason === 'password_missing' ? said + passwordHint[lang] : said;
}
