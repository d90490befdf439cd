import type { Limits } from '../codec/read/limits';
import { readInto } from '../codec/read/read';
import { type NamedSource, openSource, type Source } from '../codec/read/source';
import type { ParsedFileName } from '../filenames/file-name';
import { type MemberGroup, transmissionIssues, type UnitFindings } from '../filenames/transmission';
import { type Issue, type IssueOf, type IssueParams, type IssuePerson, issue, issueAt } from '../issues';
import { arrayOf, isAnObject, isText, must, orNull, withFields } from '../misuse';
import { type RowCodec, rowCodec } from '../schemas/cells/row-codec';
import { isKind, type Kind } from '../schemas/kinds';
import { type Version, versionInfo } from '../schemas/versions';
import { UnreadableError, type UnreadableReason } from '../unreadable';
import { causes } from './causes';
import { FileRow } from './checked-row';
import { Digest } from './digest';
import { Findings, sorted, Totals } from './findings';
import type { CodeCounts, FileReport, RowCells, SeverityCounts, TransmissionReport } from './report/report';
import type {
  Check,
  CheckedRow,
  CheckRun,
  FileContext,
  FindingPlace,
  Note,
  RowPerson,
  RowPlace,
  Rule,
  ServiceCodes,
} from './rule';
import { allRules } from './rules';
import { FileMonths, monthlyKinds } from './rules/support/file-months';
import { type Profile, type RuleSettings, settingsOf } from './settings';

/** What is reported of a check in plain data, so that it can be posted to a worker. */
export interface TaskOptions {
  /** Whether issues have cell values. They may be health data. */
  readonly values?: boolean;
  /** Whether issues tell whom their row is about: 保険者番号 and 被保険者番号, which are personal data. */
  readonly persons?: boolean;
  readonly limits?: Limits;
  /** How many issues of each code are kept per file and per transmission; 100 by default. Counts are exact all the same. */
  readonly maxIssues?: number;
  /** A ready-made set of settings. */
  readonly profile?: Profile;
  /** Rules to switch off or to weigh otherwise, each with its reason; they go before the profile's. */
  readonly rules?: RuleSettings;
}

/** What a task is given beside its data, where it runs. */
export interface TaskContext {
  /** The caller's table of service codes: makes the rules on totals exact. */
  readonly serviceCodes?: ServiceCodes;
  readonly signal?: AbortSignal;
  /** Called after every file. */
  readonly onFile?: (name: string) => void;
  /** Called after every row. */
  readonly onRow?: (name: string) => void;
}

/** A file of a task, with what its name says. */
export interface TaskFile extends NamedSource {
  readonly parsed: ParsedFileName;
  /** Why its source is not to be asked. */
  readonly unreadable?: UnreadableReason;
}

/**
 * A piece of a check that needs nothing of the others: one transmission, or one file that belongs to none. All of it but the sources can be
 * posted to a worker; a {@link CheckPool} decides how sources get there.
 */
