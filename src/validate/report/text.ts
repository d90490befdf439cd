import type { IssueCode, Severity } from '../../issues';
import type { Language } from '../../languages';
import { isAnObject, must } from '../../misuse';
import { formatIssue } from '../issue-text';
import { ruleOf } from '../rules/index';
import { visible } from './escape';
import {
  type CodeGroup,
  codesOf,
  groupsOf,
  type OutlinedTransmission,
  outlineOf,
  settingGroups,
  severitiesOf,
  sumOf,
} from './outline';
import { type FileReport, mustBeReport, type Report } from './report';
import { displayWidth, padTo, wrapText } from './width';
import {
  checkedLanguage,
  counted,
  kindName,
  numberText,
  placeText,
  routeName,
  severityNames,
  stampText,
  unitName,
} from './words';

/** How {@link toText} prints. */
export interface TextOptions {
  /** `'ja'` by default. */
  readonly lang?: Language;
  /** Whether to print ANSI colours; no by default. */
  readonly color?: boolean;
  /** Columns of the terminal: sentences are broken to fit. Left out, every finding is one line. */
  readonly width?: number;
  /** Whether to explain each rule that was broken: why it matters and how to fix it. */
  readonly explain?: boolean;
  /** How many findings of one code are printed per file; 3 by default. Counts are exact all the same. */
  readonly samples?: number;
}

/**
 * Prints a report to be read on a terminal: by transmission and file, with a summary in the last line.
 *
 * @param report What `checkFiles` gave.
 * @param options How it is printed.
 * @returns Lines, each with its end. File names and values are escaped.
 * @example
 * ```ts
 * import { checkFiles, toText } from 'careplan-csv';
 *
 * const report = await checkFiles([{ name: 'UPPLAN_202511.CSV', source: new Uint8Array() }]);
 * console.log(toText(report, { lang: 'ja', color: process.stdout.isTTY }));
 * ```
 */
export function toText(report: Report, options: TextOptions = {}): string {
  mustBeReport(report);
  must('options', options, isAnObject);
  return new TextReport(report, options).print();
}

/** Beyond so many codes the sentences alone give no overview. */
const codesWithoutTable = 3;

const sgr = { bold: '1', dim: '2', error: '31;1', warning: '33', info: '36', good: '32' } as const;

const words = {
  ja: {
    others: '送信単位に属さないファイル',
    clean: '問題なし',
    more: (count: string) => `…ほか ${count} 件`,
    rows: (rows: string, rejected: string | null) =>
      `${rows}行${rejected === null ? '' : `（うち読めない行 ${rejected}）`}`,
    version: 'CSVバージョン ',
    byCode: '規則ごとの件数',
    explain: '規則の説明',
    why: '影響',
    fix: '直し方',
    section: '根拠',
    settings: '設定',
    profile: (name: string) => `プロファイル ${name}`,
    weighed: (severity: string) => `${severity}として扱う`,
    off: 'オフ（数えるが示さない）',
    reason: '理由',
    suppressed: (count: string) => `オフで除いた ${count}`,
    between: ' ',
    comma: '、',
    list: ' ',
    pictures: (count: number) => `（ほかに画像${numberText(count)}）`,
    severity: (severity: Severity, count: number) => `${severityNames[severity].ja} ${numberText(count)}`,
    stop: ' ／ ',
  },
  en: {
    others: 'Files of no transmission',
    clean: 'nothing found',
    more: (count: string) => `… and ${count} more`,
    rows: (rows: string, rejected: string | null) =>
      `${rows} ${rows === '1' ? 'row' : 'rows'}${rejected === null ? '' : ` (${rejected} unreadable)`}`,
    version: 'version ',
    byCode: 'By rule',
    explain: 'The rules',
    why: 'Effect',
    fix: 'Fix',
    section: 'Source',
    settings: 'Settings',
    profile: (name: string) => `profile ${name}`,
    weighed: (severity: string) => `weighed as ${severity}`,
    off: 'off (counted, not listed)',
    reason: 'Reason',
    suppressed: (count: string) => `${count} switched off`,
    between: ': ',
    comma: ', ',
    list: ', ',
    pictures: (count: number) => ` and ${counted(count, '', 'picture').en}`,
    severity: (severity: Severity, count: number) => counted(count, '', severity).en,
    stop: ' / ',
  },
} as const;

/** One printing of a report. */
class TextReport {
  readonly #report: Report;
  readonly #lang: Language;
  readonly #words: (typeof words)[Language];
  readonly #color: boolean;
  readonly #width: number;
  readonly #explain: boolean;
  readonly #samples: number;
  readonly #severities: ReadonlyMap<IssueCode, Severity>;
  readonly #markWidth: number;
  readonly #lines: string[] = [];

