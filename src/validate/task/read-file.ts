import { readInto } from '../../codec/read/read';
import type { RecordSink } from '../../codec/read/record-reader';
import type { ReadRow } from '../../codec/read/row-reader';
import { type Issue, issueAt } from '../../issues';
import { type RowCodec, rowCodec } from '../../schemas/cells/row-codec';
import type { Kind } from '../../schemas/kinds';
import { type Version, versionInfo } from '../../schemas/versions';
import { UnreadableError } from '../../unreadable';
import { causes } from '../causes';
import type { CheckedRow, CheckRun, FileContext } from '../rule';
import { checks, type KindRun } from './checks';
import type { FileJob } from './file-job';
import { FileRow } from './file-row';
import { type NotedIn, noteOf, personOf, type TaskScope } from './noting';

/**
 * Reads a file and lets every check see its rows: those of rows and of the file, which begin and end with it, and those of its transmission.
 *
 * @throws Whatever its source throws, but for an {@link UnreadableError}.
 */
export async function readFile(
  job: FileJob,
  scope: TaskScope,
  transmissionRuns: readonly KindRun[] = [],
): Promise<void> {
  const kind = job.readable;
  if (kind !== null) {
    try {
      await readRows(job, kind, scope, transmissionRuns);
    } catch (error) {
      if (!(error instanceof UnreadableError)) throw error;
      job.unreadable(error.reason);
    }
  }
  scope.context.onFile?.(job.name);
}

async function readRows(
  job: FileJob,
  kind: Kind,
  scope: TaskScope,
  transmissionRuns: readonly KindRun[],
): Promise<void> {
  const { values = false, limits } = scope.options;
  const { signal, onRow } = scope.context;
  const ofFile = fileChecks(job, kind, scope);
  const ofTransmission = transmissionRuns.filter(({ kinds }) => kinds.includes(kind)).map(({ run }) => run);
  const rowRuns = [...ofFile, ...ofTransmission].filter(({ row }) => row !== undefined);
  const lookAt = rowChecks(job, kind, scope);
  const evidence = causes.map(({ code, start }) => ({ code, run: start({ kind }) }));
  const witnesses = evidence.map(({ run }) => run).filter(({ row }) => row !== undefined);
  const codecOf = codecsOf(kind);
  const options = { kind, fileName: job.name, values, ...(limits && { limits }), ...(signal && { signal }) };
  const add = (found: Issue): boolean => job.findings.add(found);
  const sink: RecordSink = {
    fileIssue: add,
    row: (read) => {
      countRow(job, read);
      const codec = codecOf(read.version);
      for (const witness of witnesses) witness.row?.(read, codec);
      const row = new FileRow(read, job.name, kind, codec, values);
      const person = read.issues.length > 0 ? personOf(scope.options, row.person) : undefined;
      for (const found of read.issues) {
        if (add(person === undefined ? found : { ...found, person }) && values) job.keepCells(row.at);
      }
      lookAt(row);
      for (const run of rowRuns) run.row?.(row);
      onRow?.(job.name);
    },
  };
  await readInto(await job.open(), options, sink, job.parsed.value?.edition);
  if (!job.cut) for (const run of ofFile) run.end?.();
  for (const { code, run } of evidence) {
    const verdict = run.end((one) => job.findings.has(one));
    if (verdict?.fault !== undefined) add(issueAt(verdict.fault, { file: job.name }, kind));
    // A cause that is switched off is not a place to fold anything under.
    if (verdict === undefined || scope.totals.isOff(code)) continue;
    job.findings.explain(code, verdict.explains);
    if (verdict.rowsOf !== undefined) job.rowsOf = verdict.rowsOf;
  }
}

function countRow(job: FileJob, { record, cells }: ReadRow): void {
  job.rows += 1;
  if (record !== null) job.records += 1;
  // The version that the row names, not the one it was read by.
  job.version ??= versionInfo((cells[0] ?? '').trim())?.csvVersion ?? null;
}

/** The codec of each version, looked up once a file. */
function codecsOf(kind: Kind): (version: Version) => RowCodec {
  const codecs = new Map<Version, RowCodec>();
  return (version) => {
    let codec = codecs.get(version);
    if (codec === undefined) {
      codec = rowCodec(kind, version);
      codecs.set(version, codec);
    }
    return codec;
  };
}

function contextOf({ name, parsed }: FileJob, kind: Kind, { context }: TaskScope): FileContext {
  return { name, kind, fileName: parsed.value ?? null, serviceCodes: context.serviceCodes };
}

/** The checks over the rows of one file, begun. */
function fileChecks(job: FileJob, kind: Kind, scope: TaskScope): CheckRun[] {
  const context = contextOf(job, kind, scope);
  const where = whereOf(job, kind);
  return checks().file[kind].map(({ rule, check }) => check.start(context, noteOf(scope.options, rule, where)));
}

/** The checks inside one row: each is shown a row at a time, and what it notes lies there. */
function rowChecks(job: FileJob, kind: Kind, scope: TaskScope): (row: CheckedRow) => void {
  const context = contextOf(job, kind, scope);
  let current: CheckedRow | undefined;
  const where = { ...whereOf(job, kind), current: () => current };
  const noted = checks().row[kind].map(({ rule, check }) => ({ check, note: noteOf(scope.options, rule, where) }));
  return (row) => {
    current = row;
    for (const { check, note } of noted) check.row(row, note, context);
  };
}

function whereOf(job: FileJob, kind: Kind): NotedIn {
  return { findings: job.findings, jobs: [job], file: { name: job.name, kind } };
}
