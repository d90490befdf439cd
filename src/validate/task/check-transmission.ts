import type { ParsedFileName } from '../../filenames/file-name';
import { isAbout, type JoinedGroup, type OddFile } from '../../filenames/odd-file';
import { type Issue, isWithFact } from '../../issues';
import type { TransmissionReport } from '../report/report';
import { codesJudging } from '../rules';
import { FileMonths } from '../rules/support/file-months';
import { digestDoubles, withEquality } from './equality';
import type { FileJob } from './file-job';
import { Findings, sorted, type Totals } from './findings';
import type { TaskScope } from './noting';
import { readFile } from './read-file';
import { startChecks } from './start-checks';
import { unitOf } from './unit';

/** Reads the files of a transmission, one after the other, and checks what holds between them. */
export async function checkTransmission(
  group: JoinedGroup,
  jobs: readonly FileJob[],
  scope: TaskScope,
): Promise<TransmissionReport> {
  const findings = new Findings(scope.totals);
  digestDoubles(group, jobs);
  const months = new FileMonths(group.members);
  const runs = startChecks(group, jobs, { months, findings }, scope);
  for (const job of jobs) await readFile(job, scope, runs);
  if (group.odd !== undefined) tellOdd(group.odd, jobs, findings, scope.totals);
  const { unit, issues } = unitOf(group, jobs, months, scope.totals);
  for (const found of withEquality(issues, jobs)) findings.add(found);
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
    bySeverity: findings.bySeverity,
    byCause: findings.byCause,
  };
}

/**
 * Tells of the file whose name differs from the others', unless its name by itself is wrong there, and puts under it what else its name and its rows
 * have against that part of the name.
 */
function tellOdd(
  { name, segment, issue }: OddFile,
  jobs: readonly FileJob[],
  findings: Findings,
  totals: Totals,
): void {
  const job = jobs.find((one) => one.name === name);
  const ofName = job?.parsed.issues.find((one) => one.severity === 'error' && tellsOf(one, segment, job.parsed));
  const told = ofName === undefined || totals.isOff(ofName.code) ? issue : ofName;
  if (told === issue) findings.add(issue);
  if (totals.isOff(told.code)) return;
  const judging = codesJudging(segment);
  job?.findings.explain(told.code, (found) => judging.includes(found.code) || isAbout(found, segment));
}

/** Whether a finding on a name tells what is wrong with a segment: where that cannot be read, the wrong number of segments does. */
function tellsOf(found: Issue, segment: OddFile['segment'], { value }: ParsedFileName): boolean {
  if (isAbout(found, segment)) return true;
  return value?.[segment] === undefined && isWithFact(found, 'segment') && wrongNumbers.has(found.params.segment ?? '');
}

/** What a name is told to be where the number of its segments is wrong. */
const wrongNumbers: ReadonlySet<string> = new Set(['missing', 'extra']);
