import type { FixChange, RowChange } from '../../fix/change';
import { type Fixed, fix, type RefusedFile } from '../../fix/fix';
import { formatChange } from '../../fix/format-change';
import type { RowRefusal } from '../../fix/row-fixer';
import type { IssueCode } from '../../issues';
import type { Language, Sentence } from '../../languages';
import { push } from '../../objects';
import { visible } from '../../validate/report/escape';
import { linesText } from '../../validate/report/html/alike';
import { rowText } from '../../validate/report/words';
import { Complaint, exit } from '../exit';
import { findInput, inputOptions } from '../input';
import { officeTypes } from '../office-types';
import { Opening, unreadText } from '../opening';
import { langOf, outOptions, parse, versionOf } from '../options';
import { wantsColor, write } from '../output';
import { type Mark, rowDiff } from '../row-diff';
import { wholeInputs, withheldText } from '../whole-inputs';
import { Inputs } from '../write/inputs';
import { writeOutput } from '../write/output-file';
import { namedTwice, writeFolder } from '../write/output-folder';

const options = {
  ...inputOptions,
  ...outOptions,
  lang: { type: 'string' },
  values: { type: 'boolean' },
  zip: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  partial: { type: 'boolean' },
  'code-zeros': { type: 'boolean' },
  version: { type: 'string' },
  office: { type: 'string', multiple: true },
} as const;

const words = {
  ja: {
    loss: '要確認: ',
    done: (changes: number, files: number) => `${changes}件を直し、${files}ファイルを書きました。`,
    would: (changes: number, files: number) =>
      `${changes}件を直し、${files}ファイルを書きます（--dry-run のため、書いていません）。`,
    nothing: '直すものはありません。',
    left: (error: number, warning: number) =>
      `直せなかったもの: エラー${error}件、警告${warning}件（careplan-csv check で確かめてください）。`,
    losses: (count: number) => `失われた値が${count}件あります。元のデータで確かめてください。`,
  },
  en: {
    loss: 'look at this: ',
    done: (changes: number, files: number) => `Changes: ${changes}. Files written: ${files}.`,
    would: (changes: number, files: number) =>
      `Changes: ${changes}. Files that would be written: ${files} (--dry-run writes none).`,
    nothing: 'There is nothing to fix.',
    left: (error: number, warning: number) =>
      `Not fixed: errors ${error}, warnings ${warning} (see careplan-csv check).`,
    losses: (count: number) => `Values lost: ${count}. Look them up in the original data.`,
  },
} as const;

const refusals: { readonly [R in RowRefusal]: Sentence } = {
  required_value_lost: {
    ja: '必須の値が表計算ソフトの保存で失われています。元のデータから書き出し直してもらってください。',
    en: 'A required value was lost when a spreadsheet saved it; ask for the original file.',
  },
  broken_in_conversion: {
    ja: '壊れたバイトか引用符があり、Shift_JISに直せません。元のデータから書き出し直してもらってください。',
    en: 'It has broken bytes or quotation marks and cannot be converted; ask for the original file.',
  },
};

const whys: { readonly [W in RefusedFile['why']]: (written: boolean) => Sentence } = {
  rows_would_be_lost: (written) =>
    written
      ? { ja: '次の行を除いて書きました', en: 'written without these rows' }
      : {
          ja: '書けない行があるため、書いていません（--partial を付けると、その行を除いて書きます）',
          en: 'not written, since rows would be lost (--partial leaves them out)',
        },
  too_large: () => ({ ja: '大きすぎるため、書いていません', en: 'not written, since it is too large' }),
  unreadable: () => ({ ja: '読めないため、書いていません', en: 'not written, since it cannot be read' }),
};

/** What the user may choose about findings that are left; nothing of it is done unasked. */
const choices: readonly {
  /** What one file is found with where the choice would do something. */
  readonly codes: readonly IssueCode[];
  readonly option: keyof typeof options;
  readonly text: Sentence;
}[] = [
  {
    codes: ['version_unknown'],
    option: 'version',
    text: {
      ja: '標準にないCSVバージョンは、--version 202407 のように指定すれば直せます。',
      en: 'A CSVバージョン that no standard knows: name the right one with --version, such as 202407.',
    },
  },
  {
    codes: ['field_code'],
    option: 'code-zeros',
    text: {
      ja: '2桁のコードの先頭の0が表計算ソフトで落ちているなら、--code-zeros で補えます。',
      en: 'Where a spreadsheet took the zero of codes of two digits, --code-zeros puts it back.',
    },
  },
  {
    // A name of the older grammar is as it should be where its rows are older too.
    codes: ['file_name_older_version', 'version_file_name'],
    option: 'office',
    text: {
      ja: 'ファイル名に足りないサービス種類コードは、--office 1370100014=43 のように指定すれば補えます。',
      en: 'Service types that a name lacks: tell them with --office, such as 1370100014=43.',
    },
  },
];

