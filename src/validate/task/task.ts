import type { Limits } from '../../codec/read/limits';
import type { NamedSource } from '../../codec/read/source';
import type { ParsedFileName } from '../../filenames/file-name';
import type { JoinedGroup } from '../../filenames/odd-file';
import type { ServiceCodes } from '../../schemas/form7/sort';
import { isKind, type Kind } from '../../schemas/kinds';
import type { UnreadableReason } from '../../unreadable';
import type { CodeCounts, FileReport, SeverityCounts, TransmissionReport } from '../report/report';
import type { Profile, RuleSettings } from '../settings';

/** What is reported of a check in plain data, so that it can be posted to a worker. */
export interface TaskOptions {
  /** Whether issues have cell values. They may be health data. */
  readonly values?: boolean | undefined;
  /** Whether issues tell whom their row is about: 保険者番号 and 被保険者番号, which are personal data. */
  readonly persons?: boolean | undefined;
  readonly limits?: Limits | undefined;
  /** How many issues of each code are kept per file and per transmission; 100 by default. Counts are exact all the same. */
  readonly maxIssues?: number | undefined;
  /** A ready-made set of settings. */
  readonly profile?: Profile | undefined;
  /** Rules to switch off or to weigh otherwise, each with its reason; they go before the profile's. */
  readonly rules?: RuleSettings | undefined;
}

/** What a task is given beside its data, where it runs. */
export interface TaskContext {
  /** The caller's table of service codes: makes the rules on totals exact. */
  readonly serviceCodes?: ServiceCodes | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Called after every file. */
  readonly onFile?: ((name: string) => void) | undefined;
  /** Called after every row. */
  readonly onRow?: ((name: string) => void) | undefined;
}

/** A file of a task, with what its name says. */
export interface TaskFile extends NamedSource {
  readonly parsed: ParsedFileName;
  /** Why its source is not to be asked. */
  readonly unreadable?: UnreadableReason | undefined;
}

/**
 * A piece of a check that needs nothing of the others: one transmission, or one file that belongs to none. All of it but the sources can be
 * posted to a worker; a {@link CheckPool} decides how sources get there.
 */
export interface CheckTask {
  /** The transmission as the names of all files tell it; `null` for a file that belongs to none. */
  readonly group: JoinedGroup | null;
  /** The files of the transmission in the order of its members. */
  readonly files: readonly TaskFile[];
  readonly options: TaskOptions;
}

/** What a {@link CheckTask} gives: plain data. */
export interface CheckTaskResult {
  /** In the order of the task's files. */
  readonly files: readonly FileReport[];
  readonly transmission: TransmissionReport | null;
  readonly counts: SeverityCounts;
  readonly byCode: CodeCounts;
  readonly suppressed: CodeCounts;
}

/** The kind whose rows are to be read from a file; `null` for pictures, unknown kinds, what is not a CSV and what cannot be read: its source is not asked. */
export function rowsIn({ parsed, unreadable }: TaskFile): Kind | null {
  const { kind = null } = parsed;
  if (kind === null || !isKind(kind) || unreadable !== undefined) return null;
  return parsed.issues.some((one) => one.code === 'file_not_csv') ? null : kind;
}
