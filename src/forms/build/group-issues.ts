import { CareplanCsvError, type IssueCode, type Severity } from '../../issues';
import { arrayOf, isAnObject, isText, listOf, must, withFields } from '../../misuse';
import { push } from '../../objects';
import type { Kind } from '../../schemas/kinds';
import type { BuildIssue } from './types';

/** What issues are grouped by: the code, the person, the kind, the field, the file that the record is in. */
export type IssueGrouping = 'code' | 'person' | 'kind' | 'field' | 'file';

/** Issues that are alike; what they are not grouped by is `null`. The numbers of persons are personal data. */
export interface IssueGroup {
  readonly code: IssueCode | null;
  /** The heaviest among them. */
  readonly severity: Severity;
  readonly insurerNumber: string | null;
  readonly insuredNumber: string | null;
  readonly kind: Kind | null;
  /** The key of the field. */
  readonly key: string | null;
  /** The name of the file; `null` too for records that are in none. */
  readonly file: string | null;
  /** In the order in which they were found. An issue of a record that is in several files stands with each, where files are grouped by. */
  readonly issues: readonly BuildIssue[];
}

/** What an issue has of a grouping. */
type Part = Partial<Omit<IssueGroup, 'issues' | 'severity'>>;

const partsOf: { readonly [G in IssueGrouping]: (one: BuildIssue) => readonly Part[] } = {
  code: ({ issue }) => [{ code: issue.code }],
  person: ({ insurerNumber, insuredNumber }) => [{ insurerNumber, insuredNumber }],
  kind: ({ kind }) => [{ kind }],
  // A key alone does not tell the field: kinds share them.
  field: ({ kind, issue }) => [{ kind, key: issue.key }],
  file: ({ files }) => (files.length === 0 ? [{ file: null }] : files.map((file) => ({ file }))),
};

const weights: readonly Severity[] = ['info', 'warning', 'error'];

/**
 * Groups what writing has to say of many persons, such as by code and field: thousands of findings become the few things that there are to do.
 *
 * @param issues The `issues` of `buildTransmissions` or `exportTransmissions`.
 * @param by What makes issues alike, in any order; of nothing all issues are one group.
 * @returns The groups in the order of their first issues.
 * @throws CareplanCsvError with code `invalid_option` for another grouping.
 * @example
 * ```ts
 * import { formatIssue } from 'careplan-csv';
 * import { type Built, groupBuildIssues } from 'careplan-csv/forms';
 *
 * function tell({ issues }: Built): void {
 *   for (const { code, issues: alike } of groupBuildIssues(issues, ['code', 'field'])) {
 *     const persons = groupBuildIssues(alike, ['person']).length;
 *     console.log(code, alike.length, persons, alike[0] && formatIssue(alike[0].issue, 'ja'));
 *   }
 * }
 * ```
 */
export function groupBuildIssues(issues: Iterable<BuildIssue>, by: readonly IssueGrouping[]): IssueGroup[] {
  must('issues', issues, listOf(withFields({ issue: isAnObject })));
  must('by', by, arrayOf(isText));
  const wrong = by.find((one) => !Object.hasOwn(partsOf, one));
  if (wrong !== undefined) {
    throw new CareplanCsvError('invalid_option', `by takes ${Object.keys(partsOf).join(', ')}`);
  }
  const groups = new Map<string, BuildIssue[]>();
  const parts = new Map<string, Part>();
  for (const one of issues) {
    for (const part of combined(by.map((grouping) => partsOf[grouping](one)))) {
      const id = JSON.stringify(part);
      parts.set(id, part);
      push(groups, id, one);
    }
  }
  return Array.from(groups, ([id, alike]) => ({
    ...{ code: null, insurerNumber: null, insuredNumber: null, kind: null, key: null, file: null },
    ...parts.get(id),
    severity: heaviest(alike),
    issues: alike,
  }));
}

/** Every way of taking one of each. */
function combined(choices: readonly (readonly Part[])[]): Part[] {
  return choices.reduce<Part[]>(
    (sofar, parts) => sofar.flatMap((one) => parts.map((part) => ({ ...one, ...part }))),
    [{}],
  );
}

function heaviest(issues: readonly BuildIssue[]): Severity {
  const most = issues.reduce((weight, { issue }) => Math.max(weight, weights.indexOf(issue.severity)), 0);
  return weights[most] ?? 'info';
}
