import { type Language, languages } from '../../languages';
import { isAnObject, must } from '../../misuse';
import { formatIssue } from '../issue-text';
import { escapeHtml } from './escape';
import { type FlatGroup, flatGroups, type RestOfCode, transmissionText } from './flat';
import { mustBeReport, type Report } from './report';
import { checkedLanguage, moreText, placeText, severityNames } from './words';

/** How {@link toJunit} writes. */
export interface JunitOptions {
  /** `'ja'` by default. */
  readonly lang?: Language | undefined;
}

/**
 * Writes a report as JUnit XML, which servers of continuous integration show: a suite a file and a transmission, a case a finding. Errors are
 * failures; warnings and notes pass, with their sentence as output. What was not kept (`maxIssues`) is a case a code. A file without findings is one
 * case that passes.
 *
 * @param report What `checkFiles` gave.
 * @param options How it is written.
 * @returns An XML document.
 * @throws CareplanCsvError with code `invalid_option` for what is not a report, and for an unknown language.
 * @example
 * ```ts
 * import { checkFiles, toJunit } from 'careplan-csv';
 *
 * const report = await checkFiles([{ name: 'UPPLAN_202511.CSV', source: new Uint8Array() }]);
 * console.log(toJunit(report).includes('<failure')); // true
 * ```
 */
export function toJunit(report: Report, options: JunitOptions = {}): string {
  mustBeReport(report);
  must('options', options, isAnObject);
  const { lang = languages[0] } = options;
  checkedLanguage(lang);
  // A transmission as a whole is not a suite where there is nothing to say about it.
  const groups = flatGroups(report).filter((group) => group.file !== null || casesOf(group) > 0);
  const tests = groups.reduce((sum, group) => sum + Math.max(1, casesOf(group)), 0);
  const failures = groups.reduce((sum, group) => sum + failuresOf(group), 0);
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="careplan-csv" tests="${tests}" failures="${failures}">
${groups.map((group) => suite(group, lang)).join('')}</testsuites>
`;
}

function casesOf({ findings, rest }: FlatGroup): number {
  return findings.length + rest.length;
}

function failuresOf({ findings, rest }: FlatGroup): number {
  return [...findings.map(({ issue }) => issue), ...rest].filter(({ severity }) => severity === 'error').length;
}

function suite(group: FlatGroup, lang: Language): string {
  const { file, transmission, findings, rest } = group;
  const name = file?.name ?? (transmission === null ? '' : transmissionText(transmission)[lang]);
  const cases = [
    ...findings.map(({ issue, file: of }) =>
      testCase(issue, { where: of ?? name, place: placeText(issue)[lang], said: formatIssue(issue, lang) }, lang),
    ),
    ...rest.map((one) => testCase(one, { where: name, place: '', said: moreText(one.count)[lang] }, lang)),
  ];
  const all = cases.length === 0 ? [`<testcase classname="${escapeHtml(name)}" name="careplan-csv"/>\n`] : cases;
  return `<testsuite name="${escapeHtml(name)}" tests="${all.length}" failures="${failuresOf(group)}">
${all.join('')}</testsuite>
`;
}

/** What a case says: in which file or transmission, at which place in it, and what. */
interface Told {
  readonly where: string;
  readonly place: string;
  readonly said: string;
}

function testCase({ code, severity }: Pick<RestOfCode, 'code' | 'severity'>, told: Told, lang: Language): string {
  const sentence = escapeHtml(told.said);
  const where = escapeHtml([told.where, told.place].filter((part) => part !== '').join(' '));
  const name = escapeHtml([code, told.place].filter((part) => part !== '').join(' '));
  const head = `<testcase classname="${escapeHtml(told.where)}" name="${name}">`;
  const body =
    severity === 'error'
      ? `<failure type="${code}" message="${sentence}">${where}: ${sentence}</failure>`
      : `<system-out>${severityNames[severity][lang]}: ${where}: ${sentence}</system-out>`;
  return `${head}${body}</testcase>\n`;
}