export interface CheckTask {
  /** The transmission as the names of all files tell it; `null` for a file that belongs to none. */
  readonly group: MemberGroup | null;
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

/**
 * Carries out one task of a check: what a worker of a {@link CheckPool} calls.
 *
 * @param task What `checkFiles` gave to the pool, its sources as they came over.
 * @param context What cannot be posted.
 * @throws Whatever a source throws, but for an {@link UnreadableError}. Never for bad data.
 * @remarks The same code checks without a pool, so a report does not depend on where it was made.
 */
export async function runCheckTask(task: CheckTask, context: TaskContext = {}): Promise<CheckTaskResult> {
  must('task', task, taskShape);
  const { group, files, options } = task;
  const totals = new Totals(settingsOf(options.profile, options.rules), options.maxIssues ?? 100);
  const jobs = files.map((file) => new FileJob(file, totals, options.values === true));
  const runner = new CheckRunner(options, context, totals);
  const transmission = group === null ? null : await runner.transmission(group, jobs);
  if (group === null) for (const job of jobs) await runner.read(job);
  return {
    files: jobs.map((job) => job.report()),
    transmission,
    counts: totals.counts,
    byCode: totals.byCode,
    suppressed: totals.suppressed,
  };
}

/** The kind whose rows are to be read from a file; `null` for pictures, unknown kinds, what is not a CSV and what cannot be read: its source is not asked. */
export function rowsIn({ parsed, unreadable }: TaskFile): Kind | null {
  const { kind = null } = parsed;
  if (kind === null || !isKind(kind) || unreadable !== undefined) return null;
  return parsed.issues.some((one) => one.code === 'file_not_csv') ? null : kind;
}

const taskShape = withFields({
  group: orNull(isAnObject),
  files: arrayOf(withFields({ name: isText, parsed: isAnObject })),
  options: isAnObject,
});

/** One file on its way through the check. */
class FileJob {
  readonly name: string;
  readonly parsed: ParsedFileName;
  readonly findings: Findings;
  readonly kind: FileReport['kind'];
  readonly #file: TaskFile;
  readonly #told: boolean;
  readonly #cells = new Map<number, RowCells>();
  version: Version | null = null;
  /** Set where the bytes are to be compared with those of another file. */
  digest: Digest | undefined;
  rows = 0;
  records = 0;
  /** Whether the file could not be read to its end, so that what the rest holds is unknown. */
  get cut(): boolean {
    return this.findings.has('file_too_large') || this.findings.has('file_unreadable');
  }

  /**
   * @param told Whether the texts of cells may be told.
   */
  constructor(file: TaskFile, totals: Totals, told: boolean) {
    this.#file = file;
    this.#told = told;
    this.name = file.name;
    this.parsed = file.parsed;
    this.kind = this.parsed.kind ?? null;
    this.findings = new Findings(totals);
    const { unreadable } = file;
    for (const found of this.parsed.issues) {
      // An archive has no name of the standard, and need have none.
      if (unreadable === undefined || found.code !== 'file_not_csv') this.findings.add(found);
    }
    if (unreadable !== undefined) this.unreadable(unreadable);
  }

  unreadable(reason: UnreadableReason): void {
    this.findings.add(issue('file_unreadable', { file: this.name }, { reason }));
  }

