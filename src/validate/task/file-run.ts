import type { CellChanges } from '../../codec/csv/cell-changes';
import type { RecordSink } from '../../codec/read/record-reader';
import type { ReadRow } from '../../codec/read/row-reader';
import { type Issue, type IssueCode, issueAt } from '../../issues';
import { type RowCodec, rowCodec } from '../../schemas/cells/row-codec';
import type { Kind } from '../../schemas/kinds';
import { type Version, versionInfo } from '../../schemas/versions';
import type { CauseRun, Verdict } from '../cause';
import { causes } from '../causes';
import type { CheckRun, FileContext, Note, RowCheck } from '../rule';
import { checks, type KindRun } from './checks';
import type { FileJob } from './file-job';
import { FileRow, LastPerson } from './file-row';
import { Lookers } from './lookers';
import { type NotedIn, noteOf, personOf, type TaskScope } from './noting';

/**
 * All that looks at the rows of one file: the checks of rows and of the file, which begin and end with it, those of its transmission, and the causes.
 *
 * It is made for every file, of which there are thousands, most of them small: its lists are filled with `push`, since what `map` and `filter` give
 * differs by whether it is empty and how often they ran, and each difference has the engine translate all of this anew.
 */
export class FileRun implements RecordSink {
  readonly #job: FileJob;
  readonly #kind: Kind;
  readonly #scope: TaskScope;
  readonly #context: FileContext;
  readonly #ofFile: CheckRun[] = [];
  /** All checks that want to see rows: those of rows, of the file, of its transmission. */
  readonly #lookers = new Lookers();
  readonly #causes: { readonly code: IssueCode; readonly run: CauseRun }[] = [];
  /** Those of them that look at rows: half of the causes do not, and a file has many rows. */
  readonly #lookingCauses: CauseRun[] = [];
  readonly #persons = new LastPerson();
  #codec: RowCodec | undefined;
  #version: Version | undefined;
  /** The row that is looked at. */
  #row: FileRow | undefined;

  constructor(job: FileJob, kind: Kind, scope: TaskScope, transmissionRuns: readonly KindRun[]) {
    this.#job = job;
    this.#kind = kind;
    this.#scope = scope;
    const { name, parsed, findings } = job;
    this.#context = { name, kind, fileName: parsed.value ?? null, serviceCodes: scope.context.serviceCodes };
    const ofFile: NotedIn = { findings, jobs: [job], file: { name, kind } };
    const ofRow: NotedIn = { ...ofFile, current: () => this.#row };
    const { row, file } = checks();
    for (const { rule, check } of row[kind]) this.#addOfRow(check, noteOf(scope.options, rule, ofRow));
    for (const { rule, check } of file[kind]) {
      const run = check.start(this.#context, noteOf(scope.options, rule, ofFile));
      this.#ofFile.push(run);
      this.#addOverRows(run, check.reads);
    }
    for (const { kinds, reads, run } of transmissionRuns) if (kinds.includes(kind)) this.#addOverRows(run, reads);
    for (const { code, start } of causes) {
      const run = start({ kind });
      this.#causes.push({ code, run });
      if (run.row !== undefined) this.#lookingCauses.push(run);
    }
  }

  /** What a check inside one row has noted stands in the next row too, where that has the same cells. */
  #addOfRow({ reads, row: look }: RowCheck, note: Note): void {
    let noted = false;
    const report: Note = (place, params) => {
      noted = true;
      note(place, params);
    };
    this.#lookers.add(reads, (row) => {
      noted = false;
      look(row, report, this.#context);
      return noted;
    });
  }

  #addOverRows({ row: look }: CheckRun, reads: readonly string[] | undefined): void {
    if (look === undefined) return;
    this.#lookers.add(reads, (row) => {
      look(row);
      return false;
    });
  }

  fileIssue(found: Issue): void {
    this.#job.findings.add(found);
    for (const { run } of this.#causes) run.fileIssue?.(found);
  }

  row(read: ReadRow, changes: CellChanges): void {
    const job = this.#job;
    const { options, context } = this.#scope;
    const told = options.values === true;
    this.#count(read);
    const codec = this.#codecOf(read.version);
    for (const look of this.#lookingCauses) look.row?.(read, codec, changes);
    const row = new FileRow(read, changes, job.name, this.#kind, codec, this.#persons, told);
    const { issues } = read;
    if (issues.length > 0) {
      const person = personOf(options, row.person);
      for (const found of issues) {
        const kept = job.findings.add(person === undefined ? found : { ...found, person });
        if (kept && told) job.keepCells(row.at);
      }
    }
    this.#row = row;
    this.#lookers.show(row, codec);
    context.onRow?.(job.name);
  }

  /** Says that all rows have been seen that could be read. */
  end(): void {
    const job = this.#job;
    const verdicts: (Verdict | undefined)[] = [];
    for (const { run } of this.#causes) {
      const verdict = run.end((one) => job.findings.has(one));
      if (verdict?.fault !== undefined) job.findings.add(issueAt(verdict.fault, { file: job.name }, this.#kind));
      verdicts.push(verdict);
    }
    // After the causes: one of them may be that the file is not whole.
    if (!job.cut) for (const run of this.#ofFile) run.end?.();
    for (const [index, { code }] of this.#causes.entries()) {
      const verdict = verdicts[index];
      // A cause that is switched off is not a place to fold anything under.
      if (verdict === undefined || this.#scope.totals.isOff(code)) continue;
      job.findings.explain(code, verdict.explains);
      if (verdict.rowsOf !== undefined) job.rowsOf = verdict.rowsOf;
    }
  }

  #count({ record, cells }: ReadRow): void {
    const job = this.#job;
    job.rows += 1;
    if (record !== null) job.records += 1;
    // The version that the row names, not the one it was read by.
    job.version ??= versionInfo((cells[0] ?? '').trim())?.csvVersion ?? null;
  }

  /** The codec of a version, looked up where the row before had another. */
  #codecOf(version: Version): RowCodec {
    if (this.#codec === undefined || version !== this.#version) {
      this.#codec = rowCodec(this.#kind, version);
      this.#version = version;
    }
    return this.#codec;
  }
}
