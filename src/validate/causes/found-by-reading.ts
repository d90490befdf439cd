import type { IssueCode } from '../../issues';
import type { Cause } from '../cause';

/**
 * Makes a cause of a finding that reading itself gives: its evidence is in the bytes, and weighed where they are read.
 *
 * @param code The finding.
 * @param followers What follows from it wherever it stands beside it.
 */
export function foundByReading(code: IssueCode, followers: readonly IssueCode[]): Cause {
  return {
    code,
    start: () => ({
      evidence: () => [],
      end: (found) => (found(code) ? { explains: (issue) => followers.includes(issue.code) } : undefined),
    }),
  };
}
