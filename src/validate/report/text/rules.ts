import { ruleOf } from '../../rules/index';
import type { CodeGroup } from '../outline';
import { displayWidth, padTo } from '../width';
import { numberText } from '../words';
import type { Paper } from './paper';

/** The codes of a report with their counts. */
type Codes = readonly Omit<CodeGroup, 'issues' | 'follows'>[];

/**
 * Prints how often each rule was broken.
 *
 * @param paper What is written on.
 * @param codes The codes with their counts.
 */
export function printCounts(paper: Paper, codes: Codes): void {
  const { lang, words, markWidth } = paper;
  paper.title(words.byCode);
  const counts = codes.map(({ count }) => numberText(count));
  const countWidth = Math.max(...counts.map((count) => count.length));
  const codeWidth = Math.max(...codes.map(({ code }) => code.length));
  codes.forEach(({ code, severity }, index) => {
    const lead = `${padTo(counts[index] ?? '', countWidth, 'right')}  ${padTo(code, codeWidth)}`;
    paper.hang('  ', `${paper.mark(severity)}  ${lead}`, markWidth + 2 + lead.length, ruleOf(code).fault[lang]);
  });
  paper.line();
}

/**
 * Explains each rule that was broken: why it matters, how to fix it, where the standard says so.
 *
 * @param paper What is written on.
 * @param codes The codes.
 */
export function printRules(paper: Paper, codes: Codes): void {
  const { lang, words } = paper;
  paper.title(words.explain);
  for (const { code } of codes) {
    const { fault, why, fix, section } = ruleOf(code);
    paper.hang('  ', paper.paint('bold', code), displayWidth(code), fault[lang]);
    for (const [label, text] of [
      [words.why, why],
      [words.fix, fix],
      [words.section, section],
    ] as const) {
      const padded = padTo(label, 6);
      paper.hang('    ', paper.paint('dim', padded), displayWidth(padded), text[lang]);
    }
  }
  paper.line();
}
