import type { Severity } from '../../../issues';
import { formatIssue } from '../../issue-text';
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
 * Lists findings in the order of their rows, and what was left out by rule.
 *
 * @param groups The findings by code.
 */
export function findingsTable(groups: readonly CodeGroup[]): Markup {
  const issues = groups
    .flatMap((group) => group.issues)
    .sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
  const rows = issues.map(
    (issue) => markup`<tr><td>${mark(issue.severity)}</td><td class="place">${both(placeText(issue))}</td><td>${both({
      ja: formatIssue(issue, 'ja'),
      en: formatIssue(issue, 'en'),
    })} ${ruleLink(issue.code)}</td></tr>
`,
  );
  const table =
    rows.length === 0
      ? none
      : markup`<table class="findings"><thead><tr><th scope="col">${both({ ja: '重さ', en: 'Severity' })}</th><th scope="col">${both({ ja: '行', en: 'Row' })}</th><th scope="col">${both({ ja: '所見', en: 'Finding' })}</th></tr></thead><tbody>
${rows}</tbody></table>
`;
  return markup`${table}${leftOut(groups)}`;
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
