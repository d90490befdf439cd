import { type Language, languages } from '../../languages';
import { isAnObject, must } from '../../misuse';
import { formatIssue } from '../issue-text';
import { visible } from './escape';
import { flatGroups, transmissionText } from './flat';
import { mustBeReport, type Report } from './report';
import { checkedLanguage, personText } from './words';

/** How {@link toLine} writes. */
export interface LineOptions {
  /** `'ja'` by default. */
  readonly lang?: Language;
}

/**
 * Writes a finding a line, as compilers do, so that an editor leads to its place: `file:line: error: sentence [code]`, the severity as
 * programs know it in every language. Line 1 stands for a file
 * as a whole; where a finding lies in no file, its transmission stands for it.
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
  for (const { findings } of flatGroups(report)) {
    for (const { issue, file, transmission } of findings) {
      const where = file ?? (transmission === null ? '' : transmissionText(transmission)[lang]);
      const place = file === null ? where : `${where}:${issue.line ?? 1}`;
      const who = issue.person === undefined ? '' : ` (${personText(issue.person)[lang]})`;
      text += `${visible(place)}: ${issue.severity}: ${visible(formatIssue(issue, lang))}${who} [${issue.code}]\n`;
    }
  }
  return text;
}
