import { catalogue, type Issue, type IssueCode, type Severity, severities } from '../../issues';
import type { Sentence } from '../../languages';
import { entriesOf, keysOf, push } from '../../objects';
import { fileKindInfo } from '../../schemas/kinds';
import { causes } from '../causes';
import { filed } from './filed';
import type { CodeCounts, FileReport, Report, SeverityCodes, TransmissionReport } from './report';
import { reasonSentence } from './words';

/** A file with all that was found about it. */
export interface OutlinedFile {
  readonly report: FileReport;
  /** Its own findings, and those of its transmission that lie in it. */
  readonly findings: Findings;
  /** Whether nothing was found in it. Not so where its transmission has findings that were not kept: they may lie in it. */
  readonly clean: boolean;
}

/** A transmission with the reports of its files. */
export interface OutlinedTransmission {
  readonly report: TransmissionReport;
  /** Its findings that lie in none of its files. */
  readonly findings: Findings;
  readonly files: readonly OutlinedFile[];
  /** Whether nothing was found in it and its files. */
  readonly clean: boolean;
}

/** A report as a reader goes through it. */
export interface Outline {
  readonly transmissions: readonly OutlinedTransmission[];
  /** Files of no transmission, in the order given. */
  readonly others: readonly OutlinedFile[];
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
  /** How many there are, kept or not, but for those that follow from another finding of the list. */
  readonly count: number;
  /** Those that were kept. */
  readonly issues: readonly Issue[];
  /** What follows from it, by code. */
  readonly follows: CodeCounts;
}

/** Counts by code in the making. */
type Tally = Partial<Record<IssueCode, number>>;
type SeverityTally = { [S in Severity]?: CodeCounts };

/** A list of findings: of a file or of a transmission. */
export type Findings = Pick<FileReport, 'issues' | 'byCode' | 'bySeverity' | 'byCause'>;

/**
 * Puts the files of a report under their transmissions.
 *
 * @param report The report.
 */
export function outlineOf(report: Report): Outline {
  const { transmissions, others } = filed(report);
  return {
    transmissions: transmissions.map(({ transmission, files }) => outlinedTransmission(transmission, files)),
    others: others.map((file) => ({ report: file, findings: file, clean: isEmpty(file) })),
    totals: totalsOf(report),
  };
}

/** Puts the findings between files to the files they lie in: who has to act looks into the file. What was not kept stays counted above. */
function outlinedTransmission(report: TransmissionReport, files: readonly FileReport[]): OutlinedTransmission {
  const moved = new Map<FileReport, Issue[]>(files.map((file) => [file, []]));
  const stay: Issue[] = [];
  const byCode: Tally = { ...report.byCode };
  const bySeverity: SeverityTally = { ...report.bySeverity };
  const byCause: Partial<Record<IssueCode, Tally>> = { ...report.byCause };
  for (const issue of report.issues) {
    // Of two files of one name the later is the one reported.
    const file = issue.file === null ? undefined : files.findLast(({ name }) => name === issue.file);
    const list = file === undefined ? undefined : moved.get(file);
    if (list === undefined) {
      stay.push(issue);
      continue;
    }
    list.push(issue);
    takeOne(byCode, issue.code);
    const weighed = { ...bySeverity[issue.severity] };
    takeOne(weighed, issue.code);
    bySeverity[issue.severity] = weighed;
    if (issue.cause !== undefined) {
      const tally = { ...byCause[issue.cause] };
      takeOne(tally, issue.code);
      byCause[issue.cause] = tally;
    }
  }
  const findings = { issues: stay, byCode, bySeverity, byCause };
  const whole = isWhole(report);
  const outlined = files.map((file) => {
    const all = withMore(file, moved.get(file) ?? []);
    return { report: file, findings: all, clean: whole && isEmpty(all) };
  });
  return { report, findings, files: outlined, clean: isEmpty(findings) && outlined.every(({ clean }) => clean) };
}

function isEmpty({ byCode }: Pick<Findings, 'byCode'>): boolean {
  return sumOf(byCode) === 0;
}

/** Whether every finding of a list was kept. */
function isWhole({ issues, byCode }: Findings): boolean {
  return issues.length >= sumOf(byCode);
}

function withMore(file: FileReport, more: readonly Issue[]): Findings {
  if (more.length === 0) return file;
  const byCode: Tally = { ...file.byCode };
  const bySeverity: SeverityTally = { ...file.bySeverity };
  const byCause: Partial<Record<IssueCode, Tally>> = { ...file.byCause };
  for (const { code, severity, cause } of more) {
    byCode[code] = (byCode[code] ?? 0) + 1;
    bySeverity[severity] = { ...bySeverity[severity], [code]: (bySeverity[severity]?.[code] ?? 0) + 1 };
    if (cause !== undefined) byCause[cause] = { ...byCause[cause], [code]: (byCause[cause]?.[code] ?? 0) + 1 };
  }
  return { issues: [...file.issues, ...more], byCode, bySeverity, byCause };
}

