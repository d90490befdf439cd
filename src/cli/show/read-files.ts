import { Digest } from '../../codec/read/digest';
import { readStream } from '../../codec/read/read';
import type { ReadRow } from '../../codec/read/row-reader';
import type { Source } from '../../codec/read/source';
import { baseName } from '../../filenames/base-name';
import { doublesOf } from '../../filenames/doubles';
import type { ParsedFileName } from '../../filenames/file-name';
import { parseFileName } from '../../filenames/parse';
import { groupMembers } from '../../filenames/transmission';
import type { RecordsByKind } from '../../forms/person/person-view';
import type { Issue } from '../../issues';
import type { Language, Sentence } from '../../languages';
import { push } from '../../objects';
import { LostRows } from '../../print/lost-rows';
import { type FileKind, isKind, isPicture, type Kind } from '../../schemas/kinds';
import { visible } from '../../validate/report/escape';
import { Complaint } from '../exit';
import type { FoundFile } from '../files';
import { findingsTo } from '../findings';
import { findInput, type InputValues } from '../input';
import { Opening, unreadText } from '../opening';
import type { ReadGroup } from './transmission';

/** What was read, and whether all of it could be. */
export interface FilesRead {
  /** In import order; files that belong to no transmission come last, each for itself. */
  readonly groups: readonly ReadGroup[];
  /** Whether every row of every file became a record. */
  readonly complete: boolean;
  /** How many rows could not be read, so that no form has them. */
  readonly lost: number;
  /** Whose rows these are. */
  readonly lostRows: LostRows;
  /** What lies on the disk: files and archives. */
  readonly paths: readonly string[];
  /** The picture files, unread. */
  readonly pictures: readonly FoundFile[];
}

interface Named {
  readonly file: FoundFile;
  readonly name: string;
  readonly parsed: ParsedFileName;
}

type Records = { -readonly [K in Kind]?: NonNullable<RecordsByKind[K]>[number][] };

/** Reads files and folders into transmissions; what there is to say about names and rows goes to stderr, file by file. */
export async function readFiles(paths: readonly string[], values: InputValues, lang: Language): Promise<FilesRead> {
  const found = await findInput(paths, values);
  const opening = new Opening();
  for (const file of found) opening.note(file);
  const named = found
    .filter(({ unreadable }) => unreadable === undefined)
    .map((file): Named => ({ file, name: file.name, parsed: parseFileName(file.name) }))
    // A PDF sent with them is outside the standard; a CSV with a bad name is reported.
    .filter(({ parsed }) => parsed.issues.every((one) => one.code !== 'file_not_csv'));
  if (!opening.failed && named.every(({ parsed }) => kindOf(parsed) === undefined)) {
    throw new Complaint('標準仕様のファイルが一つもありません。', 'There is no file of the standard here.');
  }
  const { once, agree } = await withoutDoubles(named, opening, lang);
  let complete = agree && !opening.failed;
  let lost = 0;
  const lostRows = new LostRows();

  const members = groupMembers(once);
  const byName = new Map(once.map((one) => [one.name, one]));
  const groups: ReadGroup[] = [];
  for (const { sender, senderType, receiver, receiverType, stamp, unit, members: files } of members) {
    const own = files.flatMap(({ name }) => byName.get(name) ?? []);
    for (const { name } of own) byName.delete(name);
    const read = await readGroup(own, opening, lostRows, lang);
    complete &&= read.complete;
    lost += read.lost;
    const key = { sender, senderType, receiver, receiverType, stamp, unit };
    groups.push({ ...key, files: own.map(({ name }) => name), records: read.records });
  }
  // Names whose offices or stamp cannot be read belong to no transmission, but their kind may be known all the same.
  for (const one of byName.values()) {
    const read = await readGroup([one], opening, lostRows, lang);
    complete &&= read.complete;
    lost += read.lost;
    const none = { sender: null, senderType: null, receiver: null, receiverType: null, stamp: null };
    if (kindOf(one.parsed) !== undefined) {
      groups.push({ ...none, unit: 'unknown', files: [one.name], records: read.records });
    }
  }
  opening.mustHaveOpened();
  for (const one of opening.unread) process.stderr.write(`${visible(unreadText(one, lang))}\n`);
  const pictures = once.flatMap(({ file, parsed }) => {
    const kind = kindOf(parsed);
    return kind !== undefined && isPicture(kind) ? [file] : [];
  });
  return { groups, complete, lost, lostRows, pictures, paths: found.map(({ path }) => path) };
}

/**
 * Of files that stand for the same (a copy, a folder beside its own archive) one is shown, so that no row stands there twice: the first that can be
 * read, copies last.
 */
async function withoutDoubles(
  named: readonly Named[],
  opening: Opening,
  lang: Language,
): Promise<{ readonly once: readonly Named[]; readonly agree: boolean }> {
  const sets = new Map<Named, Named[]>();
  for (const [double, first] of doublesOf(named)) push(sets, first, double);
  const hidden = new Set<Named>();
  let agree = true;
  for (const [first, others] of sets) {
    let shown: { readonly name: string; readonly digest: string } | undefined;
    for (const one of [first, ...others]) {
      const digest = await opening.attempt(one.file, () => digestOf(one.file));
      if (digest !== undefined && shown === undefined) {
        shown = { name: one.name, digest };
        continue;
      }
      hidden.add(one);
      // What cannot be read is told of with all of that.
      if (digest === undefined || shown === undefined) continue;
      const equal = digest === shown.digest;
      agree &&= equal;
      process.stderr.write(`${visible((equal ? shownOnce : notShown)(one.name, shown.name)[lang])}\n`);
    }
  }
  const names = new Set<string>();
  const once = named
    .filter((one) => !hidden.has(one))
    .map((one) => {
      // Names that do not tell the transmission may be the same in two folders and yet mean two files.
      const own = names.has(one.name) ? { ...one, name: one.file.path } : one;
      names.add(one.name);
      return own;
    });
  return { once, agree };
}

