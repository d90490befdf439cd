import type { IssueCode, Severity } from '../../issues';
import type { Language } from '../../languages';
import { isAnObject, must } from '../../misuse';
import { formatIssue } from '../issue-text';
import { ruleOf } from '../rules/index';
import { visible } from './escape';
import {
  type CodeGroup,
  causesOf,
  codesOf,
  groupsOf,
  type OutlinedFile,
  type OutlinedTransmission,
  outlineOf,
  settingGroups,
  severitiesOf,
  sumOf,
} from './outline';
import { type FileReport, mustBeReport, type Report } from './report';
import { words } from './text-words';
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
  /** Whether to leave out what has no finding, and the table of rules. */
  readonly quiet?: boolean;
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

/** On fewer columns nothing can be read, however it is broken. */
const narrowest = 20;

const sgr = { bold: '1', dim: '2', error: '31;1', warning: '33', info: '36', good: '32' } as const;

/** One printing of a report. */
class TextReport {
  readonly #report: Report;
  readonly #lang: Language;
  readonly #words: (typeof words)[Language];
  readonly #color: boolean;
  readonly #width: number;
  readonly #explain: boolean;
  readonly #samples: number;
  readonly #quiet: boolean;
  readonly #severities: ReadonlyMap<IssueCode, Severity>;
  readonly #markWidth: number;
  readonly #lines: string[] = [];

  constructor(
    report: Report,
    { lang = 'ja', color = false, width = Infinity, explain = false, samples = 3, quiet = false }: TextOptions,
  ) {
    this.#report = report;
    this.#lang = checkedLanguage(lang);
    this.#words = words[lang];
    this.#color = color;
    // A terminal may not know its width and say 0.
    this.#width = width >= narrowest ? width : width > 0 ? narrowest : Infinity;
    this.#explain = explain;
    this.#samples = samples;
    this.#quiet = quiet;
    this.#severities = severitiesOf(report);
    this.#markWidth = Math.max(...Object.values(severityNames).map((name) => displayWidth(name[lang])));
  }

