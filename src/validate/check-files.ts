import type { NamedSource } from '../codec/read/source';
import type { ParsedFileName } from '../filenames/file-name';
import { joinOddFiles } from '../filenames/odd-file';
import { parseFileName } from '../filenames/parse';
import { groupMembers } from '../filenames/transmission';
import { CareplanCsvError } from '../issues';
import { isAnObject, isText, listOf, must, withFields } from '../misuse';
import { push } from '../objects';
import type { ServiceCodes } from '../schemas/form7/sort';
import type { Kind } from '../schemas/kinds';
import type { UnreadableError, UnreadableReason } from '../unreadable';
import { type CheckPool, type Progress, runInPool } from './check-pool';
import type { FileReport, Report } from './report/report';
import { settingsOf } from './settings';
import { runCheckTask } from './task/check-task';
import { addTally, sorted, type Tally } from './task/findings';
import type { CheckTask, CheckTaskResult, TaskFile, TaskOptions } from './task/task';

/** A file to be checked. */
export interface FileToCheck extends NamedSource {
  /** The kind of its rows, where the name is not to be used: the name is not checked then, and the file belongs to no transmission. */
  readonly kind?: Kind | undefined;
  /** Set where it is known beforehand that the file cannot be read, whatever its kind; its source is not asked. */
  readonly unreadable?: UnreadableReason | undefined;
}

/** What {@link checkFiles} may be given. */
export interface CheckOptions extends TaskOptions {
  /** The caller's table of service codes: makes the rules on totals exact. With a pool it has to be given where the workers are. */
  readonly serviceCodes?: ServiceCodes | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Called after every file and every 10,000 rows; with a pool, after every transmission. */
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** Workers that whole transmissions are handed to; without one, all is done here, one file after the other. */
  readonly pool?: CheckPool | undefined;
}

/**
 * Checks files of the standard: names, bytes, rows, fields, the relations between them, and which files belong together.
 *
 * Files are read as streams, one after the other, by transmission; memory is bounded by the persons and keys of one transmission (with a pool: of
 * one a worker).
 *
 * @param files Names and bytes, in any order.
 * @param options What is kept, and how rules are weighed.
 * @returns The report; the same for the same files in any order, but for the order of `files`, and the same with a pool as without one.
 * @throws {@link CareplanCsvError} for options that make no sense; whatever a source throws, but for an {@link UnreadableError}, which is the
 * finding `file_unreadable`. Never for bad data.
 * @remarks 第4.1版, all of it; docs/rules.md lists what is checked.
 * @example
 * ```ts
 * import { checkFiles, toText } from 'careplan-csv';
 *
 * const name = 'DLT1KYO_1370100014_43_1370200129_11_20251020180000.CSV';
 * const source = new TextEncoder().encode('202407,131024,6165030196,20251020\r\n');
 * const report = await checkFiles([{ name, source }]);
 * console.log(report.counts.error); // 0
 * console.log(toText(report, { lang: 'ja' }));
 * ```
 */
export async function checkFiles(
  files: readonly FileToCheck[] | Iterable<FileToCheck>,
  options: CheckOptions = {},
): Promise<Report> {
  must('files', files, listOf(isAnObject));
  must('options', options, isAnObject);
  const { values, persons, limits, maxIssues = 100, profile, rules, pool, serviceCodes } = options;
  if (!(maxIssues >= 0)) throw new CareplanCsvError('invalid_option', 'maxIssues must be a number from 0 on');
  if (pool !== undefined && serviceCodes !== undefined) {
    throw new CareplanCsvError(
      'invalid_option',
      'serviceCodes is a function and cannot be posted to a pool: give it to runCheckTask in the workers',
    );
  }
  const settings = settingsOf(profile, rules);
  const given = Array.from(files, taskFile);
  const tasks = tasksOf(given, {
    maxIssues,
    ...(values !== undefined && { values }),
    ...(persons !== undefined && { persons }),
    ...(limits && { limits }),
    ...(profile && { profile }),
    ...(rules && { rules }),
  });
  const results =
    pool === undefined
      ? await runHere(tasks, options, given.length)
      : await runInPool(pool, tasks, { ...options, total: given.length });
  const reports = new Map<TaskFile, FileReport>();
  const totals = { counts: { error: 0, warning: 0, info: 0 }, byCode: {} as Tally, suppressed: {} as Tally };
  for (const [index, result] of results.entries()) {
    for (const [at, report] of result.files.entries()) reports.set(tasks[index]!.files[at]!, report);
    addTally(totals.counts, result.counts);
    addTally(totals.byCode, result.byCode);
    addTally(totals.suppressed, result.suppressed);
  }
  return {
    files: given.flatMap((file) => reports.get(file) ?? []),
    transmissions: results.flatMap(({ transmission }) => transmission ?? []),
    counts: totals.counts,
    byCode: sorted(totals.byCode),
    profile: profile ?? null,
    settings: [...settings].map(([code, { severity, reason }]) => ({ code, severity, reason })),
    suppressed: sorted(totals.suppressed),
  };
}

function taskFile(file: FileToCheck): TaskFile {
  must('file', file, withFields({ name: isText }));
  const { name, source, kind, unreadable } = file;
  const parsed: ParsedFileName = kind === undefined ? parseFileName(name) : { ok: false, kind, issues: [] };
  return { name, source, parsed, ...(unreadable !== undefined && { unreadable }) };
}

/** The transmissions in import order, then each file that belongs to none. */
function tasksOf(given: readonly TaskFile[], options: TaskOptions): CheckTask[] {
  // Two files may have the same name (one twice on the command line): the queue hands each out once.
  const queue = new Map<string, TaskFile[]>();
  for (const file of given) push(queue, file.name, file);
  const taken = new Set<TaskFile>();
  const tasks = joinOddFiles(groupMembers(given), given).map((group): CheckTask => {
    const files = group.members.flatMap(({ name }) => queue.get(name)?.shift() ?? []);
    for (const file of files) taken.add(file);
    return { group, files, options };
  });
  for (const file of given) if (!taken.has(file)) tasks.push({ group: null, files: [file], options });
  return tasks;
}

async function runHere(tasks: readonly CheckTask[], options: CheckOptions, total: number): Promise<CheckTaskResult[]> {
  const { signal, serviceCodes, onProgress } = options;
  const results: CheckTaskResult[] = [];
  let done = 0;
  let rows = 0;
  const tell = (file: string): void => onProgress?.({ file, done, total, rows });
  const context = {
    ...(serviceCodes && { serviceCodes }),
    ...(signal && { signal }),
    onFile: (file: string) => {
      done += 1;
      tell(file);
    },
    onRow: (file: string) => {
      rows += 1;
      if (rows % 10_000 === 0) tell(file);
    },
  };
  for (const task of tasks) {
    signal?.throwIfAborted();
    results.push(await runCheckTask(task, context));
  }
  return results;
}
