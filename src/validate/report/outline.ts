import { type Issue, type IssueCode, issueCodes, issueKinds, type Severity } from '../../issues';
import { fileKindInfo } from '../../schemas/kinds';
import type { CodeCounts, FileReport, Report, TransmissionReport } from './report';

/** The severities, the gravest first. */
const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** A transmission with the reports of its files. */
export interface OutlinedTransmission {
  readonly report: TransmissionReport;
  readonly files: readonly FileReport[];
}

/** A report as a reader goes through it. */
export interface Outline {
  readonly transmissions: readonly OutlinedTransmission[];
  /** Files of no transmission, in the order given. */
  readonly others: readonly FileReport[];
  readonly totals: ReportTotals;
}

/** How much was checked. */
export interface ReportTotals {
  /** All files but the pictures. */
  readonly files: number;
  readonly pictures: number;
  readonly rows: number;
  readonly rejected: number;
}

/** The findings of one code in one list. */
export interface CodeGroup {
  readonly code: IssueCode;
  readonly severity: Severity;
  /** How many there are, kept or not. */
  readonly count: number;
  /** Those that were kept. */
  readonly issues: readonly Issue[];
}

/** A list of findings: of a file or of a transmission. */
export type Findings = Pick<FileReport, 'issues' | 'byCode'>;

/**
 * Puts the files of a report under their transmissions.
 *
 * @param report The report.
 */
export function outlineOf(report: Report): Outline {
  const byName = new Map<string, FileReport[]>();
  for (const file of report.files) {
    const same = byName.get(file.name);
    if (same === undefined) byName.set(file.name, [file]);
    else same.push(file);
  }
  const taken = new Set<FileReport>();
  const transmissions = report.transmissions.map((transmission) => {
    const files = transmission.files.flatMap((name) => byName.get(name)?.shift() ?? []);
    for (const file of files) taken.add(file);
    return { report: transmission, files };
  });
  return { transmissions, others: report.files.filter((file) => !taken.has(file)), totals: totalsOf(report) };
}

/** Counts files and rows. */
function totalsOf({ files }: Report): ReportTotals {
  let pictures = 0;
  let rows = 0;
  let rejected = 0;
  for (const file of files) {
    if (file.kind !== null && fileKindInfo(file.kind).category === 'picture') pictures += 1;
    rows += file.rows;
    rejected += file.rejected;
  }
  return { files: files.length - pictures, pictures, rows, rejected };
}

/**
 * Adds up the counts of all codes.
 *
 * @param counts The counts by code.
 */
export function sumOf(counts: CodeCounts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

/**
 * The findings of a list by code, the gravest first, then as they come in the list.
 *
 * @param findings The list.
 * @param settled The severities of codes no issue of which was kept.
 */
export function groupsOf(
  { issues, byCode }: Findings,
  settled: ReadonlyMap<IssueCode, Severity>,
): readonly CodeGroup[] {
  const kept = new Map<IssueCode, Issue[]>();
  for (const issue of issues) {
    const same = kept.get(issue.code);
    if (same === undefined) kept.set(issue.code, [issue]);
    else same.push(issue);
  }
  for (const code of Object.keys(byCode) as IssueCode[]) if (!kept.has(code)) kept.set(code, []);
  const groups = Array.from(kept, ([code, ofCode]) => ({
    code,
    severity: gravest(ofCode) ?? settled.get(code) ?? issueKinds[code].severity,
    count: Math.max(byCode[code] ?? 0, ofCode.length),
    issues: ofCode,
  }));
  return groups.sort((a, b) => rank(a.severity) - rank(b.severity));
}

/**
 * The codes of a whole report with their exact counts, the gravest first, then the most frequent.
 *
 * @param report The report.
 */
export function codesOf(report: Report): readonly Omit<CodeGroup, 'issues'>[] {
  const settled = severitiesOf(report);
  return issueCodes
    .filter((code) => (report.byCode[code] ?? 0) > 0)
    .map((code) => ({
      code,
      severity: settled.get(code) ?? issueKinds[code].severity,
      count: report.byCode[code] ?? 0,
    }))
    .sort((a, b) => rank(a.severity) - rank(b.severity) || b.count - a.count);
}

/**
 * The gravest severity with which each code was found. One code may have several: where the source is doubtful, errors are warnings.
 *
 * @param report The report.
 */
export function severitiesOf(report: Report): ReadonlyMap<IssueCode, Severity> {
  const found = new Map<IssueCode, Severity>();
  for (const { issues } of [...report.files, ...report.transmissions]) {
    for (const { code, severity } of issues) {
      const before = found.get(code);
      if (before === undefined || rank(severity) < rank(before)) found.set(code, severity);
    }
  }
  // Where nothing was kept (`maxIssues: 0`), the setting tells.
  for (const { code, severity } of report.settings)
    if (severity !== 'off' && !found.has(code)) found.set(code, severity);
  return found;
}

/**
 * The place of a severity in the order of gravity: 0 for errors.
 *
 * @param severity The severity.
 */
function rank(severity: Severity): number {
  return severities.indexOf(severity);
}

function gravest(issues: readonly Issue[]): Severity | undefined {
  return severities.find((severity) => issues.some((issue) => issue.severity === severity));
}

/** The settings of a report that share a severity and a reason. */
export interface SettingGroup {
  readonly severity: Severity | 'off';
  readonly reason: string;
  readonly codes: readonly IssueCode[];
}

/**
 * The settings of a report, those with the same severity and reason together: a profile sets many codes for one reason.
 *
 * @param report The report.
 */
export function settingGroups({ settings }: Report): readonly SettingGroup[] {
  const groups = new Map<string, { severity: Severity | 'off'; reason: string; codes: IssueCode[] }>();
  for (const { code, severity, reason } of settings) {
    const key = JSON.stringify([severity, reason]);
    const group = groups.get(key) ?? { severity, reason, codes: [] };
    group.codes.push(code);
    groups.set(key, group);
  }
  return [...groups.values()];
}
