import { type Level, levels, type Topic, topics } from '../../conformance/case';
import type { Language } from '../../languages';
import { entriesOf } from '../../objects';
import { visible } from '../../validate/report/escape';
import { table } from '../table';
import type { ConformResult } from './result';
import type { Outcome } from './run-cases';
import type { Score } from './score';
import { words } from './words';

/** Failed cases that are shown, by topic. */
const mostShown = 5;

/** The result for a terminal: scores by topic and level, then the failed cases with their first differences. */
export function toText(result: ConformResult, lang: Language): string {
  const said = words[lang];
  const { byTopic, byLevel, ...all } = result.scores;
  const topicRows = entriesOf<Topic, Score>(byTopic).map(([topic, score]) => row(topics[topic].title[lang], score));
  const levelRows = entriesOf<Level, Score>(byLevel).map(([level, score]) => row(levels[level][lang], score));
  const head = (first: string): string[] => [first, said.passed, said.failed, said.skipped];
  const lines = [
    `${said.title} (kit ${result.kit}): ${visible(result.program)}`,
    '',
    table([head(said.topic), ...topicRows, row(said.total, all)]),
    table([head(said.level), ...levelRows]),
    ...(result.starts > 1 ? [said.restarts(result.starts), ''] : []),
    ...entriesOf<Topic, Score>(byTopic).flatMap(([topic]) => failuresOf(result.outcomes, topic, lang)),
    said.meaning,
  ];
  return `${lines.join('\n')}\n`;
}

function failuresOf(outcomes: readonly Outcome[], topic: Topic, lang: Language): string[] {
  const failed = outcomes.filter((outcome) => outcome.outcome === 'failed' && outcome.one.topic === topic);
  const more = failed.length - mostShown;
  return [
    ...failed.slice(0, mostShown).flatMap((outcome) => failure(outcome, lang)),
    ...(more > 0 ? [words[lang].more(more), ''] : []),
  ];
}

function failure(outcome: Outcome, lang: Language): string[] {
  if (outcome.outcome !== 'failed') return [];
  const said = words[lang];
  const { one, failure: kind, how, differences } = outcome;
  return [
    `${one.id} [${levels[one.level][lang]}]`,
    `  ${said.failures[kind]}${how === '' ? '' : `: ${visible(how)}`}`,
    ...differences.flatMap(({ where, expected, actual }) => [
      `  ${where}`,
      `    ${said.expected}: ${short(expected)}`,
      `    ${said.actual}: ${short(actual)}`,
    ]),
    `  ${said.why}: ${one.why[lang]}`,
    `  ${said.section}: ${one.section[lang]}`,
    '',
  ];
}

/** Longest value shown on a terminal. */
const longest = 200;

function short(text: string): string {
  return visible(text.length > longest ? `${text.slice(0, longest)}…` : text);
}

function row(name: string, { passed, failed, skipped }: Score): string[] {
  return [name, String(passed), String(failed), String(skipped)];
}
