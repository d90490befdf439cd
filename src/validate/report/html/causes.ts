import { ruleOf } from '../../rules/index';
import { causesOf } from '../outline';
import { counted, followText, kindName } from '../words';
import { mark, ruleLink } from './findings';
import { both, type Markup, markup, none } from './markup';
import type { FileView, PageView } from './view';

/** Files beyond so many are counted, not named. */
const mostNamed = 12;

/**
 * Says first what most findings come from, and what to do about it.
 *
 * @param view The page.
 */
export function causesSection({ report, transmissions, others }: PageView): Markup {
  const causes = causesOf(report);
  if (causes.length === 0) return none;
  const views = new Map([...transmissions.flatMap((one) => one.files), ...others].map((view) => [view.report, view]));
  const items = causes.map(({ code, severity, files, follows }) => {
    const { fault, fix } = ruleOf(code);
    const [in_, after] = [counted(files.length, 'ファイル', 'file'), followText(follows)];
    const extent = {
      ja: follows === 0 ? in_.ja : `${in_.ja}、${after.ja}`,
      en: follows === 0 ? in_.en : `${in_.en}; ${after.en}`,
    };
    return markup`<li><p>${mark(severity)} <strong>${both(fault)}</strong> ${ruleLink(code)} <span class="state">${both(extent)}</span></p>
<p class="in">${files
      .slice(0, mostNamed)
      .flatMap((file) => views.get(file) ?? [])
      .map(fileLink)}</p>
<p>${both(fix)}</p></li>
`;
  });
  return markup`<section id="causes"><h2>${both({ ja: 'まず、ここから', en: 'Begin here' })}</h2>
<ul class="causes">${items}</ul></section>
`;
}

function fileLink({ id, report: { kind, name } }: FileView): Markup {
  return markup`<a href="#${id}">${both(kindName(kind))}</a> <span class="name">${name}</span> `;
}