/** Takes one finding of a code out of the counts. */
function takeOne(counts: Tally, code: IssueCode): void {
  const left = (counts[code] ?? 0) - 1;
  if (left > 0) counts[code] = left;
  else delete counts[code];
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
 */
export function groupsOf({ issues, byCode, bySeverity, byCause }: Findings): readonly CodeGroup[] {
  const kept = new Map<IssueCode, Issue[]>();
  // What follows from a finding of this very list is reported with it; elsewhere it stands for itself.
  const folds = (cause: IssueCode | undefined): boolean => cause !== undefined && (byCode[cause] ?? 0) > 0;
  const folded: Partial<Record<IssueCode, number>> = {};
  for (const [cause, codes] of entriesOf(byCause)) {
    if (!folds(cause)) continue;
    for (const [code, count] of entriesOf(codes)) folded[code] = (folded[code] ?? 0) + count;
  }
  for (const issue of issues) {
    if (folds(issue.cause)) continue;
    push(kept, issue.code, issue);
  }
  for (const code of keysOf(byCode)) {
    if (!kept.has(code) && (byCode[code] ?? 0) > (folded[code] ?? 0)) kept.set(code, []);
  }
  const groups = Array.from(kept, ([code, ofCode]) => {
    const count = Math.max((byCode[code] ?? 0) - (folded[code] ?? 0), ofCode.length);
    // Those that were not kept may weigh more.
    const severity = count === ofCode.length ? gravest(ofCode) : gravestOf(code, [bySeverity]);
    return {
      code,
      severity: severity ?? catalogue()[code].severity,
      count,
      issues: ofCode,
      follows: byCause[code] ?? {},
    };
  });
  return groups.sort(
    (a, b) => Number(isCause(b.code)) - Number(isCause(a.code)) || rank(a.severity) - rank(b.severity),
  );
}

/**
 * The codes of a whole report with their exact counts, the gravest first, then the most frequent.
 *
 * @param report The report.
 */
export function codesOf(report: Report): readonly Omit<CodeGroup, 'issues' | 'follows'>[] {
  const counts = severityCounts(report);
  return keysOf(catalogue())
    .filter((code) => (report.byCode[code] ?? 0) > 0)
    .map((code) => ({
      code,
      severity: gravestOf(code, counts) ?? catalogue()[code].severity,
      count: report.byCode[code] ?? 0,
    }))
    .sort((a, b) => rank(a.severity) - rank(b.severity) || b.count - a.count);
}

/** One thing that findings of a report come from. */
export interface CauseGroup {
  readonly code: IssueCode;
  readonly severity: Severity;
  /** The files it was found in. */
  readonly files: readonly FileReport[];
  /** How many findings follow from it. */
  readonly follows: number;
}

/**
 * The causes that were found, in the order they are looked for: what to do about them comes first.
 *
 * @param report The report.
 */
export function causesOf(report: Report): readonly CauseGroup[] {
  const counts = severityCounts(report);
  return [...new Set(causes.map(({ code }) => code))].flatMap((code) => {
    const files = report.files.filter((file) => standsAlone(file, code));
    if (files.length === 0) return [];
    const follows = files.reduce((sum, { byCause }) => sum + sumOf(byCause[code] ?? {}), 0);
    return [{ code, severity: gravestOf(code, counts) ?? catalogue()[code].severity, files, follows }];
  });
}

/** Whether a code was found in a file other than as what follows from another finding of it. */
function standsAlone({ byCode, byCause }: FileReport, code: IssueCode): boolean {
  return (byCode[code] ?? 0) > Object.values(byCause).reduce((sum, codes) => sum + (codes?.[code] ?? 0), 0);
}

function isCause(code: IssueCode): boolean {
  return causes.some((cause) => cause.code === code);
}

/** The counts of all lists of a report. */
function severityCounts({ files, transmissions }: Report): readonly SeverityCodes[] {
  return [...files, ...transmissions].map(({ bySeverity }) => bySeverity);
}

/** The gravest severity with which a code was found, kept or not. One code may have several: where the source is doubtful, errors are warnings. */
function gravestOf(code: IssueCode, counts: readonly SeverityCodes[]): Severity | undefined {
  return severities.find((severity) => counts.some((codes) => (codes[severity]?.[code] ?? 0) > 0));
}

/**
 * The place of a severity in the order of gravity: 0 for errors.
 *
 * @param severity The severity.
 */
function rank(severity: Severity): number {
  return severities.indexOf(severity);
}

/** The gravest severity among findings; `undefined` where there are none. */
function gravest(issues: readonly Issue[]): Severity | undefined {
  return severities.find((severity) => issues.some((issue) => issue.severity === severity));
}

/** The settings of a report that share a severity and a reason. */
export interface SettingGroup {
  readonly severity: Severity | 'off';
  readonly reason: Sentence;
  readonly codes: readonly IssueCode[];
}

/**
 * The settings of a report that weighed a finding, those with the same severity and reason together: a profile sets many codes for one reason, and
 * most of them concern nothing that was found.
 *
 * @param report The report.
 */
export function settingGroups({ settings, byCode, suppressed }: Report): readonly SettingGroup[] {
  const groups = new Map<string, { severity: Severity | 'off'; reason: Sentence; codes: IssueCode[] }>();
  for (const { code, severity, reason } of settings) {
    if ((byCode[code] ?? 0) === 0 && (suppressed[code] ?? 0) === 0) continue;
    const key = JSON.stringify([severity, reason]);
    const group = groups.get(key) ?? { severity, reason: reasonSentence(reason), codes: [] };
    group.codes.push(code);
    groups.set(key, group);
  }
  return [...groups.values()];
}
