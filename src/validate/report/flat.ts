import type { Issue } from '../../issues';
import type { Sentence } from '../../languages';
import type { FileKind } from '../../schemas/kinds';
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
 * The findings of a report, list by list: each transmission as a whole, then its files, then the files of none.
 *
 * @param report The report.
 */
export function flatGroups(report: Report): readonly FlatGroup[] {
  const kinds = new Map(report.files.map((file) => [file.name, file.kind]));
  const byName = new Map<string, FileReport[]>();
  for (const file of report.files) byName.set(file.name, [...(byName.get(file.name) ?? []), file]);
  const taken = new Set<FileReport>();
  const flat = (
    issues: readonly Issue[],
    own: FileReport | null,
    transmission: TransmissionReport | null,
  ): FlatGroup => ({
    file: own,
    transmission,
    findings: issues.map((issue) => {
      const file = issue.file ?? own?.name ?? null;
      return { issue, file, kind: own?.kind ?? (file === null ? null : (kinds.get(file) ?? null)), transmission };
    }),
  });
  const groups: FlatGroup[] = [];
  for (const transmission of report.transmissions) {
    groups.push(flat(transmission.issues, null, transmission));
    for (const name of transmission.files) {
      const file = byName.get(name)?.shift();
      if (file === undefined) continue;
      taken.add(file);
      groups.push(flat(file.issues, file, transmission));
    }
  }
  for (const file of report.files) if (!taken.has(file)) groups.push(flat(file.issues, file, null));
  return groups;
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
