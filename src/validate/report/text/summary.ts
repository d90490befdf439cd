import { severities } from '../../../issues';
import { type ReportTotals, sumOf } from '../outline';
import type { Report } from '../report';
import { counted, numberText } from '../words';
import type { Paper } from './paper';

/**
 * Prints the last line: how much was checked, and how many findings there are of each severity.
 *
 * @param paper What is written on.
 * @param report The report.
 * @param totals How much was checked.
 */
export function printSummary(paper: Paper, { counts, suppressed }: Report, totals: ReportTotals): void {
  const { lang, words } = paper;
  const { files, pictures, rows, rejected } = totals;
  const extra = pictures === 0 ? '' : words.pictures(pictures);
  const read = words.rows(numberText(rows), rejected === 0 ? null : numberText(rejected));
  const extent = `${counted(files, 'ファイル', 'file')[lang]}${extra}${words.list}${read}`;
  const found = severities.map((severity) => {
    const text = words.severity(severity, counts[severity]);
    return paper.paint(counts[severity] === 0 ? 'dim' : severity, text);
  });
  const left = sumOf(suppressed);
  const off = left === 0 ? '' : `${words.stop}${words.suppressed(numberText(left))}`;
  paper.line(`${extent}${words.stop}${found.join(words.list)}${off}`);
}
