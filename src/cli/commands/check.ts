import { fixableCodes } from '../../fix/fixable';
import type { Language } from '../../languages';
import type { FileToCheck } from '../../validate/check-files';
import type { Progress } from '../../validate/check-pool';
import { anonymousNames, withAnonymousNames } from '../../validate/report/anonymous-names';
import { visible } from '../../validate/report/escape';
import {
  type FormatOptions,
  type ReportFormat,
  type ReportWriter,
  reportFormatNames,
  reportFormats,
} from '../../validate/report/formats';
import { causesOf, codesOf } from '../../validate/report/outline';
import type { Report } from '../../validate/report/report';
import { Crew } from '../crew';
import { Complaint, exit } from '../exit';
import type { FoundFile } from '../files';
import { findInput, inputOptions } from '../input';
import { Opening } from '../opening';
import { count, countUpTo, kindOf, langOf, oneOf, outOptions, parse, reportOptions } from '../options';
import { progressLine, wantsColor, write } from '../output';
import { compareWithRoster, rosterOptions, rosterText } from '../roster';
import { readSettings } from '../settings-file';
import { ownVersion } from '../version';
import { Inputs } from '../write/inputs';
import { writeOutput } from '../write/output-file';

const options = {
  ...reportOptions,
  ...inputOptions,
  ...outOptions,
  kind: { type: 'string' },
  format: { type: 'string' },
  'fail-on': { type: 'string' },
  profile: { type: 'string' },
  rules: { type: 'string' },
  jobs: { type: 'string' },
  'anonymous-names': { type: 'boolean' },
  ...rosterOptions,
  quiet: { type: 'boolean' },
  who: { type: 'boolean' },
  rows: { type: 'boolean' },
} as const;

/** Each thread takes memory from the start: more of them than any machine has use for would end the command. */
const mostJobs = 64;

/** `careplan-csv check PATH…`: checks files and folders, prints the report. */
export async function check(args: readonly string[]): Promise<number> {
  const { values, positionals } = parse(args, options);
  const lang = langOf(values.lang);
  if (values.rows === true && values.format !== 'csv')
    throw new Complaint('--rows は --format csv と一緒に使います。', '--rows goes with --format csv.');
  const format = oneOf('format', values.format, reportFormatNames, 'text');
  const failOn = oneOf('fail-on', values['fail-on'], ['error', 'warning', 'never'], 'error');
  const profile =
    values.profile === undefined ? undefined : oneOf('profile', values.profile, ['strict', 'tolerant'], 'strict');
  const maxIssues = count('max-issues', values['max-issues']);
  if (values['roster-column'] !== undefined && values.roster === undefined)
    throw new Complaint('--roster-column は --roster と一緒に使います。', '--roster-column goes with --roster.');
  if (positionals.length === 0)
    throw new Complaint('検査するファイルかフォルダを指定してください。', 'Name the files or folders to check.');
  const rules = values.rules === undefined ? undefined : await readSettings(values.rules);
  const anonymous = values['anonymous-names'] === true;
  const jobs = countUpTo(mostJobs, 'jobs', values.jobs);
  const kind = values.kind === undefined ? undefined : kindOf(values.kind);
  const crew = new Crew(jobs);
  const opening = new Opening();
  let found: readonly FoundFile[];
  let files: readonly FileToCheck[];
  let report: Report;
  const line = progressLine();
  try {
    found = await findInput(positionals, values, kind !== undefined);
    // It is read once, and has no name that tells whose rows they are.
    if (values.roster !== undefined && found.some(({ path, named }) => path === '-' && named))
      throw new Complaint(
        '--roster では、標準入力のCSVは検査できません。ファイルを指定してください。',
        '--roster wants files; a CSV on stdin cannot be compared.',
      );
    for (const file of found) opening.note(file);
    files = found.map((file) => ({
      name: file.name,
      source: () => opening.open(file, file.open),
      ...(file.named && kind !== undefined && { kind }),
      ...(file.unreadable && { unreadable: file.unreadable.reason }),
    }));
    report = await crew.check(files, {
      values: values.values === true,
      persons: values.who === true,
      // Of rows nothing can be said that was not kept.
      ...(values.rows === true ? { maxIssues: Number.POSITIVE_INFINITY } : maxIssues !== undefined && { maxIssues }),
      ...(profile && { profile }),
      ...(rules && { rules }),
      onProgress: (progress) =>
        line.show(visible(progressTexts[lang](anonymous ? { ...progress, file: '' } : progress))),
    });
  } finally {
    line.clear();
    await crew.dismiss();
  }
  const names = anonymous ? anonymousNames(report) : undefined;
  opening.mustHaveOpened(names);
  const told = { persons: values.who === true || values.values === true, values: values.values === true };
  const roster = await compareWithRoster(values.roster, values['roster-column'], files, told);
  const { out, force = false } = values;
  const shown = names === undefined ? report : withAnonymousNames(report, names);
  const text = await render(shown, format, out === undefined, {
    lang,
    quiet: values.quiet === true,
    rows: values.rows === true,
    date: today(),
    version: await ownVersion(),
    checked: anonymous ? [] : positionals,
  });
  if (out === undefined) await write(process.stdout, format === 'text' ? text + nextText(report, lang) : text);
  else {
    const inputs = await Inputs.of(found.map(({ path }) => path));
    await writeOutput(out, { inputs, force }, (file) => file.write(new TextEncoder().encode(text)));
  }
  // A report for machines stands alone on stdout.
  if (roster !== undefined) {
    const stream = format === 'text' && out === undefined ? process.stdout : process.stderr;
    await write(stream, `\n${await rosterText(roster, lang, names)}`);
  }
  const differs = roster !== undefined && roster.findings.length > 0 && failOn === 'warning';
  return fails(report, failOn) || differs ? exit.found : exit.fine;
}

