import type { IssueCode } from '../../../issues';
import { ruleOf } from '../../rules/index';
import type { CodeGroup } from '../outline';
import { kindName, numberText, stampText, unitName } from '../words';
import { mark } from './findings';
import { both, type Markup, markup, none } from './markup';
import type { PageView } from './view';

/** Places reported for one rule; the others are counted. */
const mostPlaces = 30;

/** Rows reported for one rule and file; the others are counted. */
const mostRows = 12;

/**
 * Explains each rule that was broken, and tells where.
 *
 * @param view The page.
 * @param open Whether the explanations stand open.
 */
export function rulesSection(view: PageView, open: boolean): Markup {
  if (view.codes.length === 0) return none;
  const places = placesByCode(view);
  const items = view.codes.map(({ code, severity, count }) => {
    const { fault, why, fix, section, doubtful } = ruleOf(code);
    const doubt =
      doubtful === true
        ? markup`<dt>${both({ ja: '注意', en: 'Caution' })}</dt><dd>${both({ ja: '標準仕様書からは確定できません。', en: 'The source leaves it open.' })}</dd>`
        : none;
    return markup`<details${open ? markup` open` : none}><summary>${mark(severity)}<span class="head">${both(fault)} <span class="code">${code}</span></span><span class="count">${numberText(count)}</span></summary>
<div id="rule-${code}"><dl class="rule"><dt>${both({ ja: '影響', en: 'Effect' })}</dt><dd>${both(why)}</dd><dt>${both({ ja: '直し方', en: 'Fix' })}</dt><dd>${both(fix)}</dd><dt>${both({ ja: '根拠', en: 'Source' })}</dt><dd>${both(section)}</dd>${doubt}</dl>
${placesTable(places.get(code) ?? [])}</div></details>
`;
  });
  return markup`<section id="rules"><h2>${both({ ja: '規則別', en: 'By rule' })}</h2>
${items}</section>
`;
}

/** Where a rule was broken. */
interface Place {
  readonly link: Markup;
  readonly group: CodeGroup;
}

function placesByCode({ found, transmissions }: PageView): ReadonlyMap<IssueCode, readonly Place[]> {
  const places = new Map<IssueCode, Place[]>();
  const add = (link: Markup, groups: readonly CodeGroup[]) => {
    for (const group of groups) {
      const ofCode = places.get(group.code);
      if (ofCode === undefined) places.set(group.code, [{ link, group }]);
      else ofCode.push({ link, group });
    }
  };
  for (const { report, id, groups } of found) {
    const { kind, name } = report;
    add(markup`<a href="#${id}">${both(kindName(kind))}</a> <span class="name">${name}</span>`, groups);
  }
  for (const { report, id, groups } of transmissions) {
    const { unit, stamp } = report;
    add(markup`<a href="#${id}">${both(unitName(unit))}</a> <span class="name">${stampText(stamp)}</span>`, groups);
  }
  return places;
}

function placesTable(places: readonly Place[]): Markup {
  if (places.length === 0) return none;
  const rows = places.slice(0, mostPlaces).map(
    ({
      link,
      group: { issues, count },
    }) => markup`<tr><td>${link}</td><td>${rowList(issues, count)}</td><td class="number">${numberText(count)}</td></tr>
`,
  );
  const rest = places.length - mostPlaces;
  const more =
    rest > 0
      ? markup`<p class="note">${both({ ja: `ほか ${numberText(rest)} か所`, en: `${numberText(rest)} more places` })}</p>
`
      : none;
  return markup`<table class="places"><thead><tr><th scope="col">${both({ ja: '場所', en: 'Place' })}</th><th scope="col">${both({ ja: '行', en: 'Rows' })}</th><th scope="col" class="number">${both({ ja: '件数', en: 'Count' })}</th></tr></thead><tbody>
${rows}</tbody></table>
${more}`;
}

/** The first rows of a rule in a file. */
function rowList(issues: readonly { readonly row: number | null }[], count: number): Markup {
  const rows = [...new Set(issues.flatMap(({ row }) => row ?? []))].sort((a, b) => a - b);
  const told = rows.slice(0, mostRows).join(', ');
  return markup`${told}${told !== '' && (rows.length > mostRows || issues.length < count) ? ' …' : ''}`;
}
