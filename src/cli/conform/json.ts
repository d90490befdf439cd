import type { ConformResult } from './result';

/** The result as JSON: the counts at its top, then every case. */
export function toJson(result: ConformResult): string {
  const { passed, failed, skipped, byTopic, byLevel } = result.scores;
  const cases = result.outcomes.map(({ one, milliseconds, ...came }) => ({
    id: one.id,
    topic: one.topic,
    level: one.level,
    ...came,
    milliseconds: Math.round(milliseconds),
  }));
  const { kit, program, starts } = result;
  return `${JSON.stringify({ passed, failed, skipped, kit, program, starts, byTopic, byLevel, cases }, null, 2)}\n`;
}