/**
 * What to do next, where something is to be put right: most findings say what is wrong, and the rule what to do. A cause comes before what follows
 * from it; with mere information, which conformant files have too, nothing is to be done.
 */
function nextText(report: Report, lang: Language): string {
  const [first] = [...causesOf(report), ...codesOf(report)].filter(({ severity }) => severity !== 'info');
  if (first === undefined) return '';
  // A file that is not whole has to be had again, whatever could be put right in it.
  const whole = report.files.filter(({ byCode }) => byCode.file_unreadable === undefined);
  const fixable = fixableCodes.some((code) => whole.some(({ byCode }) => byCode[code] !== undefined));
  return nextTexts[lang](first.code, fixable);
}

const nextTexts = {
  ja: (code: string, fixable: boolean) =>
    `直し方: careplan-csv rules ${code}${fixable ? ' ／ 一通りに直せるものは: careplan-csv fix' : ''}\n`,
  en: (code: string, fixable: boolean) =>
    `Remedies: careplan-csv rules ${code}${fixable ? ' / what has one remedy: careplan-csv fix' : ''}\n`,
} as const satisfies Record<Language, unknown>;

const progressTexts = {
  ja: ({ file, done, total, rows }: Progress) => `${done}/${total} ファイル ${rows} 行 ${file}`,
  en: ({ file, done, total, rows }: Progress) => `${done}/${total} files, ${rows} rows, ${file}`,
} as const satisfies Record<Language, unknown>;

async function render(
  report: Report,
  format: ReportFormat,
  onTerminal: boolean,
  options: FormatOptions,
): Promise<string> {
  const writer: ReportWriter = await reportFormats[format]();
  const width = onTerminal ? process.stdout.columns : undefined;
  const color = onTerminal && wantsColor(process.stdout);
  const text = writer(report, { ...options, color, ...(width !== undefined && { width }) });
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}

/** The day and the minute where the command runs, as people write them. */
function today(now = new Date()): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  return `${day} ${two(now.getHours())}:${two(now.getMinutes())}`;
}

function fails({ counts }: Report, failOn: 'error' | 'warning' | 'never'): boolean {
  if (failOn === 'never') return false;
  return counts.error > 0 || (failOn === 'warning' && counts.warning > 0);
}
