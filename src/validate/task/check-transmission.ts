import { Digest } from '../../codec/read/digest';
import type { ParsedFileName } from '../../filenames/file-name';
import { isAbout, type JoinedGroup, type OddFile } from '../../filenames/odd-file';
import type { MemberGroup } from '../../filenames/transmission';
import { type CodeWith, type Issue, type IssueOf, isWithFact } from '../../issues';
import { push } from '../../objects';
import type { TransmissionReport } from '../report/report';
import { codesJudging } from '../rules';
import { FileMonths } from '../rules/support/file-months';
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

/** Whether two files are equal is known when both have been read. */
function digestDoubles({ issues }: MemberGroup, jobs: readonly FileJob[]): void {
  const doubles = issues.filter((found) => isWithFact(found, 'equal'));
  const named = new Set(doubles.flatMap(({ file, params }) => [file, params.firstFile]));
  for (const job of jobs) if (named.has(job.name)) job.digest = new Digest();
}

/** Says of each file that stands for the same as others before it whether it equals one of them byte for byte, and which. */
function withEquality(issues: readonly Issue[], jobs: readonly FileJob[]): readonly Issue[] {
  const sets = new Map<string, Duplicate[]>();
  for (const found of issues) if (isWithFact(found, 'equal')) push(sets, JSON.stringify(found.params), found);
  const told = new Map<Issue, Issue>();
  for (const set of sets.values()) for (const [found, equal] of equalOnes(set, jobs)) told.set(found, equal);
  return told.size === 0 ? issues : issues.map((one) => told.get(one) ?? one);
}

type Duplicate = IssueOf<CodeWith<'equal'>>;

/** Those of the findings on files that stand for the same whose file equals one before it, each with what is to be told then. */
function equalOnes(set: readonly Duplicate[], jobs: readonly FileJob[]): Map<Issue, Issue> {
  // The one they are copies of, then that of each finding. They may all have one name: then they stand in the order of the findings.
  const names: readonly (string | null | undefined)[] = [set[0]?.params.firstFile, ...set.map(({ file }) => file)];
  const told = new Map<Issue, Issue>();
  const byName = new Map<string | null, FileJob[]>();
  const wanted = new Set(names);
  for (const job of jobs) if (wanted.has(job.name)) push(byName, job.name, job);
  if (Array.from(byName.values()).flat().length !== names.length) return told;
  const firsts = new Map<string, string>();
  for (const [index, name] of names.entries()) {
    const job = byName.get(name ?? null)?.shift();
    const content = job?.digest?.text;
    if (job === undefined || content === undefined) continue;
    const firstFile = firsts.get(content);
    const found = set[index - 1];
    if (firstFile === undefined) firsts.set(content, job.name);
    else if (found !== undefined) told.set(found, { ...found, params: { ...found.params, firstFile, equal: true } });
  }
  return told;
}
