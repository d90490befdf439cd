import { archiveFormatOf, archivesCalled } from '../archive/formats';
import { parseFileName } from '../filenames/parse';
import type { FileKind } from '../schemas/kinds';
import { Complaint } from './exit';
import { type FindOptions, type FoundFile, findFiles } from './files';
import { textOf } from './text-file';

/** The options of every command that opens archives. */
export const inputOptions = {
  password: { type: 'string' },
  'password-file': { type: 'string' },
} as const;

/** What stands for {@link inputOptions} once they are parsed. */
export interface InputValues {
  readonly password?: string | undefined;
  readonly 'password-file'?: string | undefined;
}

/**
 * Finds the files that a command is about.
 *
 * @param paths What was named.
 * @param values The command's options.
 * @param kindSaid Whether the command has been told the kind of a file without a name.
 * @throws {@link Complaint} for a path that does not exist, for a folder or an archive without any file of the standard, and for a CSV on stdin of which
 *   nothing is known.
 */
export async function findInput(paths: readonly string[], values: InputValues, kindSaid = false): Promise<FoundFile[]> {
  const found = await findFiles(paths, await findOptions(values));
  if (!kindSaid && found.some(({ path, named }) => path === '-' && named))
    throw new Complaint(
      `標準入力のCSVには名前がなく、種別がわかりません。ファイルを指定するか、${archivesCalled().ja} を渡してください（check と json は --kind で種別を指定できます）。`,
      'A CSV on stdin has no name that tells its kind; name the file, or give an archive (check and json take --kind).',
    );
  for (const path of new Set(paths)) {
    const own = found.filter(({ given }) => given === path);
    if (own.some((file) => file.named || file.unreadable !== undefined || kindOfName(file.name) !== undefined))
      continue;
    throw nothingIn(path, own);
  }
  return found;
}

/** Says that there is nothing of the standard in a folder or an archive, and whether that is a matter of names. Names are not told: they may be persons'. */
function nothingIn(path: string, files: readonly FoundFile[]): Complaint {
  const csv = files.filter(({ name }) => name.toLowerCase().endsWith('.csv')).length;
  if (csv === 0)
    return new Complaint(
      `「${path}」には標準仕様のファイルが一つもありません。`,
      `There is no file of the standard in ${path}.`,
    );
  return new Complaint(
    `「${path}」には標準仕様のファイルが一つもありません。CSVが${csv}件ありますが、名前から種別がわかりません。名前を変えたなら、元の名前（UPPLAN_… .CSV など）に戻してください。`,
    `There is no file of the standard in ${path}. The names of the CSV files in it (${csv}) do not tell their kind; if they were renamed, give them their first names again (UPPLAN_… .CSV and the like).`,
  );
}

/**
 * Finds the one file that a command is about, or the files of the one archive.
 *
 * @param path What was named.
 * @param values The command's options.
 * @throws {@link Complaint} for a path that does not exist, and for a folder.
 */
export async function findFile(path: string, values: InputValues): Promise<FoundFile[]> {
  const found = await findFiles([path], await findOptions(values));
  if (found.some((file) => file.named || archiveFormatOf(file.path) !== undefined || file.path === '-')) return found;
  throw new Complaint(`「${path}」はフォルダです。ファイルを指定してください。`, `${path} is a folder; name a file.`);
}

async function findOptions(values: InputValues): Promise<FindOptions> {
  const { password, 'password-file': file } = values;
  if (file === undefined) return { password };
  if (password !== undefined)
    throw new Complaint(
      '--password と --password-file は一つだけ指定します。',
      'Give one of --password and --password-file.',
    );
  // The end of the line is not a part of it.
  return { password: (await textOf(file)).split(/\r?\n/u)[0] ?? '' };
}

/** The kind that a name tells; `undefined` for what is not a file of the standard. */
export function kindOfName(name: string): FileKind | undefined {
  const parsed = parseFileName(name);
  if (parsed.issues.some((one) => one.code === 'file_not_csv')) return undefined;
  return parsed.kind;
}
