import { readFile } from 'node:fs/promises';
import { parseFileName } from '../../filenames/parse';
import type { Language } from '../../languages';
import type { Progress } from '../../validate/check-files';
import { type ReportFormat, type ReportWriter, reportFormatNames, reportFormats } from '../../validate/report/formats';
import type { Report } from '../../validate/report/report';
import type { RuleSettings } from '../../validate/settings';
import { Crew } from '../crew';
import { Complaint, exit } from '../exit';
import { findFiles, mustBeReadable, orComplain } from '../files';
import { count, langOf, oneOf, parse, reportOptions } from '../options';
import { progressLine, wantsColor, write } from '../output';

const options = {
  ...reportOptions,
  format: { type: 'string' },
  'fail-on': { type: 'string' },
  profile: { type: 'string' },
  rules: { type: 'string' },
  jobs: { type: 'string' },
} as const;

/** `careplan-csv check PATH…`: checks files and folders, prints the report. */
export async function check(args: readonly string[]): Promise<number> {
  const { values, positionals } = parse(args, options);
  const lang = langOf(values.lang);
  const format = oneOf('format', values.format, reportFormatNames, 'text');
  const failOn = oneOf('fail-on', values['fail-on'], ['error', 'warning', 'never'], 'error');
  const profile =
    values.profile === undefined ? undefined : oneOf('profile', values.profile, ['strict', 'tolerant'], 'strict');
  const maxIssues = count('max-issues', values['max-issues']);
  if (positionals.length === 0)
    throw new Complaint('検査するファイルかフォルダを指定してください。', 'Name the files or folders to check.');
  const rules = values.rules === undefined ? undefined : await readSettings(values.rules);
  const jobs = count('jobs', values.jobs);
  if (jobs === 0) throw new Complaint('--jobs には1以上の整数を指定します。', '--jobs takes a whole number from 1 on.');
  const crew = new Crew(jobs);
  let report: Report;
  const line = progressLine();
  try {
    const found = await findFiles(positionals);
    const known = found.filter(({ name }) => kindOfName(name) !== undefined);
    if (known.length === 0 && found.length !== positionals.length) {
      throw new Complaint('標準仕様のファイルが一つもありません。', 'There is no file of the standard here.');
    }
    for (const { path } of known) await mustBeReadable(path);
    report = await crew.check(found, {
      values: values.values === true,
      ...(maxIssues !== undefined && { maxIssues }),
      ...(profile && { profile }),
      ...(rules && { rules }),
      onProgress: (progress) => line.show(progressTexts[lang](progress)),
    });
  } finally {
    line.clear();
    await crew.dismiss();
  }
  await write(process.stdout, await render(report, format, lang));
  return fails(report, failOn) ? exit.found : exit.fine;
}

function kindOfName(name: string): string | undefined {
  const parsed = parseFileName(name);
  if (parsed.issues.some((one) => one.code === 'file_not_csv')) return undefined;
  return parsed.kind;
}

const progressTexts = {
  ja: ({ file, done, total, rows }: Progress) => `${done}/${total} ファイル ${rows} 行 ${file}`,
  en: ({ file, done, total, rows }: Progress) => `${done}/${total} files, ${rows} rows, ${file}`,
} as const satisfies Record<Language, unknown>;

async function render(report: Report, format: ReportFormat, lang: Language): Promise<string> {
  const writer: ReportWriter = await reportFormats[format]();
  const width = process.stdout.columns;
  const text = writer(report, { lang, color: wantsColor(process.stdout), ...(width !== undefined && { width }) });
  return `${text.trimEnd()}\n`;
}

function fails({ counts }: Report, failOn: 'error' | 'warning' | 'never'): boolean {
  if (failOn === 'never') return false;
  return counts.error > 0 || (failOn === 'warning' && counts.warning > 0);
}

async function readSettings(path: string): Promise<RuleSettings> {
  const text = await orComplain(path, () => readFile(path, 'utf8'));
  try {
    const settings: unknown = JSON.parse(text);
    if (typeof settings === 'object' && settings !== null && !Array.isArray(settings)) return settings as RuleSettings;
  } catch {
    // Told below, with all other shapes that are none.
  }
  throw new Complaint(
    `「${path}」は { "コード": { "severity": "off", "reason": "理由" } } の形のJSONではありません。`,
    `${path} is no JSON of the form { "code": { "severity": "off", "reason": "why" } }.`,
  );
}
