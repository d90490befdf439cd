import { compareText } from '../../compare';
import { type Issue, type IssueCode, type Severity, severities } from '../../issues';
import type { CauseCounts, CodeCounts, SeverityCodes } from '../report/report';
import type { RuleSetting } from '../rule';

/** A tally of codes that is still growing. */
export type Tally = Partial<Record<IssueCode, number>>;

/** What all the lists of one report share: the settings, the cap and the totals. */
export class Totals {
  readonly counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  readonly byCode: Tally = {};
  readonly suppressed: Tally = {};

  /**
   * @param settings What the caller set, by code.
   * @param maxIssues How many issues of one code a list keeps.
   */
  constructor(
    readonly settings: ReadonlyMap<IssueCode, RuleSetting>,
    readonly maxIssues: number,
  ) {}

  /** Whether the caller switched a code off. */
  isOff(code: IssueCode): boolean {
    return this.settings.get(code)?.severity === 'off';
  }
}

/** The findings about one file or transmission: the first of each code are kept, all are counted. */
export class Findings {
  readonly byCode: Tally = {};
  readonly #bySeverity: Partial<Record<Severity, Tally>> = {};
  readonly #totals: Totals;
  readonly #issues: Issue[] = [];
  readonly #seen = new Set<IssueCode>();
  /** Findings that differ in place and value alone: one of them, how many there are, and what they follow from. */
  readonly #sorts = new Map<string, { readonly sample: Issue; count: number; cause: IssueCode | undefined }>();

  constructor(totals: Totals) {
    this.#totals = totals;
  }

  /** Whether a code was found, switched off or not. */
  has(code: IssueCode): boolean {
    return this.#seen.has(code);
  }

  /**
   * Notes a finding as the settings weigh it.
   *
   * @returns Whether it was kept.
   */
  add(found: Issue): boolean {
    const { settings, counts, byCode, suppressed, maxIssues } = this.#totals;
    this.#seen.add(found.code);
    const setting = settings.get(found.code);
    if (setting?.severity === 'off') {
      raise(suppressed, found.code);
      return false;
    }
    const severity = setting?.severity ?? found.severity;
    counts[severity] += 1;
    raise(byCode, found.code);
    this.#bySeverity[severity] ??= {};
    raise(this.#bySeverity[severity], found.code);
    const sort = this.#sorts.get(sortOf(found));
    if (sort === undefined) this.#sorts.set(sortOf(found), { sample: found, count: 1, cause: found.cause });
    else sort.count += 1;
    const count = raise(this.byCode, found.code);
    if (count > maxIssues) return false;
    this.#issues.push(severity === found.severity ? found : { ...found, severity });
    return true;
  }

  /** Notes what findings follow from, where nothing explains them yet; the cause itself never does. */
  explain(cause: IssueCode, explains: (issue: Issue) => boolean): void {
    for (const sort of this.#sorts.values()) {
      if (sort.cause === undefined && sort.sample.code !== cause && explains(sort.sample)) sort.cause = cause;
    }
  }

  /** How often each code was found with each severity. */
  get bySeverity(): SeverityCodes {
    const counts: { [S in Severity]?: CodeCounts } = {};
    for (const severity of severities) {
      const tally = this.#bySeverity[severity];
      if (tally !== undefined) counts[severity] = sorted(tally);
    }
    return counts;
  }

  /** How often each code follows from which. */
  get byCause(): CauseCounts {
    const counts: Partial<Record<IssueCode, Tally>> = {};
    for (const { sample, count, cause } of this.#sorts.values()) {
      if (cause === undefined) continue;
      const tally = counts[cause] ?? {};
      counts[cause] = tally;
      tally[sample.code] = (tally[sample.code] ?? 0) + count;
    }
    return Object.fromEntries(Object.entries(counts).map(([cause, tally]) => [cause, sorted(tally)]));
  }

  /** The issues kept: what has no line first, then by line and field; in the order found where these are equal. */
  list(): readonly Issue[] {
    return this.#issues
      .map((issue) => this.#withCause(issue))
      .sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
  }

  #withCause(issue: Issue): Issue {
    const cause = this.#sorts.get(sortOf(issue))?.cause;
    return cause === undefined || issue.cause !== undefined ? issue : { ...issue, cause };
  }
}

/** What findings share that follow from the same: all but their place and value. */
function sortOf({ code, key, row, cause, params }: Issue): string {
  const repair = 'repair' in params ? params.repair : '';
  const segment = 'segment' in params ? params.segment : '';
  return `${code}|${key}|${row === null}|${cause ?? ''}|${repair}|${segment}`;
}

function raise(tally: Tally, code: IssueCode): number {
  const count = (tally[code] ?? 0) + 1;
  tally[code] = count;
  return count;
}

/** Adds a tally, or counts of severities, to another. */
export function addTally<K extends string>(
  to: Partial<Record<K, number>>,
  more: Readonly<Partial<Record<K, number>>>,
): void {
  for (const key in more) to[key] = (to[key] ?? 0) + (more[key] ?? 0);
}

/** A copy of a tally in the order of its codes, so that reports do not depend on the order of findings. */
export function sorted(tally: Tally): CodeCounts {
  return Object.fromEntries(Object.entries(tally).sort(([a], [b]) => compareText(a, b)));
}
