import { readInto } from '../../codec/read/read';
import type { Kind } from '../../schemas/kinds';
import { UnreadableError } from '../../unreadable';
import type { KindRun } from './checks';
import type { FileJob } from './file-job';
import { FileRun } from './file-run';
import { keepIdleRun } from './idle';
import type { TaskScope } from './noting';

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
  const { signal } = scope.context;
  const run = new FileRun(job, kind, scope, transmissionRuns);
  keepIdleRun(kind);
  const options = { kind, fileName: job.name, values, ...(limits && { limits }), ...(signal && { signal }) };
  await readInto(await job.open(), options, run, 'lent', job.parsed.value?.edition);
  run.end();
  keepIdleRun(kind);
}
