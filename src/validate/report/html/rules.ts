import { ruleOf } from '../../rules/index';
import { numberText } from '../words';
import { mark } from './findings';
import { both, type Markup, markup, none } from './markup';
import type { PageView } from './view';

/**
 * Explains each rule that was broken, once: what it does to a receiver, how to fix it, where the standard says so.
 *
 * @param view The page.
 * @param open Whether the explanations stand open.
 */
export function rulesSection(view: PageView, open: boolean): Markup {
  if (view.codes.length === 0) return none;
  const items = view.codes.map(({ code, severity, count }) => {
    const { fault, why, fix, section, doubtful } = ruleOf(code);
    const doubt =
      doubtful === true
        ? markup`<dt>${both({ ja: '注意', en: 'Caution' })}</dt><dd>${both({ ja: '標準仕様書からは決めきれない規則です。', en: 'The standard leaves it open.' })}</dd>`
        : none;
    return markup`<details id="rule-${code}"${open ? markup` open` : none}><summary>${mark(severity)}<span class="head">${both(fault)} <span class="code">${code}</span></span><span class="count">${numberText(count)}</span></summary>
<dl class="rule"><dt>${both({ ja: '影響', en: 'Effect' })}</dt><dd>${both(why)}</dd><dt>${both({ ja: '直し方', en: 'Fix' })}</dt><dd>${both(fix)}</dd><dt>${both({ ja: '根拠', en: 'Source' })}</dt><dd>${both(section)}</dd>${doubt}</dl></details>
`;
  });
  return markup`<section id="rules"><h2>${both({ ja: '見つかった規則', en: 'The rules that were broken' })}</h2>
${items}</section>
`;
}
