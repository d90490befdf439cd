import type { Issue } from '../../../issues';
import type { Sentence } from '../../../languages';
import { push } from '../../../objects';
import { formatIssue } from '../../issue-text';
import { numberText } from '../words';

/** So many findings that say the same are told in one line. */
const fewest = 4;

/** Stretches of lines beyond so many are counted. */
const mostStretches = 8;

/** Findings that say the same of different rows, in the place of the first; or one finding. */
export interface Alike {
  readonly first: Issue;
  readonly all: readonly Issue[];
}

/**
 * Puts findings together that say the same of different rows: what 66 rows have alike is told once, with the rows. Where values or persons are told,
 * each stands for itself.
 *
 * @param issues The findings, in the order they are shown.
 */
export function alike(issues: readonly Issue[]): readonly Alike[] {
  const groups = new Map<string, Issue[]>();
  const keyOf = (issue: Issue, index: number): string =>
    issue.line === null || issue.value !== undefined || issue.person !== undefined
      ? String(index)
      : `${issue.severity} ${formatIssue(issue, 'ja')}`;
  for (const [index, issue] of issues.entries()) push(groups, keyOf(issue, index), issue);
  return [...groups.values()]
    .flatMap((all) => (all.length >= fewest ? [all] : all.map((one) => [one])))
    .map((all) => ({ first: all[0] as Issue, all }))
    .sort((a, b) => (a.first.line ?? 0) - (b.first.line ?? 0) || (a.first.column ?? 0) - (b.first.column ?? 0));
}

/**
 * Names the lines of findings in stretches: `1〜5、8行目`.
 *
 * @param issues The findings, by line.
 */
export function linesText(issues: readonly Pick<Issue, 'line'>[]): Sentence {
  const stretches: [number, number][] = [];
  for (const { line } of issues) {
    if (line === null) continue;
    const last = stretches.at(-1);
    if (last !== undefined && line <= last[1] + 1) last[1] = line;
    else stretches.push([line, line]);
  }
  const shown = stretches.slice(0, mostStretches);
  const more = stretches.length > shown.length;
  const text = (to: string) => shown.map(([from, end]) => (from === end ? `${from}` : `${from}${to}${end}`));
  const count = numberText(issues.length);
  return {
    ja: `${text('〜').join('、')}${more ? ' …' : ''}行目（${count}件）`,
    en: `lines ${text('–').join(', ')}${more ? ' …' : ''} (${count})`,
  };
}
