import type { Severity } from '../../../issues';
import { formatIssue } from '../../issue-text';
import { escapeText } from '../../messages/escape';
import type { CodeGroup } from '../outline';
import { numberText, placeText, severityNames } from '../words';
import { both, type Markup, markup, none } from './markup';

/**
 * Marks a severity, by a word and not by colour alone.
 *
 * @param severity The severity.
 */
export function mark(severity: Severity): Markup {
  return markup`<span class="mark ${severity}">${both(severityNames[severity])}</span>`;
}

/**
 * Links to the explanation of a rule.
 *
 * @param code The code.
 */
export function ruleLink(code: string): Markup {
  return markup`<a class="code" href="#rule-${code}">${code}</a>`;
}

/**
 * Lists findings in the order of their rows, what was left out by rule, and what follows from them.
 *
 * @param groups The findings by code.
 * @param withValues Whether some finding of the page bears a value: then it stands in a column of its own.
 */
export function findingsTable(groups: readonly CodeGroup[], withValues: boolean): Markup {
  const issues = groups
    .flatMap((group) => group.issues)
    .sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
  const rows = issues.map((issue) => {
    const { value, ...plain } = issue;
    const cell = withValues ? markup`<td class="value">${value === undefined ? '' : escapeText(value)}</td>` : none;
    return markup`<tr><td>${mark(issue.severity)}</td><td class="place">${both(placeText(issue))}</td><td>${both({
      ja: formatIssue(plain, 'ja'),
      en: formatIssue(plain, 'en'),
    })} ${ruleLink(issue.code)}</td>${cell}</tr>
`;
  });
  const value = withValues ? markup`<th scope="col">${both({ ja: '値', en: 'Value' })}</th>` : none;
  const table =
    rows.length === 0
      ? none
      : markup`<table class="findings"><thead><tr><th scope="col">${both({ ja: '重大度', en: 'Severity' })}</th><th scope="col">${both({ ja: '行', en: 'Row' })}</th><th scope="col">${both({ ja: '指摘', en: 'Finding' })}</th>${value}</tr></thead><tbody>
${rows}</tbody></table>
`;
  return markup`${table}${leftOut(groups)}${followers(groups)}`;
}

/** What is counted but not shown. */
function leftOut(groups: readonly CodeGroup[]): Markup {
  const rest = groups
    .map(({ code, count, issues }) => ({ code, count: count - issues.length }))
    .filter(({ count }) => count > 0);
  if (rest.length === 0) return none;
  const items = rest.map(
    ({ code, count }) =>
      markup`<li>${ruleLink(code)} ${both({ ja: `ほか ${numberText(count)} 件`, en: `${numberText(count)} more` })}</li>`,
  );
  return markup`<ul class="rest">${items}</ul>
`;
}

/** What follows from a finding and goes when that is put right. */
function followers(groups: readonly CodeGroup[]): Markup {
  const lists = groups.flatMap(({ code, follows }) => {
    const codes = Object.entries(follows);
    if (codes.length === 0) return [];
    const items = codes.map(([follower, count]) => markup`<li>${ruleLink(follower)} ${numberText(count)}</li>`);
    return markup`<ul class="rest"><li>${both({ ja: 'ここから生じた指摘', en: 'What follows from it' })} ${ruleLink(code)}</li>${items}</ul>
`;
  });
  return markup`${lists}`;
}
