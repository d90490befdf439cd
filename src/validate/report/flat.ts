import { type Issue, type IssueCode, issueKinds, type Severity } from '../../issues';
import type { Sentence } from '../../languages';
import { entriesOf, push } from '../../objects';
import type { FileKind } from '../../schemas/kinds';
import { filed } from './filed';
import { type Findings, gravest, severitiesOf } from './outline';
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

/** How many findings of a code were counted beside those that were kept. */
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
  const settled = severitiesOf(report);
  const groups: FlatGroup[] = [];
  for (const { transmission, files } of transmissions) {
    const between = new Map<FileReport | null, Issue[]>();
    // Of two files of one name the later is the one reported.
    const latest = new Map(files.map((file) => [file.name, file]));
    for (const issue of transmission.issues)
      push(between, (issue.file === null ? undefined : latest.get(issue.file)) ?? null, issue);
    groups.push(group(between.get(null) ?? [], null, transmission, restOf(transmission, settled)));
    for (const file of files) {
      const issues = [...file.issues, ...(between.get(file) ?? [])];
      groups.push(group(issues, file, transmission, restOf(file, settled)));
    }
  }
  for (const file of others) groups.push(group(file.issues, file, null, restOf(file, settled)));
  return groups;
}

/** What a list counts and does not hold, by code. */
function restOf({ issues, byCode }: Findings, settled: ReadonlyMap<IssueCode, Severity>): readonly RestOfCode[] {
  const kept = new Map<IssueCode, Issue[]>();
  for (const issue of issues) push(kept, issue.code, issue);
  return entriesOf(byCode).flatMap(([code, all]) => {
    const own = kept.get(code) ?? [];
    const count = all - own.length;
    if (count <= 0) return [];
    return [{ code, severity: gravest(own) ?? settled.get(code) ?? issueKinds[code].severity, count }];
  });
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