  print(): string {
    const { transmissions, others, totals } = outlineOf(this.#report);
    this.#causes();
    const clean = transmissions.filter(isClean);
    const together = this.#quiet || clean.length > 1;
    for (const transmission of transmissions) {
      if (!together || !isClean(transmission)) this.#transmission(transmission);
    }
    if (together && !this.#quiet) this.#cleanTransmissions(clean);
    const shown = this.#quiet ? others.filter(({ findings }) => sumOf(findings.byCode) > 0) : others;
    if (shown.length > 0) {
      this.#lines.push(this.#paint('bold', this.#words.others));
      this.#files(shown);
      this.#lines.push('');
    }
    const codes = codesOf(this.#report);
    if (codes.length > codesWithoutTable && !this.#quiet) this.#byCode(codes);
    if (this.#explain && codes.length > 0) this.#rules(codes);
    this.#settings();
    this.#summary(totals);
    return `${this.#lines.join('\n')}\n`;
  }

  /** What findings come from, with what to do about it: it is read before anything else. */
  #causes(): void {
    const groups = causesOf(this.#report);
    if (groups.length === 0) return;
    this.#lines.push(this.#paint('bold', this.#words.causes));
    for (const { code, severity, files, follows } of groups) {
      const { fault, fix } = ruleOf(code);
      const told = this.#words.inFiles(numberText(files.length), follows === 0 ? null : numberText(follows));
      this.#hang('  ', this.#mark(severity), this.#markWidth, fault[this.#lang], code);
      const blank = ' '.repeat(this.#markWidth);
      this.#hang('  ', blank, this.#markWidth, told);
      this.#hang('  ', blank, this.#markWidth, `${this.#words.fix}: ${fix[this.#lang]}`);
    }
    this.#lines.push('');
  }

  /** Transmissions without findings, of which only the number is of interest. */
  #cleanTransmissions(clean: readonly OutlinedTransmission[]): void {
    const label = this.#words.cleanUnits(numberText(clean.length));
    const units = tallied(clean.map(({ report }) => unitName(report.unit)[this.#lang]));
    this.#hang('', this.#paint('good', label), displayWidth(label), units.join(this.#words.comma));
    this.#lines.push('');
  }

  #transmission({ report, findings, files }: OutlinedTransmission): void {
    const { unit, stamp } = report;
    const title = capital(unitName(unit)[this.#lang]);
    const between = visible(`${stampText(stamp)}  ${routeName(report)[this.#lang]}`);
    this.#hang('', this.#paint('bold', title), displayWidth(title), between);
    this.#findings(groupsOf(findings, this.#severities), '  ');
    this.#files(files);
    this.#lines.push('');
  }

  /** Files with findings one by one; the others together in a line. */
  #files(files: readonly OutlinedFile[]): void {
    const isFound = ({ findings }: OutlinedFile): boolean => sumOf(findings.byCode) > 0;
    const found = files.filter(isFound);
    const kindWidth = Math.max(0, ...found.map(({ report }) => displayWidth(kindName(report.kind)[this.#lang])));
    for (const { report, findings } of found) {
      this.#fileLine(report, kindWidth);
      this.#findings(groupsOf(findings, this.#severities), '    ');
    }
    const clean = files.filter((file) => !isFound(file));
    if (clean.length === 0 || this.#quiet) return;
    const list = tallied(
      clean.map(({ report }) =>
        [kindName(report.kind)[this.#lang], this.#extent(report)]
          .filter((part) => part !== '')
          .join(this.#words.between),
      ),
    );
    const label = this.#words.clean;
    this.#hang('  ', this.#paint('good', label), displayWidth(label), list.join(this.#words.comma));
  }

  /** The kind, the name, how much there is. A name is never broken, so that it can be copied. */
  #fileLine(file: FileReport, kindWidth: number): void {
    const { kind, name, version } = file;
    const lead = `  ${padTo(kindName(kind)[this.#lang], kindWidth)}  ${visible(name)}`;
    const extent = [this.#extent(file), version === null ? '' : `${this.#words.version}${version}`];
    const rest = extent.filter((part) => part !== '').join('  ');
    if (rest === '') this.#lines.push(lead);
    else if (displayWidth(lead) + 2 + displayWidth(rest) <= this.#width)
      this.#lines.push(`${lead}  ${this.#paint('dim', rest)}`);
    else this.#lines.push(lead, `    ${this.#paint('dim', rest)}`);
  }

  /** How much a file holds; nothing for what is not read, pictures and foreign files. */
  #extent({ kind, rows, rejected }: FileReport): string {
    if (rows === 0 && (kind === null || kind === 'UPKIHON_IMAGE')) return '';
    return this.#words.rows(numberText(rows), rejected === 0 ? null : numberText(rejected));
  }

  #findings(groups: readonly CodeGroup[], indent: string): void {
    const shown = groups.map(({ issues, ...group }) => ({
      ...group,
      issues: issues.slice(0, this.#samples).map((issue) => ({ issue, place: placeText(issue)[this.#lang] })),
    }));
    const placeWidth = Math.max(0, ...shown.flatMap(({ issues }) => issues.map(({ place }) => displayWidth(place))));
    const blankPlace = placeWidth === 0 ? '' : `  ${' '.repeat(placeWidth)}`;
    for (const { code, severity, count, issues, follows } of shown) {
      for (const { issue, place: where } of issues) {
        const place = placeWidth === 0 ? '' : `  ${padTo(where, placeWidth)}`;
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
      if (rest > 0) {
        const more = this.#words.more(numberText(rest));
        const lead = issues.length === 0 ? this.#mark(severity) : ' '.repeat(this.#markWidth);
        this.#lines.push(`${indent}${lead}${blankPlace}  ${this.#paint('dim', `${more}  ${code}`)}`);
      }
      const followers = Object.entries(follows).map(([follower, number]) => `${follower} ${numberText(number)}`);
      if (followers.length === 0) continue;
      const blank = ' '.repeat(this.#markWidth);
      const told = this.#words.follows(followers.join(this.#words.comma));
      this.#hang(indent, `${blank}${blankPlace}`, this.#markWidth + blankPlace.length, told);
    }
  }

  #byCode(codes: ReturnType<typeof codesOf>): void {
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

  #rules(codes: ReturnType<typeof codesOf>): void {
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

function isClean({ findings, files }: OutlinedTransmission): boolean {
  return sumOf(findings.byCode) === 0 && files.every((file) => sumOf(file.findings.byCode) === 0);
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
