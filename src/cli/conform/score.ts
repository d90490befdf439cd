import { type Level, levels, type Topic, topics } from '../../conformance/case';
import { keysOf } from '../../objects';
import type { Outcome } from './run-cases';

/** How many cases came out how. */
export interface Score {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** The scores of a run: in all, by topic and by level. Topics and levels without a case are left out. */
export interface Scores extends Score {
  readonly byTopic: { readonly [T in Topic]?: Score };
  readonly byLevel: { readonly [L in Level]?: Score };
}

/** Counts outcomes. */
export function scoresOf(outcomes: readonly Outcome[]): Scores {
  return {
    ...scoreOf(outcomes),
    byTopic: by(keysOf(topics), outcomes, ({ one }) => one.topic),
    byLevel: by(keysOf(levels), outcomes, ({ one }) => one.level),
  };
}

function by<G extends string>(
  groups: readonly G[],
  outcomes: readonly Outcome[],
  groupOf: (outcome: Outcome) => G,
): { readonly [K in G]?: Score } {
  const scores: { [K in G]?: Score } = {};
  for (const group of groups) {
    const own = outcomes.filter((outcome) => groupOf(outcome) === group);
    if (own.length > 0) scores[group] = scoreOf(own);
  }
  return scores;
}

function scoreOf(outcomes: readonly Outcome[]): Score {
  const count = (wanted: Outcome['outcome']): number => outcomes.filter(({ outcome }) => outcome === wanted).length;
  return { passed: count('passed'), failed: count('failed'), skipped: count('skipped') };
}
