import { ruleOf } from '../../rules/index';
import { type CauseGroup, causesOf } from '../outline';
import type { Report } from '../report';
import { followText, kindName, numberText, tallied } from '../words';
import type { Paper } from './paper';

/**
 * Prints what findings come from, with what to do about it: it is read before anything else.
 *
 * @param paper What is written on.
 * @param report The report.
 */
export function printCauses(paper: Paper, report: Report): void {
  const groups = causesOf(report);
  if (groups.length === 0) return;
  const { lang, words, markWidth, noMark } = paper;
  paper.title(words.causes);
  for (const group of groups) {
    const { fault, fix } = ruleOf(group.code);
    paper.hang('  ', paper.mark(group.severity), markWidth, fault[lang], group.code);
    paper.hang('  ', noMark, markWidth, extentOf(paper, group));
    paper.hang('  ', noMark, markWidth, `${words.fix}: ${fix[lang]}`);
  }
  paper.line();
}

function extentOf({ lang, words }: Paper, { files, follows }: CauseGroup): string {
  const kinds = tallied(files.map(({ kind }) => kindName(kind)[lang])).join(words.comma);
  return words.inFiles(numberText(files.length), kinds, follows === 0 ? null : followText(follows)[lang]);
}
