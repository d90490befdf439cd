import type { Limits } from '../codec/read/limits';
import { readInto } from '../codec/read/read';
import { type NamedSource, openSource, type Source } from '../codec/read/source';
import type { ParsedFileName } from '../filenames/file-name';
import { parseFileName } from '../filenames/parse';
import { groupMembers, type MemberGroup } from '../filenames/transmission';
import { CareplanCsvError, type Issue, type IssueCode, type IssueParams, issue } from '../issues';
import type { RowCodec } from '../schemas/cells/row-codec';
import { isKind, type Kind } from '../schemas/kinds';
import { type Version, versionInfo } from '../schemas/versions';
import { codecOf, FileRow } from './checked-row';
import { Findings, sorted, Totals } from './findings';
import type { FileReport, Report, TransmissionReport } from './report/report';
import type {
  Check,
  CheckedRow,
  CheckRun,
  FileContext,
  FindingPlace,
  Report as Note,
  Rule,
  ServiceCodes,
} from './rule';
import { allRules } from './rules';
import { type Profile, type RuleSettings, settingsOf } from './settings';

/** A file to be checked. */
export type FileToCheck = NamedSource;

/** What {@link checkFiles} may be told. */
export interface CheckOptions {
  /** Whether issues bear cell values. They may be health data. */
  readonly values?: boolean;
  readonly limits?: Limits;
  /** How many issues of each code are kept per file and per transmission; 100 by default. Counts are exact all the same. */
  readonly maxIssues?: number;
  /** A ready-made set of settings. */
  readonly profile?: Profile;
  /** Rules to switch off or to weigh otherwise, each with its reason; they go before the profile's. */
  readonly rules?: RuleSettings;
  /** The caller's table of service codes: makes the rules on totals exact. */
  readonly serviceCodes?: ServiceCodes;
  readonly signal?: AbortSignal;
  /** Told after every file and every 10,000 rows. */
  readonly onProgress?: (progress: Progress) => void;
}

/** How far a check has come. */
export interface Progress {
  readonly file: string;
  /** Files done. */
  readonly done: number;
  readonly total: number;
  /** Rows read so far, over all files. */
  readonly rows: number;
}

/**
 * Checks files of the standard: names, bytes, rows, fields, the relations between them, and which files belong together.
 *
 * Files are read as streams, one after the other, by transmission; memory is bounded by the persons and keys of one transmission.
 *
 * @param files Names and bytes, in any order.
 * @param options What is kept, and how rules are weighed.
 * @returns The report; the same for the same files in any order, but for the order of `files`.
 * @throws {@link CareplanCsvError} for options that make no sense; whatever a source throws. Never for bad data.
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
export async function checkFiles(files: Iterable<FileToCheck>, options: CheckOptions = {}): Promise<Report> {
  const { maxIssues = 100, profile, signal } = options;
  if (!(maxIssues >= 0)) throw new CareplanCsvError('invalid_option', 'maxIssues must be a number from 0 on');
  const settings = settingsOf(profile, options.rules);
  const totals = new Totals(settings, maxIssues);
  const jobs = Array.from(files, (file) => new FileJob(file, totals));
  const groups = groupMembers(jobs);
  const run = new CheckRunner(options, totals, jobs);
  const transmissions: TransmissionReport[] = [];
  for (const group of groups) transmissions.push(await run.transmission(group));
  for (const job of jobs) {
    signal?.throwIfAborted();
    await run.alone(job);
  }
  return {
    files: jobs.map((job) => job.report()),
    transmissions,
    counts: { ...totals.counts },
    byCode: sorted(totals.byCode),
    profile: profile ?? null,
    settings: [...settings].map(([code, { severity, reason }]) => ({ code, severity, reason })),
    suppressed: sorted(totals.suppressed),
  };
}

/** One file on its way through the check. */
class FileJob {
  readonly name: string;
  readonly parsed: ParsedFileName;
  readonly findings: Findings;
  readonly kind: FileReport['kind'];
  readonly #file: FileToCheck;
  version: Version | null = null;
  rows = 0;
  records = 0;
  done = false;
  /** Whether a limit ended the reading, so that what the rest holds is unknown. */
  get cut(): boolean {
    return this.findings.has('file_too_large');
  }

  constructor(file: FileToCheck, totals: Totals) {
    this.#file = file;
    this.name = file.name;
    this.parsed = parseFileName(file.name);
    this.kind = this.parsed.value?.kind ?? (this.parsed.ok ? null : (this.parsed.kind ?? null));
    this.findings = new Findings(totals);
    for (const found of this.parsed.issues) this.findings.add(found);
  }

  /** The kind whose rows are to be read; `null` for pictures, unknown kinds and what is no CSV. */
  get readable(): Kind | null {
    if (this.kind === null || !isKind(this.kind)) return null;
    return this.parsed.issues.some((one) => one.code === 'file_not_csv') ? null : this.kind;
  }

  open(): Promise<Source> {
    return openSource(this.#file);
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
    };
  }
}

type Run = { readonly kinds: readonly Kind[]; readonly run: CheckRun };

/** Rules of one reach, with their checks at hand. */
function checksOver<O extends Check['over']>(over: O): { rule: Rule; check: Extract<Check, { readonly over: O }> }[] {
  return allRules().flatMap((rule) =>
    rule.check?.over === over ? [{ rule, check: rule.check as Extract<Check, { readonly over: O }> }] : [],
  );
}

