import { ruleOf } from '../../rules/index';
import { causesOf } from '../outline';
import type { Report } from '../report';
import { counted, numberText } from '../words';
import { mark, ruleLink } from './findings';
import { both, type Markup, markup, none } from './markup';

/**
 * Says first what most findings come from, and what to do about it.
 *
 * @param report The report.
 */
export function causesSection(report: Report): Markup {
  const causes = causesOf(report);
  if (causes.length === 0) return none;
  const items = causes.map(({ code, severity, files, follows }) => {
    const { fault, fix } = ruleOf(code);
    const [in_, after] = [counted(files.length, 'ファイル', 'file'), numberText(follows)];
    const extent = {
      ja: follows === 0 ? in_.ja : `${in_.ja}、ここから生じた指摘 ${after} 件`,
      en: follows === 0 ? in_.en : `${in_.en}; ${after} findings follow from it`,
    };
    return markup`<li><p>${mark(severity)} <strong>${both(fault)}</strong> ${ruleLink(code)} <span class="state">${both(extent)}</span></p>
<p>${both(fix)}</p></li>
`;
  });
  return markup`<section id="causes"><h2>${both({ ja: 'まず、ここから', en: 'Begin here' })}</h2>
<ul class="causes">${items}</ul></section>
`;
}
