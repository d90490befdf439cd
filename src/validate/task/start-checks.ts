import type { MemberGroup } from '../../filenames/transmission';
import type { CheckedRow } from '../rule';
import { type FileMonths, monthlyKinds, monthReads } from '../rules/support/file-months';
import { checks, type KindRun } from './checks';
import type { FileJob } from './file-job';
import type { Findings } from './findings';
import { noteOf, type TaskScope } from './noting';

/** Starts all checks over the files of a transmission. */
export function startChecks(
  { unit, members }: Pick<MemberGroup, 'unit' | 'members'>,
  jobs: readonly FileJob[],
  { months, findings }: { readonly months: FileMonths; readonly findings: Findings },
  scope: TaskScope,
): KindRun[] {
  const context = { unit, members, months, serviceCodes: scope.context.serviceCodes };
  // What the months of the files are, the checks may ask when they have seen all rows.
  const runs: KindRun[] = [
    { kinds: monthlyKinds(), reads: monthReads, run: { row: (row: CheckedRow) => months.add(row) } },
  ];
  for (const { rule, check } of checks().transmission) {
    runs.push({ kinds: check.kinds, run: check.start(context, noteOf(scope.options, rule, { findings, jobs })) });
  }
  return runs;
}