/** What stands for the bytes of a file, which are not held. */
async function digestOf({ open }: FoundFile): Promise<string | undefined> {
  const digest = new Digest();
  const chunks = digest.tap(await open());
  for (let next = await chunks.next(); next.done !== true; next = await chunks.next());
  return digest.text;
}

const shownOnce = (name: string, first: string): Sentence => ({
  ja: `${name}: 同じ中身のファイルがほかにもあるため、一度だけ表示します（${first}）。`,
  en: `${name}: another file is the same; it is shown once (${first}).`,
});

const notShown = (name: string, first: string): Sentence => ({
  ja: `${name}: 同じ送信に、同じ種別で中身の違うファイルがあるため、表示していません（表示したのは ${first}）。どちらが正しいか、送り元に確かめてください。`,
  en: `${name}: not shown, since the transmission has another file of this kind with other contents (${first} is shown). Ask the sender which one holds.`,
});

async function readGroup(
  files: readonly Named[],
  opening: Opening,
  lostRows: LostRows,
  lang: Language,
): Promise<{ readonly records: RecordsByKind; readonly complete: boolean; readonly lost: number }> {
  const records: Records = {};
  let complete = true;
  let lost = 0;
  for (const { file, name, parsed } of files) {
    const tell = new FileFindings(name, lang);
    const noted = { tell, row: (row: ReadRow) => lostRows.add(records, row) };
    for (const one of parsed.issues) tell.add(one);
    const kind = kindOf(parsed);
    if (kind === undefined) complete = false;
    else if (isKind(kind)) {
      const source = await opening.attempt(file, file.open);
      complete = source !== undefined && (await readRows(source, name, kind, records, noted)) && complete;
    }
    lost += tell.end();
  }
  return { records: records as RecordsByKind, complete, lost };
}

async function readRows(
  source: Source,
  name: string,
  kind: Kind,
  records: Records,
  { tell, row }: { readonly tell: FileFindings; readonly row: (row: ReadRow) => void },
): Promise<boolean> {
  // Held by kind, whatever the kind: the type of the list follows from the key.
  const lists = records as Record<string, unknown[]>;
  const list = lists[kind] ?? [];
  lists[kind] = list;
  let complete = true;
  const rows = readStream(source, { kind, fileName: baseName(name) }, (one) => {
    if (one.code === 'file_too_large') complete = false;
    tell.add(one);
  })();
  for (let next = await rows.next(); next.done !== true; next = await rows.next()) {
    const { issues, record } = next.value;
    for (const one of issues) tell.add(one);
    tell.count(record !== null);
    row(next.value);
    if (record === null) complete = false;
    else list.push(record);
  }
  return complete;
}

function kindOf(parsed: ParsedFileName): FileKind | undefined {
  return parsed.kind;
}

/** How many findings of a code are told of a file: the forms are what was asked for, and `check` tells them all. */
const mostTold = 3;

/** Findings of one file on stderr, below its name; remarks on rows that are read all the same are left to `check`. */
class FileFindings {
  readonly #name: string;
  readonly #lang: Language;
  readonly #findings: ReturnType<typeof findingsTo>;
  #named = false;
  #rows = 0;
  #lost = 0;

  constructor(name: string, lang: Language) {
    this.#name = name;
    this.#lang = lang;
    this.#findings = findingsTo(process.stderr, lang, mostTold);
  }

  add(one: Issue): void {
    if (one.severity === 'info' && one.row !== null) return;
    if (!this.#named) process.stderr.write(`${visible(this.#name)}\n`);
    this.#named = true;
    this.#findings.add(one);
  }

  /** Notes that a row was read, or that it could not be. */
  count(read: boolean): void {
    this.#rows += 1;
    if (!read) this.#lost += 1;
  }

  /** @returns How many rows could not be read. */
  end(): number {
    this.#findings.end();
    if (this.#lost > 0) process.stderr.write(`${lostOf(this.#lost, this.#rows)[this.#lang]}\n`);
    return this.#lost;
  }
}

const lostOf = (lost: number, rows: number): Sentence => ({
  ja: `→ ${rows}行のうち${lost}行は読めず、帳票にありません。`,
  en: `→ ${lost} of ${rows} rows cannot be read and stand in no form.`,
});

/** Says at the very end, below the forms, that they are not whole. */
export function tellLost({ lost }: FilesRead, lang: Language): void {
  if (lost > 0) process.stderr.write(`${notWhole(lost)[lang]}\n`);
}

const notWhole = (lost: number): Sentence => ({
  ja: `careplan-csv: 帳票は全部ではありません。読めない行が${lost}行あります（原因と直し方: careplan-csv check）。`,
  en: `careplan-csv: The forms are not whole: ${lost} row${lost === 1 ? '' : 's'} cannot be read (for causes and remedies: careplan-csv check).`,
});
