import { type Issue, type Severity, severities } from '../../issues';
import type { Sentence } from '../../languages';
import { push } from '../../objects';
import { type FlatGroup, flatGroups } from './flat';
import type { FileReport, Report } from './report';

/** A row of a file, and whether a receiver can be expected to import it. */
export interface RowState {
  readonly file: FileReport;
  /** 1-based data row. */
  readonly row: number;
  /** What was found in it, and what keeps its whole file or transmission from being imported. */
  readonly issues: readonly Issue[];
  /** The gravest of these. */
  readonly worst: Severity | undefined;
}

/** 取込可否 by the gravest finding. */
export const importable: { readonly [S in Severity | 'none']: Sentence } = {
  error: { ja: '不可', en: 'no' },
  warning: { ja: '要確認', en: 'to be checked' },
  info: { ja: '可', en: 'yes' },
  none: { ja: '可', en: 'yes' },
};

/**
 * Tells of each row of a report whether it can be imported: not where an error lies in it, in its file as a whole (another encoding, a bad name) or in
 * its transmission (a file that is missing).
 *
 * @param report The report.
 */
export function rowStates(report: Report): readonly RowState[] {
  const issuesOf = new Map<FileReport, readonly Issue[]>();
  // A transmission as a whole comes before its files.
  let above: FlatGroup | undefined;
  for (const group of flatGroups(report)) {
    if (group.file === null) above = group;
    else {
      const shared = above !== undefined && above.transmission === group.transmission ? above.findings : [];
      issuesOf.set(
        group.file,
        [...shared, ...group.findings].map(({ issue }) => issue),
      );
    }
  }
  return report.files.flatMap((file) => statesOf(file, issuesOf.get(file) ?? []));
}

function statesOf(file: FileReport, all: readonly Issue[]): RowState[] {
  // Hints about a file say nothing of its rows.
  const whole = all.filter(({ row, severity }) => row === null && severity === 'error');
  const byRow = new Map<number, Issue[]>();
  for (const issue of all) if (issue.row !== null) push(byRow, issue.row, issue);
  return Array.from({ length: file.rows }, (_, index) => {
    const issues = [...whole, ...(byRow.get(index + 1) ?? [])];
    const worst = severities.find((one) => issues.some(({ severity }) => severity === one));
    return { file, row: index + 1, issues, worst };
  });
}
