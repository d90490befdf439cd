import { Digest } from '../../codec/read/digest';
import type { MemberGroup } from '../../filenames/transmission';
import { type CodeWith, type Issue, type IssueOf, isWithFact } from '../../issues';
import { push } from '../../objects';
import type { FileJob } from './file-job';

/**
 * Has the bytes of files that stand for the same digested while they are read: whether two are equal is known then.
 *
 * @param group What the names of the files tell.
 * @param jobs The files, unread.
 */
export function digestDoubles({ issues }: MemberGroup, jobs: readonly FileJob[]): void {
  const doubles = issues.filter((found) => isWithFact(found, 'equal'));
  const named = new Set(doubles.flatMap(({ file, params }) => [file, params.firstFile]));
  for (const job of jobs) if (named.has(job.name)) job.digest = new Digest();
}

/**
 * Says of each file that stands for the same as others before it whether it equals one of them byte for byte, and which.
 *
 * @param issues What the names of the files tell.
 * @param jobs The files, read.
 */
export function withEquality(issues: readonly Issue[], jobs: readonly FileJob[]): readonly Issue[] {
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
