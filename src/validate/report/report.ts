import type { Unit } from '../../filenames/transmission';
import type { Issue, IssueCode, Severity } from '../../issues';
import { arrayOf, isAnObject, isText, must, withFields } from '../../misuse';
import type { FileKind } from '../../schemas/kinds';
import type { Version } from '../../schemas/versions';
import type { SettingReason } from '../rule';

/** How often each code was found; codes that were not are left out. Exact, however few issues are kept. */
export type CodeCounts = Readonly<Partial<Record<IssueCode, number>>>;

/** How often each code was found with each severity; a severity that none has is left out. Exact, however few issues are kept. */
export type SeverityCodes = Readonly<Partial<Record<Severity, CodeCounts>>>;

/** How often each code was found that follows from another finding: the cause, then what follows. Exact. */
export type CauseCounts = Readonly<Partial<Record<IssueCode, CodeCounts>>>;

/** How many findings there are of each severity. Exact. */
export type SeverityCounts = Readonly<Record<Severity, number>>;

/** The texts of the cells of a row: what {@link FileReport.cells} tells where the caller asked for values. */
export interface RowCells {
  /** 1-based data row. */
  readonly row: number;
  /** The version the row was read by: its layout names the cells. */
  readonly version: Version;
  /** The texts as they stand, decoded; as many as the row has. They may be health data. */
  readonly cells: readonly string[];
}

/** What was found about one file. */
export interface FileReport {
  /** The name as given to `checkFiles`. */
  readonly name: string;
  readonly kind: FileKind | null;
  /** The first known CSVバージョン in the file; `null` where there is none. */
  readonly version: Version | null;
  /** Data rows: records + rejected. */
  readonly rows: number;
  readonly records: number;
  readonly rejected: number;
  /** The first issues of each code (`maxIssues`), in file order. */
  readonly issues: readonly Issue[];
  readonly byCode: CodeCounts;
  /** The same by severity: one code may have several. */
  readonly bySeverity: SeverityCodes;
  readonly byCause: CauseCounts;
  /** The rows that issues of the report lie in, in file order; present only where the caller asked with `values: true`. */
  readonly cells?: readonly RowCells[];
}

/** What was found about one transmission (送信単位). */
export interface TransmissionReport {
  readonly unit: Unit | 'unknown';
  readonly sender: string;
  readonly senderType: string | null;
  readonly receiver: string;
  readonly receiverType: string | null;
  readonly stamp: string;
  /** The names of its files as given; one with `transmission_incomplete` and a `segment` differs from the others there. */
  readonly files: readonly string[];
  readonly issues: readonly Issue[];
  readonly byCode: CodeCounts;
  /** The same by severity: one code may have several. */
  readonly bySeverity: SeverityCodes;
  readonly byCause: CauseCounts;
}

/** A rule the caller switched off or weighed otherwise, with the reason given. */
export interface AppliedSetting {
  readonly code: IssueCode;
  readonly severity: Severity | 'off';
  readonly reason: SettingReason;
}

/** All that was found about a set of files. */
export interface Report {
  /** In the order given. */
  readonly files: readonly FileReport[];
  /** In import order. */
  readonly transmissions: readonly TransmissionReport[];
  readonly counts: SeverityCounts;
  readonly byCode: CodeCounts;
  readonly profile: 'strict' | 'tolerant' | null;
  readonly settings: readonly AppliedSetting[];
  /** Findings of rules that were switched off: counted, not listed. */
  readonly suppressed: CodeCounts;
}

const reportShape = withFields({
  files: arrayOf(withFields({ name: isText, issues: arrayOf(isAnObject), byCode: isAnObject, bySeverity: isAnObject })),
  transmissions: arrayOf(withFields({ issues: arrayOf(isAnObject), byCode: isAnObject, bySeverity: isAnObject })),
  counts: isAnObject,
  byCode: isAnObject,
});

/**
 * Makes sure that what is to be written is a report.
 *
 * @internal
 */
export function mustBeReport(report: Report): void {
  must('report', report, reportShape);
}
