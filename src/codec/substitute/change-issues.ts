import { type IssueOf, type IssuePlace, issue } from '../../issues';
import type { Change } from './run';

/** What encoding finds in a text. */
export type EncodeIssue = IssueOf<'character_substituted' | 'character_unmappable'>;

/**
 * Makes the issues of substitutions: `character_substituted` where a rule applied, `character_unmappable` where only the policy did.
 *
 * @param changes The changes.
 * @param place The coordinates that the issues have.
 * @param kind The kind of the record that the text belongs to, where there is one.
 */
export function changeIssues(changes: readonly Change[], place?: IssuePlace, kind?: string): EncodeIssue[] {
  const of = kind === undefined ? {} : { kind };
  return changes.map(({ from, to, rule, index, mapped, reason }) =>
    mapped
      ? issue('character_substituted', place, { ...of, from, to, rule, index })
      : issue('character_unmappable', place, { ...of, from, to, rule, index, ...(reason === null ? {} : { reason }) }),
  );
}
