import type { Issue, Severity } from '../../../issues';
import { formatIssue } from '../../issue-text';
import { escapeText } from '../../messages/escape';
import type { CodeGroup } from '../outline';
import { numberText, personParts, placeText, severityNames } from '../words';
import { alike, linesText } from './alike';
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

/** Shows the cells of a row below its last finding. */
export type RowShower = (issue: Issue, bad: ReadonlySet<number>) => Markup;

/**
 * Lists findings in the order of their rows, what was left out by rule, and what follows from them. Where one has a value, values stand in a column
 * of their own.
 *
 * @param groups The findings by code.
 * @param row Shows the cells of a row; left out, none are shown.
 */
export function findingsTable(groups: readonly CodeGroup[], row?: RowShower): Markup {
  const issues = groups
    .flatMap((group) => group.issues)
    .sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
  const withValues = issues.some(({ value }) => value !== undefined);
  // Where the cells of rows are shown, each row stands for itself.
  const lines = row === undefined ? alike(issues) : issues.map((issue) => ({ first: issue, all: [issue] }));
  const rows = lines.map(({ first: issue, all }, index, list) => {
    const { value, ...plain } = issue;
    const cell = withValues ? markup`<td class="value">${value === undefined ? '' : escapeText(value)}</td>` : none;
    return markup`<tr><td>${mark(issue.severity)}</td><td class="place">${all.length > 1 ? both(linesText(all)) : placeOf(issue)}</td><td>${both(
      {
        ja: formatIssue(plain, 'ja'),
        en: formatIssue(plain, 'en'),
      },
    )} ${ruleLink(issue.code)}</td>${cell}</tr>
${issue.row === null || list[index + 1]?.first.row === issue.row || row === undefined ? none : cellsBelow(row(issue, badIn(issues, issue.row)))}`;
  });
  const value = withValues ? markup`<th scope="col">${both({ ja: '値', en: 'Value' })}</th>` : none;
  const table =
    rows.length === 0
      ? none
      : markup`<table class="findings${withValues ? ' valued' : ''}"><thead><tr><th scope="col">${both({ ja: '重大度', en: 'Severity' })}</th><th scope="col">${both({ ja: '行', en: 'Row' })}</th><th scope="col">${both({ ja: '指摘', en: 'Finding' })}</th>${value}</tr></thead><tbody>
${rows}</tbody></table>
`;
  return markup`${table}${leftOut(groups)}${followers(groups)}`;
}

/** Where a finding lies, and below whom it is about, each number in one piece. */
function placeOf({ person, ...issue }: Issue): Markup {
  const place = both(placeText(issue));
  if (person === undefined) return place;
  return markup`${place}<span class="who">${personParts(person).map((part) => markup`<span>${both(part)}</span>`)}</span>`;
}

/** The fields of a row that findings are about. */
function badIn(issues: readonly Issue[], row: number): ReadonlySet<number> {
  return new Set(issues.flatMap((issue) => (issue.row === row && issue.column !== null ? [issue.column] : [])));
}

function cellsBelow(cells: Markup): Markup {
  return cells === none
    ? none
    : markup`<tr class="below"><td></td><td colspan="3">${cells}</td></tr>
`;
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
