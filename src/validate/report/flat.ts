import { type Issue, type IssueCode, type Severity, severities } from '../../issues';
import type { Sentence } from '../../languages';
import { keysOf, push } from '../../objects';
import type { FileKind } from '../../schemas/kinds';
import { filed } from './filed';
import type { Findings } from './outline';
import type { FileReport, Report, TransmissionReport } from './report';
import { routeName, stampText, unitName } from './words';

/** A finding with all that says where it lies. */
export interface FlatFinding {
  readonly issue: Issue;
  /** The file it lies in; `null` where it is about a transmission as a whole. */
  readonly file: string | null;
  readonly kind: FileKind | null;
  /** The transmission it lies in; `null` where its file belongs to none. */
  readonly transmission: TransmissionReport | null;
}

/** One file or transmission with its findings; empty where nothing was found, or kept. */
export interface FlatGroup {
  readonly file: FileReport | null;
  readonly transmission: TransmissionReport | null;
  readonly findings: readonly FlatFinding[];
  /** What was counted and not kept. */
  readonly rest: readonly RestOfCode[];
}

/** How many findings of a code and a severity were counted beside those that were kept. */
export interface RestOfCode {
  readonly code: IssueCode;
  readonly severity: Severity;
  readonly count: number;
}

/**
 * The findings of a report, list by list: each transmission as a whole, then its files with what lies in them, be it between files; then the files of
 * none.
 *
 * @param report The report.
 */
export function flatGroups(report: Report): readonly FlatGroup[] {
  const { transmissions, others } = filed(report);
  const groups: FlatGroup[] = [];
  for (const { transmission, files } of transmissions) {
    const between = new Map<FileReport | null, Issue[]>();
    // Of two files of one name the later is the one reported.
    const latest = new Map(files.map((file) => [file.name, file]));
    for (const issue of transmission.issues)
      push(between, (issue.file === null ? undefined : latest.get(issue.file)) ?? null, issue);
    groups.push(group(between.get(null) ?? [], null, transmission, restOf(transmission)));
    for (const file of files) {
      const issues = [...file.issues, ...(between.get(file) ?? [])];
      groups.push(group(issues, file, transmission, restOf(file)));
    }
  }
  for (const file of others) groups.push(group(file.issues, file, null, restOf(file)));
  return groups;
}

/** What a list counts and does not hold, by code; the gravest of a code first. */
function restOf({ issues, byCode, bySeverity }: Findings): readonly RestOfCode[] {
  const kept = new Map<string, number>();
  for (const { code, severity } of issues) kept.set(`${code} ${severity}`, (kept.get(`${code} ${severity}`) ?? 0) + 1);
  return keysOf(byCode).flatMap((code) =>
    severities.flatMap((severity) => {
      const count = (bySeverity[severity]?.[code] ?? 0) - (kept.get(`${code} ${severity}`) ?? 0);
      return count > 0 ? [{ code, severity, count }] : [];
    }),
  );
}

function group(
  issues: readonly Issue[],
  file: FileReport | null,
  transmission: TransmissionReport | null,
  rest: readonly RestOfCode[],
): FlatGroup {
  const findings = issues.map((issue) => ({
    issue,
    file: issue.file ?? file?.name ?? null,
    kind: file?.kind ?? null,
    transmission,
  }));
  return { file, transmission, findings, rest };
}

/**
 * Names a transmission in one line: what it is, when it was made, from whom to whom.
 *
 * @param transmission The transmission.
 */
export function transmissionText(transmission: TransmissionReport): Sentence {
  const [unit, route] = [unitName(transmission.unit), routeName(transmission)];
  const stamp = stampText(transmission.stamp);
  return { ja: `${unit.ja} ${stamp} ${route.ja}`, en: `${unit.en} ${stamp} ${route.en}` };
}
