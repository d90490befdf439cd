import type { Issue } from '../../issues';
import type { Sentence } from '../../languages';
import { push } from '../../objects';
import type { FileKind } from '../../schemas/kinds';
import { filed } from './filed';
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

/** One file or transmission with its findings; empty where nothing was found. */
export interface FlatGroup {
  readonly file: FileReport | null;
  readonly transmission: TransmissionReport | null;
  readonly findings: readonly FlatFinding[];
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
    groups.push(group(between.get(null) ?? [], null, transmission));
    for (const file of files) groups.push(group([...file.issues, ...(between.get(file) ?? [])], file, transmission));
  }
  for (const file of others) groups.push(group(file.issues, file, null));
  return groups;
}

function group(issues: readonly Issue[], file: FileReport | null, transmission: TransmissionReport | null): FlatGroup {
  const findings = issues.map((issue) => ({
    issue,
    file: issue.file ?? file?.name ?? null,
    kind: file?.kind ?? null,
    transmission,
  }));
  return { file, transmission, findings };
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