/** `careplan-csv fix PATH… --out DIR`: writes the files as the standard wants them, and lists what was changed. */
export async function fixFiles(args: readonly string[]): Promise<number> {
  const { values, positionals } = parse(args, options);
  const lang = langOf(values.lang);
  const { out, zip = false, 'dry-run': dry = false, force = false } = values;
  if (positionals.length === 0)
    throw new Complaint('直すファイルかフォルダを指定してください。', 'Name the files or folders to fix.');
  if (out === undefined && !dry)
    throw new Complaint(
      '書き出すフォルダを --out で指定してください（書かずに見るだけなら --dry-run）。',
      'Name the folder to write to with --out, or take --dry-run to look only.',
    );
  const found = await findInput(positionals, values);
  const version = versionOf(values.version);
  const opening = new Opening();
  const files: { readonly name: string; readonly source: Uint8Array }[] = [];
  const withheld: string[] = [];
  for await (const whole of wholeInputs(found, opening)) {
    for (const { file, bytes } of whole.inputs) files.push({ name: file.below, source: bytes });
    withheld.push(...whole.withheld);
  }
  opening.mustHaveOpened();
  const fixed = await fix(files, {
    values: values.values === true,
    rows: dry,
    partial: values.partial === true,
    codeZeros: values['code-zeros'] === true,
    offices: Object.fromEntries(officeTypes(values.office ?? [])),
    ...(version && { version }),
  });
  if (!dry && out !== undefined) {
    const inputs = await Inputs.of(found.map(({ path }) => path));
    await (zip ? saveZip : saveFolder)(out, fixed, { inputs, force });
  }
  for (const one of opening.unread) await write(process.stdout, `${visible(unreadText(one, lang))}\n`);
  for (const path of withheld) await write(process.stdout, `${visible(withheldText(path, lang))}\n`);
  const open = choices.filter(
    ({ codes, option }) =>
      values[option] === undefined && fixed.report.files.some(({ byCode }) => codes.every((code) => byCode[code])),
  );
  await tell(fixed, { lang, dry, values: values.values === true, choices: open.map(({ text }) => text[lang]) });
  const lost = fixed.changes.some(({ loss }) => loss);
  const left = fixed.report.counts.error > 0;
  return lost || left || fixed.refused.length > 0 || opening.failed ? exit.found : exit.fine;
}

interface SaveOptions {
  readonly inputs: Inputs;
  readonly force: boolean;
}

async function saveFolder(path: string, { files }: Fixed, how: SaveOptions): Promise<void> {
  await writeFolder(path, how, async (folder) => {
    for (const { name, bytes } of files) await folder.write(name, bytes);
  });
}

async function saveZip(path: string, { files }: Fixed, how: SaveOptions): Promise<void> {
  const { zipFiles } = await import('../../archive');
  const names = new Set<string>();
  for (const { name } of files) {
    if (names.has(name)) throw namedTwice(`${path}/${name}`);
    names.add(name);
  }
  await writeOutput(path, how, async (file) => file.write(await zipFiles(files)));
}

interface Telling {
  readonly lang: Language;
  readonly dry: boolean;
  readonly values: boolean;
  /** What the user may choose about the findings that are left. */
  readonly choices: readonly string[];
}

