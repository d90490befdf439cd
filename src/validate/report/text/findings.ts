import { entriesOf } from '../../../objects';
import { formatIssue } from '../../issue-text';
import { ruleOf } from '../../rules/index';
import { visible } from '../escape';
import type { CodeGroup } from '../outline';
import type { CodeCounts } from '../report';
import { displayWidth, padTo } from '../width';
import { moreText, numberText, placeText } from '../words';
import type { Paper } from './paper';

/**
 * Prints the findings of one file, or of a transmission as a whole: a line each with its place, what is counted only, and what follows from it.
 *
 * @param paper What is written on.
 * @param groups The findings by code.
 * @param indent What stands before each line.
 * @param samples How many of each code are printed.
 */
export function printFindings(paper: Paper, groups: readonly CodeGroup[], indent: string, samples: number): void {
  const { lang, markWidth, noMark } = paper;
  const shown = groups.map(({ issues, ...group }) => ({
    ...group,
    issues: issues.slice(0, samples).map((issue) => ({ issue, place: placeText(issue)[lang] })),
  }));
  const placeWidth = Math.max(0, ...shown.flatMap(({ issues }) => issues.map(({ place }) => displayWidth(place))));
  const blankPlace = placeWidth === 0 ? '' : `  ${' '.repeat(placeWidth)}`;
  for (const { code, severity, count, issues, follows } of shown) {
    for (const { issue, place: where } of issues) {
      const place = placeWidth === 0 ? '' : `  ${padTo(where, placeWidth)}`;
      const sentence = visible(formatIssue(issue, lang));
      paper.hang(indent, `${paper.mark(issue.severity)}${place}`, markWidth + displayWidth(place), sentence, code);
    }
    const rest = count - issues.length;
    if (rest > 0) {
      const more = moreText(rest)[lang];
      const lead = issues.length === 0 ? paper.mark(severity) : noMark;
      paper.line(`${indent}${lead}${blankPlace}  ${paper.paint('dim', `${more}  ${code}`)}`);
    }
    printFollowers(paper, follows, indent, `${noMark}${blankPlace}`);
  }
}

/** Prints what follows from a finding: how often, and what it is. */
function printFollowers(paper: Paper, follows: CodeCounts, indent: string, blank: string): void {
  const { lang, words } = paper;
  const lines = entriesOf(follows).map(([code, count]) => ({ code, times: words.times(numberText(count)) }));
  if (lines.length === 0) return;
  paper.hang(indent, blank, blank.length, words.follows);
  const width = Math.max(...lines.map(({ times }) => displayWidth(times)));
  for (const { code, times } of lines) {
    const lead = `${blank}    ${padTo(times, width, 'right')}`;
    paper.hang(indent, lead, displayWidth(lead), ruleOf(code).fault[lang], code);
  }
}
