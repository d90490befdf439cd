import { stringify } from 'csv-stringify/sync';
import type { Issue, Severity } from '../../issues';
import { type Language, languages, type Sentence } from '../../languages';
import { isAnObject, must } from '../../misuse';
import { isKind } from '../../schemas/kinds';
import { fieldsIn } from '../../schemas/record';
import { currentVersion } from '../../schemas/versions';
import { formatIssue } from '../issue-text';
import { ruleOf } from '../rules/index';
import { visible } from './escape';
import { type FlatFinding, flatGroups, transmissionText } from './flat';
import { type FileReport, mustBeReport, type Report } from './report';
import { checkedLanguage, kindName, severityNames } from './words';

/** How {@link toCsv} writes. */
export interface CsvOptions {
  /** `'ja'` by default. */
  readonly lang?: Language;
  /**
   * Whether to write a line a row of the files, with whether it can be imported, in the place of a line a finding. Check with `maxIssues: Infinity`
   * then: what was not kept cannot be told by row.
   */
  readonly rows?: boolean;
}

interface Column<T> {
  readonly head: Sentence;
  readonly cell: (of: T, lang: Language) => string | number | null;
}

const columns: readonly Column<FlatFinding>[] = [
  { head: { ja: '重大度', en: 'severity' }, cell: ({ issue }, lang) => severityNames[issue.severity][lang] },
  {
    head: { ja: '送信', en: 'transmission' },
    cell: ({ transmission }, lang) => (transmission === null ? null : transmissionText(transmission)[lang]),
  },
  { head: { ja: 'ファイル', en: 'file' }, cell: ({ file }) => file },
  { head: { ja: '種別', en: 'kind' }, cell: ({ kind }, lang) => (kind === null ? null : kindName(kind)[lang]) },
  { head: { ja: 'レコード', en: 'row' }, cell: ({ issue }) => issue.row },
  { head: { ja: '行', en: 'line' }, cell: ({ issue }) => issue.line },
  { head: { ja: '項目番号', en: 'field' }, cell: ({ issue }) => issue.column },
  { head: { ja: '項目', en: 'name of the field' }, cell: (finding) => fieldName(finding) },
  { head: { ja: '指摘', en: 'finding' }, cell: ({ issue }, lang) => formatIssue(issue, lang) },
  { head: { ja: '直し方', en: 'fix' }, cell: ({ issue }, lang) => ruleOf(issue.code).fix[lang] },
  { head: { ja: 'コード', en: 'code' }, cell: ({ issue }) => issue.code },
  { head: { ja: '原因', en: 'cause' }, cell: ({ issue }) => issue.cause ?? null },
];

/** Columns that only those reports have whose issues bear what stands in them. */
const personal: readonly (Column<FlatFinding> & { readonly borne: (issue: Issue) => boolean })[] = [
  {
    head: { ja: '保険者番号', en: 'insurer' },
    cell: ({ issue }) => issue.person?.insurer ?? null,
    borne: ({ person }) => person !== undefined,
  },
  {
    head: { ja: '被保険者番号', en: 'insured' },
    cell: ({ issue }) => issue.person?.insured ?? null,
    borne: ({ person }) => person !== undefined,
  },
  {
    head: { ja: '値', en: 'value' },
    cell: ({ issue }) => issue.value ?? null,
    borne: ({ value }) => value !== undefined,
  },
];

/** A row of a file, and whether a receiver can be expected to import it. */
interface RowState {
  readonly file: FileReport;
  readonly row: number;
  readonly worst: Severity | undefined;
  readonly codes: readonly string[];
}

const importable: { readonly [S in Severity | 'none']: Sentence } = {
  error: { ja: '不可', en: 'no' },
  warning: { ja: '要確認', en: 'to be checked' },
  info: { ja: '可', en: 'yes' },
  none: { ja: '可', en: 'yes' },
};

const rowColumns: readonly Column<RowState>[] = [
  { head: { ja: 'ファイル', en: 'file' }, cell: ({ file }) => file.name },
  { head: { ja: '種別', en: 'kind' }, cell: ({ file }, lang) => kindName(file.kind)[lang] },
  { head: { ja: 'レコード', en: 'row' }, cell: ({ row }) => row },
  { head: { ja: '取込可否', en: 'importable' }, cell: ({ worst }, lang) => importable[worst ?? 'none'][lang] },
  { head: { ja: 'コード', en: 'codes' }, cell: ({ codes }) => codes.join(' ') },
];

/**
 * Writes the findings of a report as a table for a spreadsheet: UTF-8 with a mark, CRLF, and no cell that a spreadsheet would take for a formula.
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
  if (rows) return written(rowColumns, rowsOf(report), lang);
  const findings = flatGroups(report).flatMap((group) => group.findings);
  const more = personal.filter(({ borne }) => findings.some(({ issue }) => borne(issue)));
  return written([...columns, ...more], findings, lang);
}

function written<T>(table: readonly Column<T>[], lines: readonly T[], lang: Language): string {
  const cellOf = (value: string | number | null): string | number | null =>
    typeof value === 'string' ? visible(value) : value;
  const body = lines.map((line) => table.map(({ cell }) => cellOf(cell(line, lang))));
  return stringify([table.map(({ head }) => head[lang]), ...body], {
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true,
  });
}

function fieldName({ issue, kind }: FlatFinding): string | null {
  const { key } = issue;
  if (key === null || kind === null || !isKind(kind)) return key;
  return fieldsIn(kind, currentVersion).find((field) => field.key === key)?.name ?? key;
}

function rowsOf({ files }: Report): readonly RowState[] {
  return files.flatMap((file) => {
    const byRow = new Map<number, Issue[]>();
    for (const issue of file.issues)
      if (issue.row !== null) byRow.set(issue.row, [...(byRow.get(issue.row) ?? []), issue]);
    return Array.from({ length: file.rows }, (_, index) => {
      const issues = byRow.get(index + 1) ?? [];
      const worst = (['error', 'warning', 'info'] as const).find((severity) =>
        issues.some((issue) => issue.severity === severity),
      );
      return { file, row: index + 1, worst, codes: [...new Set(issues.map(({ code }) => code))] };
    });
  });
}
