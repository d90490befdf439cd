import type { Issue, IssueCode } from '../issues';

/** How many issues of one code are kept: a file of blank lines must not fill the memory. */
const mostIssues = 1000;

/** Says which issues are kept: the first 1,000 of each code. */
export class IssueCap {
  readonly #counts = new Map<IssueCode, number>();

  /** Whether an issue is among the first of its code. */
  keeps({ code }: Issue): boolean {
    const count = this.#counts.get(code) ?? 0;
    if (count === mostIssues) return false;
    this.#counts.set(code, count + 1);
    return true;
  }
}