  constructor(
    report: Report,
    { lang = 'ja', color = false, width = Infinity, explain = false, samples = 3 }: TextOptions,
  ) {
    this.#report = report;
    this.#lang = checkedLanguage(lang);
    this.#words = words[lang];
    this.#color = color;
    this.#width = width;
    this.#explain = explain;
    this.#samples = samples;
    this.#severities = severitiesOf(report);
    this.#markWidth = Math.max(...Object.values(severityNames).map((name) => displayWidth(name[lang])));
  }

  print(): string {
    const { transmissions, others, totals } = outlineOf(this.#report);
    for (const transmission of transmissions) this.#transmission(transmission);
    if (others.length > 0) {
      this.#lines.push(this.#paint('bold', this.#words.others));
      this.#files(others);
      this.#lines.push('');
    }
    const codes = codesOf(this.#report);
    if (codes.length > codesWithoutTable) this.#byCode(codes);
    if (this.#explain && codes.length > 0) this.#rules(codes);
    this.#settings();
    this.#summary(totals);
    return `${this.#lines.join('\n')}\n`;
  }

  #transmission({ report, files }: OutlinedTransmission): void {
    const { unit, stamp } = report;
    const title = capital(unitName(unit)[this.#lang]);
    const between = visible(`${stampText(stamp)}  ${routeName(report)[this.#lang]}`);
    this.#hang('', this.#paint('bold', title), displayWidth(title), between);
    this.#findings(groupsOf(report, this.#severities), '  ');
    this.#files(files);
    this.#lines.push('');
  }

  /** Files with findings one by one; the others together in a line. */
  #files(files: readonly FileReport[]): void {
    const found = files.filter(({ byCode }) => sumOf(byCode) > 0);
    const kindWidth = Math.max(0, ...found.map(({ kind }) => displayWidth(kindName(kind)[this.#lang])));
    for (const file of found) {
      this.#lines.push(`  ${this.#fileLine(file, kindWidth)}`);
      this.#findings(groupsOf(file, this.#severities), '    ');
    }
    const clean = files.filter(({ byCode }) => sumOf(byCode) === 0);
    if (clean.length === 0) return;
    const list = tallied(
      clean.map((file) =>
        [kindName(file.kind)[this.#lang], this.#extent(file)].filter((part) => part !== '').join(this.#words.between),
      ),
    );
    const label = this.#words.clean;
    this.#hang('  ', this.#paint('good', label), displayWidth(label), list.join(this.#words.comma));
  }

  #fileLine(file: FileReport, kindWidth: number): string {
    const { kind, name, version } = file;
    const parts = [padTo(kindName(kind)[this.#lang], kindWidth), visible(name)];
    const extent = this.#extent(file);
    if (extent !== '') parts.push(extent);
    if (version !== null) parts.push(this.#paint('dim', `${this.#words.version}${version}`));
    return parts.join('  ');
  }

  /** How much a file holds; nothing for what is not read, pictures and foreign files. */
  #extent({ kind, rows, rejected }: FileReport): string {
    if (rows === 0 && (kind === null || kind === 'UPKIHON_IMAGE')) return '';
    return this.#words.rows(numberText(rows), rejected === 0 ? null : numberText(rejected));
  }

  #findings(groups: readonly CodeGroup[], indent: string): void {
    const shown = groups.map(({ issues, ...group }) => ({
      ...group,
      issues: issues.slice(0, this.#samples).map((issue) => ({ ...issue, place: placeText(issue)[this.#lang] })),
    }));
    const placeWidth = Math.max(0, ...shown.flatMap(({ issues }) => issues.map(({ place }) => displayWidth(place))));
    const blankPlace = placeWidth === 0 ? '' : `  ${' '.repeat(placeWidth)}`;
    for (const { code, severity, count, issues } of shown) {
      for (const issue of issues) {
        const place = placeWidth === 0 ? '' : `  ${padTo(issue.place, placeWidth)}`;
        const sentence = visible(formatIssue(issue, this.#lang));
        this.#hang(
          indent,
          `${this.#mark(issue.severity)}${place}`,
          this.#markWidth + displayWidth(place),
          sentence,
          code,
        );
      }
      const rest = count - issues.length;
      if (rest === 0) continue;
      const more = this.#words.more(numberText(rest));
      const lead = issues.length === 0 ? this.#mark(severity) : ' '.repeat(this.#markWidth);
      this.#lines.push(`${indent}${lead}${blankPlace}  ${this.#paint('dim', `${more}  ${code}`)}`);
    }
  }

  #byCode(codes: readonly Omit<CodeGroup, 'issues'>[]): void {
    this.#lines.push(this.#paint('bold', this.#words.byCode));
    const counts = codes.map(({ count }) => numberText(count));
    const countWidth = Math.max(...counts.map((count) => count.length));
    const codeWidth = Math.max(...codes.map(({ code }) => code.length));
    codes.forEach(({ code, severity }, index) => {
      const lead = `${padTo(counts[index] ?? '', countWidth, 'right')}  ${padTo(code, codeWidth)}`;
      this.#hang(
        '  ',
        `${this.#mark(severity)}  ${lead}`,
        this.#markWidth + 2 + lead.length,
        ruleOf(code).fault[this.#lang],
      );
    });
    this.#lines.push('');
  }

  #rules(codes: readonly Omit<CodeGroup, 'issues'>[]): void {
    this.#lines.push(this.#paint('bold', this.#words.explain));
    for (const { code } of codes) {
      const { fault, why, fix, section } = ruleOf(code);
      this.#hang('  ', this.#paint('bold', code), displayWidth(code), fault[this.#lang]);
      for (const [label, text] of [
        [this.#words.why, why],
        [this.#words.fix, fix],
        [this.#words.section, section],
      ] as const) {
        const padded = padTo(label, 6);
        this.#hang('    ', this.#paint('dim', padded), displayWidth(padded), text[this.#lang]);
      }
    }
    this.#lines.push('');
  }

  #settings(): void {
    const { profile, suppressed } = this.#report;
    const groups = settingGroups(this.#report);
    if (groups.length === 0 && profile === null) return;
    const title = this.#paint('bold', this.#words.settings);
    this.#lines.push(profile === null ? title : `${title}  ${this.#words.profile(profile)}`);
    for (const { severity, reason, codes } of groups) {
      const label = severity === 'off' ? this.#words.off : this.#words.weighed(severityNames[severity][this.#lang]);
      const list = codes.map((code) => {
        const count = severity === 'off' ? (suppressed[code] ?? 0) : 0;
        return count === 0 ? code : `${code} ${numberText(count)}`;
      });
      this.#hang('  ', label, displayWidth(label), list.join(', '));
      this.#hang('    ', this.#words.reason, displayWidth(this.#words.reason), visible(reason));
    }
    this.#lines.push('');
  }

  #summary({ files, pictures, rows, rejected }: ReturnType<typeof outlineOf>['totals']): void {
    const { counts, suppressed } = this.#report;
    const lang = this.#lang;
    const extra = pictures === 0 ? '' : this.#words.pictures(pictures);
    const extent = `${counted(files, 'ファイル', 'file')[lang]}${extra}${this.#words.list}${this.#words.rows(numberText(rows), rejected === 0 ? null : numberText(rejected))}`;
    const found = (['error', 'warning', 'info'] as const).map((severity) => {
      const text = this.#words.severity(severity, counts[severity]);
      return this.#paint(counts[severity] === 0 ? 'dim' : severity, text);
    });
    const left = sumOf(suppressed);
    const off = left === 0 ? '' : `${this.#words.stop}${this.#words.suppressed(numberText(left))}`;
    this.#lines.push(`${extent}${this.#words.stop}${found.join(this.#words.list)}${off}`);
  }

  /** Prints a text beside a lead; where it is broken, its lines stand below each other. */
  #hang(indent: string, lead: string, leadWidth: number, text: string, code?: string): void {
    const hanging = indent.length + leadWidth + 2;
    // On a terminal too narrow for two columns the text goes below.
    const beside = this.#width - hanging >= 24;
    const blank = ' '.repeat(beside ? hanging : indent.length + 2);
    const whole = code === undefined ? text : `${text}  ${code}`;
    const lines = this.#width === Infinity ? [whole] : wrapText(whole, Math.max(16, this.#width - blank.length));
    const painted = lines.map((line, index) => {
      const ends = code !== undefined && index === lines.length - 1 && line.endsWith(code);
      return ends ? `${line.slice(0, -code.length)}${this.#paint('dim', code)}` : line;
    });
    if (beside) this.#lines.push(`${indent}${lead}  ${painted.join(`\n${blank}`)}`);
    else this.#lines.push(`${indent}${lead}`, ...painted.map((line) => `${blank}${line}`));
  }

  #mark(severity: Severity): string {
    return this.#paint(severity, padTo(severityNames[severity][this.#lang], this.#markWidth));
  }

  #paint(style: keyof typeof sgr, text: string): string {
    return this.#color ? `\u001b[${sgr[style]}m${text}\u001b[0m` : text;
  }
}

/** Equal items once, with how many they are. */
function tallied(items: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return Array.from(counts, ([item, count]) => (count === 1 ? item : `${item} ×${count}`));
}

/** Begins a title with a capital where the script has them. */
function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
