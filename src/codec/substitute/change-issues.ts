import { type Issue, type IssuePlace, issue } from '../../issues';
import type { Change } from './run';

/**
 * Makes the issues of substitutions: `character_substituted` where a rule applied, `character_unmappable` where only the policy did.
 *
 * @param changes The changes.
 * @param place The coordinates that the issues bear.
 */
export function changeIssues(changes: readonly Change[], place?: IssuePlace): Issue[] {
  return changes.map(({ from, to, rule, index, mapped, reason }) =>
    mapped
      ? issue('character_substituted', place, { from, to, rule, index })
      : issue('character_unmappable', place, { from, to, rule, index, reason }),
  );
}
