import { visible } from '../escape';
import { settingGroups } from '../outline';
import type { Report } from '../report';
import { displayWidth } from '../width';
import { numberText, severityNames } from '../words';
import type { Paper } from './paper';

/**
 * Prints the profile and what the caller set, each with its reason and what it left out.
 *
 * @param paper What is written on.
 * @param report The report.
 */
export function printSettings(paper: Paper, report: Report): void {
  const { profile, suppressed } = report;
  const groups = settingGroups(report);
  if (groups.length === 0 && profile === null) return;
  const { lang, words } = paper;
  const title = paper.paint('bold', words.settings);
  paper.line(profile === null ? title : `${title}  ${words.profile(profile)}`);
  for (const { severity, reason, codes } of groups) {
    const label = severity === 'off' ? words.off : words.weighed(severityNames[severity][lang]);
    const list = codes.map((code) => {
      const count = severity === 'off' ? (suppressed[code] ?? 0) : 0;
      return count === 0 ? code : `${code} ${numberText(count)}`;
    });
    paper.hang('  ', label, displayWidth(label), list.join(', '));
    paper.hang('    ', words.reason, displayWidth(words.reason), visible(reason[lang]));
  }
  paper.line();
}
