import { stringify } from 'csv-stringify/sync';
import type { Issue, IssueCode, Severity } from '../../issues';
import { type Language, languages } from '../../languages';
import { isAnObject, must } from '../../misuse';
import { isKind } from '../../schemas/kinds';
import { fieldsIn } from '../../schemas/record';
import { currentVersion } from '../../schemas/versions';
import { formatIssue } from '../issue-text';
import { ruleOf } from '../rules/index';
import { visible } from './escape';
import { type FlatFinding, type FlatGroup, flatGroups, transmissionText } from './flat';
import { mustBeReport, type Report } from './report';
import { importable, type RowState, rowStates } from './rows';
import { checkedLanguage, kindName, moreText, severityNames } from './words';

/** How {@link toCsv} writes. */
export interface CsvOptions {
  /** `'ja'` by default. */
  readonly lang?: Language | undefined;
  /**
   * Whether to write a line a row of the files, with whether it can be imported, in the place of a line a finding. Check with `maxIssues: Infinity`
   * then: what was not kept cannot be told by row.
   */
  readonly rows?: boolean | undefined;
}

interface Column<T> {
  readonly head: { readonly [L in Language]: string };
  readonly cell: (of: T, lang: Language) => string | number | null;
  /** Whether a spreadsheet is to show even a number as it stands. */
  readonly verbatim?: true;
}

/** A column that only those tables have in which something stands in it. */
type PersonalColumn<T> = Column<T> & { readonly present: (of: T) => boolean };

/** 保険者番号 and 被保険者番号 of whom an issue is about. */
const persons = <T>(issueOf: (of: T) => Issue | undefined): readonly PersonalColumn<T>[] =>
  (
    [
      [{ ja: '保険者番号', en: 'insurer' }, 'insurer'],
      [{ ja: '被保険者番号', en: 'insured' }, 'insured'],
    ] as const
  ).map(([head, part]) => ({
    head,
    cell: (of) => issueOf(of)?.person?.[part] ?? null,
    verbatim: true,
    present: (of) => issueOf(of)?.person !== undefined,
  }));

/** A line of the table: a finding, or how many more of its code there are. */
interface Line extends Omit<FlatFinding, 'issue'> {
  readonly issue: Issue | null;
  readonly code: IssueCode;
  readonly severity: Severity;
  /** How many are counted here; 1 of a finding. */
  readonly count: number;
}

const columns: readonly (Column<Line> | PersonalColumn<Line>)[] = [
  { head: { ja: '重大度', en: 'severity' }, cell: ({ severity }, lang) => severityNames[severity][lang] },
  {
    head: { ja: '送信', en: 'transmission' },
    cell: ({ transmission }, lang) => (transmission === null ? null : transmissionText(transmission)[lang]),
  },
  { head: { ja: 'ファイル', en: 'file' }, cell: ({ file }) => file },
  { head: { ja: '種別', en: 'kind' }, cell: ({ kind }, lang) => (kind === null ? null : kindName(kind)[lang]) },
  { head: { ja: 'レコード', en: 'row' }, cell: ({ issue }) => issue?.row ?? null },
  { head: { ja: '行', en: 'line' }, cell: ({ issue }) => issue?.line ?? null },
  { head: { ja: '項目番号', en: 'field' }, cell: ({ issue }) => issue?.column ?? null },
  { head: { ja: '項目', en: 'name of the field' }, cell: (line) => fieldName(line) },
  {
    head: { ja: '指摘', en: 'finding' },
    cell: ({ issue, count }, lang) => (issue === null ? moreText(count)[lang] : sentenceOf(issue, lang)),
  },
  { head: { ja: '直し方', en: 'fix' }, cell: ({ code }, lang) => ruleOf(code).fix[lang] },
  { head: { ja: 'コード', en: 'code' }, cell: ({ code }) => code },
  {
    head: { ja: '原因', en: 'cause' },
    cell: ({ issue }, lang) => (issue?.cause === undefined ? null : ruleOf(issue.cause).fault[lang]),
  },
  ...persons<Line>(({ issue }) => issue ?? undefined),
  {
    head: { ja: '値', en: 'value' },
    cell: ({ issue }) => issue?.value ?? null,
    verbatim: true,
    present: ({ issue }) => issue?.value !== undefined,
  },
];