/** Carries the files of one report through reading and checks. */
class CheckRunner {
  readonly #options: CheckOptions;
  readonly #totals: Totals;
  readonly #jobs: ReadonlyMap<string, readonly FileJob[]>;
  readonly #total: number;
  #done = 0;
  #rows = 0;

  constructor(options: CheckOptions, totals: Totals, jobs: readonly FileJob[]) {
    this.#options = options;
    this.#totals = totals;
    this.#total = jobs.length;
    // Two files may bear the same name (one twice on the command line): the queue hands each out once.
    const byName = new Map<string, FileJob[]>();
    for (const job of jobs) byName.set(job.name, [...(byName.get(job.name) ?? []), job]);
    this.#jobs = byName;
  }

  async transmission(group: MemberGroup): Promise<TransmissionReport> {
    const findings = new Findings(this.#totals);
    for (const found of group.issues) findings.add(found);
    const context = { unit: group.unit, members: group.members, serviceCodes: this.#options.serviceCodes };
    const runs = checksOver('transmission').map(({ rule, check }) => ({
      kinds: check.kinds,
      run: check.start(context, this.#note(rule.code, findings, null)),
    }));
    for (const { name } of group.members) {
      const job = this.#jobs.get(name)?.find((one) => !one.done);
      if (job !== undefined) await this.#read(job, runs);
    }
    // What was not read cannot be missing.
    if (!group.members.some(({ name }) => this.#jobs.get(name)?.some((job) => job.cut))) {
      for (const { run } of runs) run.end?.();
    }
    const { unit, sender, senderType, receiver, receiverType, stamp } = group;
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
    };
  }

  /** Reads a file that belongs to no transmission. */
  async alone(job: FileJob): Promise<void> {
    if (!job.done) await this.#read(job, []);
  }

  async #read(job: FileJob, transmissionRuns: readonly Run[]): Promise<void> {
    job.done = true;
    const kind = job.readable;
    if (kind !== null) await this.#readRows(job, kind, transmissionRuns);
    this.#done += 1;
    this.#progress(job);
  }

  async #readRows(job: FileJob, kind: Kind, transmissionRuns: readonly Run[]): Promise<void> {
    const { values = false, limits, signal, serviceCodes } = this.#options;
    const context: FileContext = { name: job.name, kind, fileName: job.parsed.value ?? null, serviceCodes };
    const add = (found: Issue): void => job.findings.add(found);
    const rowChecks = checksOver('row').filter(({ check }) => check.kinds.includes(kind));
    const fileRuns = checksOver('file')
      .filter(({ check }) => check.kinds.includes(kind))
      .map(({ rule, check }) => check.start(context, this.#note(rule.code, job.findings, job.name)));
    const runs = [...fileRuns, ...transmissionRuns.filter(({ kinds }) => kinds.includes(kind)).map(({ run }) => run)];
    const options = { kind, fileName: job.name, values, ...(limits && { limits }), ...(signal && { signal }) };
    let current: CheckedRow | undefined;
    const rowNotes = rowChecks.map(({ rule, check }) => ({
      check,
      note: this.#note(rule.code, job.findings, job.name, () => current),
    }));
    const codecs = new Map<Version, RowCodec>();
    const rowRuns = runs.filter(({ row }) => row !== undefined);
    await readInto(await job.open(), options, {
      fileIssue: add,
      row: (row) => {
        job.rows += 1;
        if (row.record !== null) job.records += 1;
        job.version ??= versionInfo((row.cells[0] ?? '').trim())?.csvVersion ?? null;
        for (const found of row.issues) add(found);
        let codec = codecs.get(row.version);
        if (codec === undefined) {
          codec = codecOf(kind, row.version);
          codecs.set(row.version, codec);
        }
        current = new FileRow(row, job.name, kind, codec);
        for (const { check, note } of rowNotes) check.row(current, note, context);
        for (const run of rowRuns) run.row?.(current);
        this.#rows += 1;
        if (this.#rows % 10_000 === 0) this.#progress(job);
      },
    });
    if (!job.cut) for (const run of fileRuns) run.end?.();
  }

  /** What a check reports with: fills in the code, the file's name and the field's number. */
  #note(code: IssueCode, findings: Findings, file: string | null, current?: () => CheckedRow | undefined): Note {
    return (place: FindingPlace, params: IssueParams = {}) => {
      const { key } = place;
      const row = current?.();
      const at = place.at ?? row?.at;
      if (at === undefined) {
        findings.add(issue(code, { file: place.file ?? file }, params));
        return;
      }
      const index = key === undefined ? -1 : codecOf(at.kind, at.version).keys.indexOf(key);
      const value = this.#options.values === true && key !== undefined ? row?.cell(key) : undefined;
      findings.add(
        issue(
          code,
          { file: at.file, row: at.row, line: at.line, column: index < 0 ? null : index + 1, key: key ?? null, value },
          { kind: at.kind, ...params },
        ),
      );
    };
  }

  #progress(job: FileJob): void {
    this.#options.onProgress?.({ file: job.name, done: this.#done, total: this.#total, rows: this.#rows });
  }
}
