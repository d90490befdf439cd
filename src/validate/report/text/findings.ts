import { formatIssue } from '../../issue-text';
import { visible } from '../escape';
import type { CodeGroup } from '../outline';
import { displayWidth, padTo } from '../width';
import { numberText, placeText } from '../words';
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
  const { lang, words, markWidth, noMark } = paper;
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
      const more = words.more(numberText(rest));
      const lead = issues.length === 0 ? paper.mark(severity) : noMark;
      paper.line(`${indent}${lead}${blankPlace}  ${paper.paint('dim', `${more}  ${code}`)}`);
    }
    const followers = Object.entries(follows).map(([follower, number]) => `${follower} ${numberText(number)}`);
    if (followers.length === 0) continue;
    const told = words.follows(followers.join(words.comma));
    paper.hang(indent, `${noMark}${blankPlace}`, markWidth + blankPlace.length, told);
  }
}
