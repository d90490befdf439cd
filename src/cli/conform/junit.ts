import type { Language } from '../../languages';
import { escapeHtml } from '../../validate/report/escape';
import type { ConformResult } from './result';
import type { Outcome } from './run-cases';
import { words } from './words';

/** The result as JUnit XML, a case a test; its entities are those of HTML that XML has too. */
export function toJunit(result: ConformResult, lang: Language): string {
  const { passed, failed, skipped } = result.scores;
  const counts = `tests="${passed + failed + skipped}" failures="${failed}" skipped="${skipped}"`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="careplan-csv conform" ${counts}>
<testsuite name="kit ${escapeHtml(result.kit)}" ${counts}>
${result.outcomes.map((outcome) => testCase(outcome, lang)).join('\n')}
</testsuite>
</testsuites>
`;
}

function testCase(outcome: Outcome, lang: Language): string {
  const { one, milliseconds } = outcome;
  const head = `<testcase classname="${one.topic}" name="${escapeHtml(one.id)}" time="${(milliseconds / 1000).toFixed(3)}"`;
  if (outcome.outcome === 'passed') return `${head}/>`;
  if (outcome.outcome === 'skipped') return `${head}><skipped message="${escapeHtml(outcome.why)}"/></testcase>`;
  const told = outcome.differences.map(({ where, expected, actual }) => `${where}: ${expected} / ${actual}`).join('\n');
  const text = [words[lang].failures[outcome.failure], outcome.how].filter(Boolean).join(': ');
  return `${head}><failure message="${escapeHtml(text)}">${told.split('\n').map(escapeHtml).join('\n')}</failure></testcase>`;
}
