import { type Language, languages } from '../../languages';
import { isAnObject, must } from '../../misuse';
import { formatIssue } from '../issue-text';
import { visible } from './escape';
import { flatGroups, transmissionText } from './flat';
import { mustBeReport, type Report } from './report';
import { checkedLanguage, moreText, personText } from './words';

/** How {@link toLine} writes. */
export interface LineOptions {
  /** `'ja'` by default. */
  readonly lang?: Language | undefined;
}

/**
 * Writes a finding a line, as compilers do, so that an editor leads to its place: `file:line: error: sentence [code]`, the severity as
 * programs know it in every language. Line 1 stands for a file
 * as a whole; where a finding lies in no file, its transmission stands for it. What was not kept (`maxIssues`) is a line a code.
 *
 * @param report What `checkFiles` gave.
 * @param options How it is written.
 * @returns Lines, each with its end; empty where nothing was found.
 * @throws CareplanCsvError with code `invalid_option` for what is not a report, and for an unknown language.
 * @example
 * ```ts
 * import { checkFiles, toLine } from 'careplan-csv';
 *
 * const report = await checkFiles([{ name: 'UPPLAN_202511.CSV', source: new Uint8Array() }]);
 * console.log(toLine(report, { lang: 'en' }).startsWith('UPPLAN_202511.CSV:1: error: ')); // true
 * ```
 */
export function toLine(report: Report, options: LineOptions = {}): string {
  mustBeReport(report);
  must('options', options, isAnObject);
  const { lang = languages[0] } = options;
  checkedLanguage(lang);
  let text = '';
  for (const { file: of, transmission, findings, rest } of flatGroups(report)) {
    const whole = transmission === null ? '' : transmissionText(transmission)[lang];
    const placeOf = (file: string | null, line: number | null): string =>
      visible(file === null ? whole : `${file}:${line ?? 1}`);
    for (const { issue, file } of findings) {
      const who = issue.person === undefined ? '' : ` (${personText(issue.person)[lang]})`;
      const said = `${visible(formatIssue(issue, lang))}${who}`;
      text += `${placeOf(file, issue.line)}: ${issue.severity}: ${said} [${issue.code}]\n`;
    }
    for (const { code, severity, count } of rest)
      text += `${placeOf(of?.name ?? null, null)}: ${severity}: ${moreText(count)[lang]} [${code}]\n`;
  }
  return text;
}