  /** The kind whose rows are to be read. */
  get readable(): Kind | null {
    return rowsIn(this.#file);
  }

  /** Keeps the cells of a row that a finding lies in, where they may be told. */
  keepCells({ row, version, cells }: RowPlace): void {
    if (cells !== undefined) this.#cells.set(row, { row, version, cells });
  }

  open(): Promise<Source> {
    const source = openSource(this.#file);
    const { digest } = this;
    return digest === undefined ? source : source.then((bytes) => digest.tap(bytes));
  }

  report(): FileReport {
    const { name, kind, version, rows, records } = this;
    const { byCode } = this.findings;
    return {
      name,
      kind,
      version,
      rows,
      records,
      rejected: rows - records,
      issues: this.findings.list(),
      byCode: sorted(byCode),
      byCause: this.findings.byCause,
      ...(this.#told && { cells: [...this.#cells.values()].sort((a, b) => a.row - b.row) }),
    };
  }
}

/** Says of a file that stands for the same as another whether the two are equal byte for byte. */
function withEquality(found: IssueOf<'transmission_duplicate'>, jobs: readonly FileJob[]): Issue {
  const { file, params } = found;
  // Of two files of one name the later is the one reported.
  const later = jobs.findLast((job) => job.name === file)?.digest;
  const earlier = jobs.find((job) => job.name === params.firstFile)?.digest;
  const equal = later?.text !== undefined && later.text === earlier?.text;
  return equal ? { ...found, params: { ...params, equal } } : found;
}

type Run = { readonly kinds: readonly Kind[]; readonly run: CheckRun };

/** Rules of one reach, with their checks at hand. */
function checksOver<O extends Check['over']>(over: O): { rule: Rule; check: Extract<Check, { readonly over: O }> }[] {
  return allRules().flatMap((rule) =>
    rule.check?.over === over ? [{ rule, check: rule.check as Extract<Check, { readonly over: O }> }] : [],
  );
}

/** Carries the files of one task through reading and checks. */
class CheckRunner {
  readonly #options: TaskOptions;
  readonly #context: TaskContext;
  readonly #totals: Totals;

  constructor(options: TaskOptions, context: TaskContext, totals: Totals) {
    this.#options = options;
    this.#context = context;
    this.#totals = totals;
  }

  async transmission(group: MemberGroup, jobs: readonly FileJob[]): Promise<TransmissionReport> {
    const findings = new Findings(this.#totals);
    // Whether two files are equal is known when both have been read.
    const doubles = group.issues.filter((found) => found.code === 'transmission_duplicate');
    const named = new Set(doubles.flatMap(({ file, params }) => [file, params.firstFile]));
    for (const job of jobs) if (named.has(job.name)) job.digest = new Digest();
    const months = new FileMonths(group.members);
    const context = { unit: group.unit, members: group.members, months, serviceCodes: this.#context.serviceCodes };
    const runs = checksOver('transmission').map(({ rule, check }) => ({
      kinds: check.kinds,
      run: check.start(context, this.#note(rule, findings, jobs)),
    }));
    const monthRun = { kinds: monthlyKinds, run: { row: (row: CheckedRow) => months.add(row) } };
    for (const job of jobs) await this.read(job, [monthRun, ...runs]);
    const { unit, issues } = this.#unitOf(group, jobs, months);
    for (const found of issues) {
      findings.add(found.code === 'transmission_duplicate' ? withEquality(found, jobs) : found);
    }
    // What was not read cannot be missing.
    if (!jobs.some((job) => job.cut)) for (const { run } of runs) run.end?.();
    const { sender, senderType, receiver, receiverType, stamp } = group;
    return {
      unit,
      sender,
      senderType,
      receiver,
      receiverType,
      stamp,
      files: group.members.map((member) => member.name),
      issues: findings.list(),
      byCode: sorted(findings.byCode),
      byCause: findings.byCause,
    };
  }

  /**
   * The unit and what is wrong with the set of files, but for what a wrong month in a name makes of it: month_file_name tells of that name, and with
   * the month of its rows the rest falls away.
   */
  #unitOf(group: MemberGroup, jobs: readonly FileJob[], months: FileMonths): UnitFindings {
    const { unit, members, issues } = group;
    const misnamed = jobs.filter(({ findings }) => findings.has('month_file_name')).map(({ name }) => name);
    if (misnamed.length === 0 || this.#totals.isOff('month_file_name')) return group;
    const corrected = transmissionIssues(
      members.map((member) => {
        const month = misnamed.includes(member.name) ? months.only(member.name) : undefined;
        return month === undefined ? member : { ...member, fileName: { ...member.fileName, month } };
      }),
    );
    // Another unit that less is wrong with is the one that was meant: the names had it wrong too.
    if (corrected.unit !== unit) return corrected.issues.length < issues.length ? corrected : group;
    const left = new Set(corrected.issues.map((one) => JSON.stringify(one)));
    return { unit, issues: issues.filter((one) => left.has(JSON.stringify(one))) };
  }

  async read(job: FileJob, transmissionRuns: readonly Run[] = []): Promise<void> {
    const kind = job.readable;
    if (kind !== null) {
      try {
        await this.#readRows(job, kind, transmissionRuns);
      } catch (error) {
        if (!(error instanceof UnreadableError)) throw error;
        job.unreadable(error.reason);
      }
    }
    this.#context.onFile?.(job.name);
  }

  async #readRows(job: FileJob, kind: Kind, transmissionRuns: readonly Run[]): Promise<void> {
    const { values = false, limits } = this.#options;
    const { signal, serviceCodes, onRow } = this.#context;
    const context: FileContext = { name: job.name, kind, fileName: job.parsed.value ?? null, serviceCodes };
    const add = (found: Issue): boolean => job.findings.add(found);
    const rowChecks = checksOver('row').filter(({ check }) => check.kinds.includes(kind));
    const fileRuns = checksOver('file')
      .filter(({ check }) => check.kinds.includes(kind))
      .map(({ rule, check }) => check.start(context, this.#note(rule, job.findings, [job], { name: job.name, kind })));
    const runs = [...fileRuns, ...transmissionRuns.filter(({ kinds }) => kinds.includes(kind)).map(({ run }) => run)];
    const options = { kind, fileName: job.name, values, ...(limits && { limits }), ...(signal && { signal }) };
    let current: CheckedRow | undefined;
    const rowNotes = rowChecks.map(({ rule, check }) => ({
      check,
      note: this.#note(rule, job.findings, [job], { name: job.name, kind }, () => current),
    }));
    const codecs = new Map<Version, RowCodec>();
    const rowRuns = runs.filter(({ row }) => row !== undefined);
    const causeRuns = causes.map(({ code, start }) => ({ code, run: start({ kind }) }));
    const lookers = causeRuns.flatMap(({ run }) => run.row ?? []);
    await readInto(await job.open(), options, {
      fileIssue: add,
      row: (row) => {
        job.rows += 1;
        if (row.record !== null) job.records += 1;
        job.version ??= versionInfo((row.cells[0] ?? '').trim())?.csvVersion ?? null;
        let codec = codecs.get(row.version);
        if (codec === undefined) {
          codec = rowCodec(kind, row.version);
          codecs.set(row.version, codec);
        }
        for (const look of lookers) look(row, codec);
        current = new FileRow(row, job.name, kind, codec, values);
        const person = row.issues.length > 0 ? this.#personOf(current.person) : undefined;
        for (const found of row.issues) {
          if (add(person === undefined ? found : { ...found, person }) && values) job.keepCells(current.at);
        }
        for (const { check, note } of rowNotes) check.row(current, note, context);
        for (const run of rowRuns) run.row?.(current);
        onRow?.(job.name);
      },
    });
    if (!job.cut) for (const run of fileRuns) run.end?.();
    for (const { code, run } of causeRuns) {
      const verdict = run.end((one) => job.findings.has(one));
      if (verdict?.fault !== undefined) add(issueAt(verdict.fault, { file: job.name }, kind));
      // A cause that is switched off is not a place to fold anything under.
      if (verdict !== undefined && !this.#totals.isOff(code)) job.findings.explain(code, verdict.explains);
    }
  }

  /** Whom a row is about, where the caller wants to know. */
  #personOf(person: RowPerson | undefined): IssuePerson | undefined {
    if (this.#options.persons !== true || person === undefined) return undefined;
    return { insurer: person.insurer ?? null, insured: person.insured ?? null };
  }

  /** What a check reports with: fills in the code, the file's name and the field's number. */
  #note(
    { code, lowered }: Rule,
    findings: Findings,
    jobs: readonly FileJob[],
    file?: { readonly name: string; readonly kind: Kind },
    current?: () => CheckedRow | undefined,
  ): Note {
    return (place: FindingPlace, params: IssueParams = {}) => {
      const { key, cause, told } = place;
      const row = current?.();
      const at = place.at ?? row?.at;
      const severity = place.lowered && lowered !== undefined ? { severity: lowered.severity } : {};
      if (at === undefined) {
        findings.add(
          issueAt({ code, params, ...severity }, { file: place.file ?? file?.name ?? null, cause }, file?.kind),
        );
        return;
      }
      const index = key === undefined ? -1 : rowCodec(at.kind, at.version).keys.indexOf(key);
      // Only a row whose cells may be told has them at its place.
      const { cells } = at;
      const facts = cells !== undefined && told !== undefined ? { ...params, ...told } : params;
      const kept = findings.add(
        issueAt(
          { code, params: facts, ...severity },
          {
            file: at.file,
            row: at.row,
            line: at.line,
            column: index < 0 ? null : index + 1,
            key: key ?? null,
            cause,
            value: told === undefined ? cells?.[index] : undefined,
            person: this.#personOf(at.person),
          },
          at.kind,
        ),
      );
      // Of two files of one name the later is the one reported.
      if (kept && cells !== undefined) jobs.findLast(({ name }) => name === at.file)?.keepCells(at);
    };
  }
}
