import { copiesLast } from '../../filenames/doubles';
import type { FileName } from '../../filenames/file-name';
import { parseFileName } from '../../filenames/parse';
import { type ConvertOptions, convertFile, missingForms, unlessTaken } from '../../forms/editions/convert';
import type { ConvertNote, EditionReason } from '../../forms/editions/note';
import { formatReason } from '../../forms/reasons/format-reason';
import type { Language } from '../../languages';
import { push } from '../../objects';
import { visible } from '../../validate/report/escape';
import { Complaint, exit } from '../exit';
import type { FoundFile } from '../files';
import { findingsTo } from '../findings';
import { findInput, inputOptions, kindOfName } from '../input';
import { officeTypes } from '../office-types';
import { Opening, unreadText } from '../opening';
import { count, langOf, outOptions, parse, reportOptions, versionOf } from '../options';
import { wholeInputs, withheldText } from '../whole-inputs';
import { Inputs } from '../write/inputs';
import { writeFolder } from '../write/output-folder';

const options = {
  ...reportOptions,
  to: { type: 'string' },
  ...outOptions,
  ...inputOptions,
  office: { type: 'string', multiple: true },
} as const;

const words = {
  ja: {
    done: (files: number, written: number, to: string) =>
      `${files} ファイル中 ${written} ファイルを ${to} に変換しました。`,
    inAll: (id: string, count: number) => `… ${id} は全部で ${count} 件`,
    row: (row: number) => ` レコード${row}`,
    office: '--office 事業所番号=コード で指定してください。',
  },
  en: {
    done: (files: number, written: number, to: string) => `Converted ${written} of ${files} files to ${to}.`,
    inAll: (id: string, count: number) => `… ${id}: ${count} in all`,
    row: (row: number) => ` row ${row}`,
    office: ' Give them with --office NUMBER=CODE.',
  },
} as const;

/** What weighs on the exit code: something is not in the result, or the result lacks what the edition requires. */
const harmless: ReadonlySet<EditionReason> = new Set(['service_types_lost', 'field_recommended']);

/** `careplan-csv convert FILE|FOLDER… --to VERSION --out DIR`: converts between editions and lists what cannot be filled in or is lost. */
export async function convert(args: readonly string[]): Promise<number> {
  const { values, positionals } = parse(args, options);
  const lang = langOf(values.lang);
  const maxIssues = count('max-issues', values['max-issues']) ?? 100;
  if (positionals.length === 0)
    throw new Complaint('変換するファイルかフォルダを指定してください。', 'Name the files or folders to convert.');
  const to = versionOf(values.to, 'to');
  if (to === undefined)
    throw new Complaint(
      '変換先の版を --to（例 --to 202407）で指定してください。',
      'Give the edition to convert to with --to.',
    );
  const { out, force = false } = values;
  if (out === undefined)
    throw new Complaint('書き出し先のフォルダを --out で指定してください。', 'Name the folder to write to with --out.');
  const types = officeTypes(values.office ?? []);
  const settings: ConvertOptions = {
    to,
    serviceType: (office: string, _name: FileName) => types.get(office),
    values: values.values === true,
  };
  const found = await findInput(positionals, values);
  // A PDF sent with them is outside the standard; a CSV with a bad name is reported.
  const known = found.filter(({ name, unreadable }) => unreadable !== undefined || isNoOther(name));
  if (known.every(({ below, unreadable }) => unreadable === undefined && kindOfName(below) === undefined))
    throw new Complaint('標準仕様のファイルが一つもありません。', 'There is no file of the standard here.');

  const notes = new Notes(lang, maxIssues);
  const opening = new Opening();
  const inputs = await Inputs.of(found.map(({ path }) => path));
  const names = new Set<string>();
  let incomplete = false;
  let written = 0;
  await writeFolder(out, { inputs, force }, async (folder) => {
    const withheld: string[] = [];
    for await (const whole of wholeInputs(inOrder(known), opening)) {
      withheld.push(...whole.withheld);
      for (const { file, bytes } of whole.inputs) {
        const result = unlessTaken(convertFile({ name: file.below, bytes }, settings), file.below, names);
        const findings = findingsTo(process.stdout, lang, maxIssues);
        if (result.issues.length > 0) process.stdout.write(`${visible(file.below)}\n`);
        for (const one of result.issues) findings.add(one);
        findings.end();
        for (const note of result.notes) notes.add(note);
        incomplete ||= result.file === null || result.leftOut > 0;
        if (result.file === null) continue;
        await folder.write(result.file.name, result.file.bytes);
        written += 1;
      }
    }
    opening.mustHaveOpened();
    for (const one of opening.unread) process.stdout.write(`${visible(unreadText(one, lang))}\n`);
    for (const path of withheld) process.stdout.write(`${visible(withheldText(path, lang))}\n`);
  });
  for (const note of missingForms(
    known.map(({ below }) => below),
    to,
  )) {
    notes.add(note);
  }
  notes.end();
  process.stdout.write(`${words[lang].done(known.length, written, to)}\n`);
  return incomplete || opening.failed || notes.weighs ? exit.found : exit.fine;
}

/** The files, copies after what they are copies of, so that not these come under its name; those of an archive one after another. */
function inOrder(files: readonly FoundFile[]): FoundFile[] {
  const archives = new Map<string, FoundFile[]>();
  const ordered = copiesLast(files.map((file) => ({ file, parsed: parseFileName(file.below) })));
  for (const { file } of ordered) push(archives, file.path, file);
  return [...archives.values()].flat();
}

function isNoOther(name: string): boolean {
  return parseFileName(name).issues.every((one) => one.code !== 'file_not_csv');
}

/** Prints notes, the first of each reason and file, and how many more there are. */
class Notes {
  readonly #counts = new Map<string, number>();
  readonly #lang: Language;
  readonly #most: number;
  /** Whether a note ought to be looked at. */
  weighs = false;

  constructor(lang: Language, most: number) {
    this.#lang = lang;
    this.#most = most;
  }

  add(note: ConvertNote): void {
    this.weighs ||= !harmless.has(note.reason);
    const id = `${note.file} ${note.reason}`;
    const seen = (this.#counts.get(id) ?? 0) + 1;
    this.#counts.set(id, seen);
    if (seen > this.#most) return;
    process.stdout.write(`${visible(this.#text(note))}\n`);
  }

  end(): void {
    for (const [id, seen] of this.#counts) {
      if (seen <= this.#most) continue;
      process.stdout.write(visible(words[this.#lang].inAll(id, seen)));
      process.stdout.write('\n');
    }
  }

  #text(note: ConvertNote): string {
    const { file, row, reason } = note;
    const said = words[this.#lang];
    const place = row === null ? '' : said.row(row);
    const hint = reason === 'service_types_unknown' ? said.office : '';
    return `${file}${place}: ${formatReason(note, this.#lang)}${hint} [${reason}]`;
  }
}