/** Says what was changed, file by file, what was refused, and what is left. */
async function tell(fixed: Fixed, telling: Telling): Promise<void> {
  const { files, changes, refused, report } = fixed;
  const { lang, dry } = telling;
  const said = words[lang];
  const mark = wantsColor(process.stdout) ? colored : plain;
  const lines: string[] = [];
  const rows = groups(fixed.rows ?? [], ({ file }) => file);
  for (const [file, own] of groups(changes, ({ file }) => file)) {
    lines.push(visible(file));
    if (dry) for (const line of diffLines(own, rows.get(file) ?? [], telling, mark)) lines.push(line);
    else for (const all of alike(own, lang)) lines.push(...changeLines(all, lang, mark));
    lines.push('');
  }
  for (const { file, why, rows, written } of refused) {
    lines.push(`${visible(file)}: ${whys[why](written)[lang]}`);
    for (const { why: reason, ...at } of rows) lines.push(`  ${rowText(at)[lang]}: ${refusals[reason][lang]}`);
    lines.push('');
  }
  const losses = changes.filter(({ loss }) => loss).length;
  const { error, warning } = report.counts;
  const sum =
    changes.length + refused.length === 0 ? said.nothing : (dry ? said.would : said.done)(changes.length, files.length);
  lines.push(sum);
  if (losses > 0) lines.push(said.losses(losses));
  if (error + warning > 0) lines.push(said.left(error, warning), ...telling.choices.map((one) => `  ${one}`));
  await write(process.stdout, `${lines.join('\n')}\n`);
}

const plain: Mark = (sign, text) => `${sign} ${text}`;
const colored: Mark = (sign, text) => `\u001b[${{ '-': 31, '+': 32 }[sign]}m${sign} ${text}\u001b[39m`;

/** So many changes that say the same are told in one line. */
const fewest = 4;

/** Puts changes of rows together that say the same: a spreadsheet takes the zero of a column in every row. With cells each stands for itself. */
function alike(changes: readonly FixChange[], lang: Language): (readonly [FixChange, ...FixChange[]])[] {
  const same = groups([...changes.entries()], ([index, one]) =>
    one.row === null || one.from !== undefined || one.to !== undefined ? index : changeText(one, lang),
  );
  return [...same.values()]
    .flatMap((entries) => (entries.length >= fewest ? [entries] : entries.map((entry) => [entry])))
    .sort(([a], [b]) => (a?.[0] ?? 0) - (b?.[0] ?? 0))
    .map((entries) => entries.map(([, one]) => one) as [FixChange, ...FixChange[]]);
}

/** A change, or changes that say the same; with values also the cell before and after it, as a diff shows them. */
function changeLines(all: readonly [FixChange, ...FixChange[]], lang: Language, mark: Mark): string[] {
  const [change] = all;
  const { from, to } = change;
  const place = all.length === 1 ? placeOf(change, lang) : `${linesText(all)[lang]}${behind[lang]}`;
  return [
    `  ${place}${changeText(change, lang)}`,
    ...(from === undefined ? [] : [`    ${mark('-', visible(from))}`]),
    ...(to === undefined ? [] : [`    ${mark('+', visible(to))}`]),
  ];
}

/** The changes of a file as a diff of its rows: what concerns the file as a whole first, then each row as it was and as it would be. */
function* diffLines(
  changes: readonly FixChange[],
  rows: readonly RowChange[],
  { lang, values }: Telling,
  mark: Mark,
): Generator<string> {
  const ofRow = groups(changes, ({ row }) => row);
  const differing = new Map(rows.map((one) => [one.row, one]));
  for (const one of ofRow.get(null) ?? []) yield `  ${changeText(one, lang)}`;
  for (const [row, own] of ofRow) {
    if (row === null) continue;
    const line = own[0]?.line ?? null;
    yield `  @@ ${rowText({ row, line })[lang]} @@`;
    const diff = differing.get(row);
    if (diff !== undefined) for (const line of rowDiff(diff, { values, lang, mark })) yield `  ${line}`;
    for (const one of own) yield `    ${changeText(one, lang)}`;
  }
}

/** What parts a place from what was done there. */
const behind = { ja: ' ', en: ': ' } as const satisfies Record<Language, string>;

/** Where a change of a row is; what concerns the file as a whole says its line itself. */
function placeOf(change: Pick<FixChange, 'row' | 'line'>, lang: Language): string {
  return change.row === null ? '' : `${rowText(change)[lang]}${behind[lang]}`;
}

function changeText(change: FixChange, lang: Language): string {
  return `${change.loss ? words[lang].loss : ''}${visible(formatChange(change, lang))} [${change.code}]`;
}

function groups<T, K>(all: readonly T[], keyOf: (one: T) => K): Map<K, T[]> {
  const found = new Map<K, T[]>();
  for (const one of all) push(found, keyOf(one), one);
  return found;
}