const rowColumns: readonly (Column<RowState> | PersonalColumn<RowState>)[] = [
  { head: { ja: 'ファイル', en: 'file' }, cell: ({ file }) => file.name },
  { head: { ja: '種別', en: 'kind' }, cell: ({ file }, lang) => kindName(file.kind)[lang] },
  { head: { ja: 'レコード', en: 'row' }, cell: ({ row }) => row },
  { head: { ja: '取込可否', en: 'importable' }, cell: ({ worst }, lang) => importable[worst ?? 'none'][lang] },
  {
    head: { ja: '指摘', en: 'findings' },
    cell: ({ issues }, lang) => [...new Set(issues.map((issue) => sentenceOf(issue, lang)))].join(' '),
  },
  { head: { ja: 'コード', en: 'codes' }, cell: ({ issues }) => [...new Set(issues.map(({ code }) => code))].join(' ') },
  ...persons<RowState>(({ issues }) => issues.find(({ person }) => person !== undefined)),
];

/**
 * Writes the findings of a report as a table for a spreadsheet: UTF-8 with a mark, CRLF, no cell that acts as a formula, and numbers of persons as
 * texts (`="0123"`), so that a spreadsheet does not take their zeros. What was not kept (`maxIssues`) is a line a code.
 *
 * @param report What `checkFiles` gave.
 * @param options How it is written.
 * @returns The text of the CSV, its byte order mark included.
 * @throws CareplanCsvError with code `invalid_option` for what is no report, or a language there is not.
 * @example
 * ```ts
 * import { checkFiles } from 'careplan-csv';
 * import { toCsv } from 'careplan-csv/csv-report';
 *
 * const report = await checkFiles([{ name: 'UPPLAN_202511.CSV', source: new Uint8Array() }]);
 * console.log(toCsv(report).split('\r\n')[0]?.includes('重大度')); // true
 * ```
 */
export function toCsv(report: Report, options: CsvOptions = {}): string {
  mustBeReport(report);
  must('options', options, isAnObject);
  const { lang = languages[0], rows = false } = options;
  checkedLanguage(lang);
  if (rows) return table(rowColumns, rowStates(report), lang);
  return table(columns, flatGroups(report).flatMap(linesOf), lang);
}

function linesOf({ file, transmission, findings, rest }: FlatGroup): Line[] {
  const place = { file: file?.name ?? null, kind: file?.kind ?? null, transmission };
  return [
    ...findings.map((one) => ({ ...one, code: one.issue.code, severity: one.issue.severity, count: 1 })),
    ...rest.map((one) => ({ ...place, ...one, issue: null })),
  ];
}

function table<T>(all: readonly (Column<T> | PersonalColumn<T>)[], lines: readonly T[], lang: Language): string {
  const shown = all.filter((column) => !('present' in column) || lines.some(column.present));
  const body = lines.map((line) =>
    shown.map(({ cell, verbatim }) => {
      const value = cell(line, lang);
      return typeof value === 'string' ? written(visible(value), verbatim === true) : value;
    }),
  );
  return stringify([shown.map(({ head }) => head[lang]), ...body], { bom: true, record_delimiter: 'windows' });
}

/** What a spreadsheet would take for a number or a date, and change: a number of a person, a time such as 0900, 1-2. */
const looksLikeNumber = /^[0-9][0-9.,:/+\-eE]*$/;

/** The longest text that a formula may hold in any spreadsheet. */
const longestText = 255;

/** Writes a text so that a spreadsheet does not take it for a formula; and where it is to be shown as it stands, not for a number. */
function written(text: string, verbatim: boolean): string {
  // A formula of one text, which holds nothing that could act.
  if (verbatim && looksLikeNumber.test(text) && text.length <= longestText) return `="${text}"`;
  return /^[=+\-@\t\r＝＋－＠]/u.test(text) ? `'${text}` : text;
}

/** The sentence; a value has a column of its own. */
function sentenceOf({ value: _, ...issue }: Issue, lang: Language): string {
  return formatIssue(issue, lang);
}

function fieldName({ issue, kind }: Line): string | null {
  const key = issue?.key ?? null;
  if (key === null || kind === null || !isKind(kind)) return key;
  return fieldsIn(kind, currentVersion).find((field) => field.key === key)?.name ?? key;
}
