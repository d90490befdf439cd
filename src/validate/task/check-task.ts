import { arrayOf, isAnObject, isText, must, orNull, withFields } from '../../misuse';
import { settingsOf } from '../settings';
import { checkTransmission } from './check-transmission';
import { FileJob } from './file-job';
import { Totals } from './findings';
import { readFile } from './read-file';
import type { CheckTask, CheckTaskResult, TaskContext } from './task';

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
  const scope = { options, context, totals };
  const jobs = files.map((file) => new FileJob(file, totals, options.values === true));
  const transmission = group === null ? null : await checkTransmission(group, jobs, scope);
  if (group === null) for (const job of jobs) await readFile(job, scope);
  return {
    files: jobs.map((job) => job.report()),
    transmission,
    counts: totals.counts,
    byCode: totals.byCode,
    suppressed: totals.suppressed,
  };
}

const taskShape = withFields({
  group: orNull(isAnObject),
  files: arrayOf(withFields({ name: isText, parsed: isAnObject })),
  options: isAnObject,
});
