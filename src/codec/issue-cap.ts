import type { Issue, IssueCode } from '../issues';

/** How many issues of one code are kept: a file of blank lines must not fill the memory. */
const mostIssues = 1000;

/** How many issues there are of each code, those counted that a list has no room for. */
export type IssueCounts = { readonly [C in IssueCode]?: number };

/** Says which issues are kept, the first 1,000 of each code, and counts them all. */
export class IssueCap {
  /** How many issues there were of each code. */
  readonly counts: { [C in IssueCode]?: number } = {};

  /** Whether an issue is among the first of its code. */
  keeps({ code }: Issue): boolean {
    const count = (this.counts[code] ?? 0) + 1;
    this.counts[code] = count;
    return count <= mostIssues;
  }
}
