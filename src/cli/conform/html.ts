import { type Level, levels, type Topic, topics } from '../../conformance/case';
import type { Language } from '../../languages';
import { entriesOf } from '../../objects';
import { Markup, markup, none } from '../../validate/report/html/markup';
import type { ConformResult } from './result';
import type { Outcome } from './run-cases';
import type { Score } from './score';
import { words } from './words';

const style = `
:root{color-scheme:light dark;font:16px/1.6 system-ui,"Noto Sans JP","Hiragino Sans","Yu Gothic UI",sans-serif}
body{max-width:60rem;margin:2rem auto;padding:0 1rem}
table{border-collapse:collapse;margin:1rem 0}
th,td{padding:.25rem .75rem;border-bottom:1px solid #8886;text-align:left;vertical-align:top}
td.n{text-align:right;font-variant-numeric:tabular-nums}
details{margin:.5rem 0;border:1px solid #8886;border-radius:.25rem;padding:.5rem .75rem}
summary{cursor:pointer;font-weight:600;overflow-wrap:anywhere}
code{overflow-wrap:anywhere;font-family:ui-monospace,monospace;font-size:.9em}
@media print{body{margin:0;max-width:none}details{break-inside:avoid}}
`;

/** The result as one page that needs nothing else. */
export function toHtml(result: ConformResult, lang: Language): string {
  const said = words[lang];
  const { byTopic, byLevel, ...all } = result.scores;
  const failed = result.outcomes.filter(({ outcome }) => outcome === 'failed');
  return markup`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${said.title}</title>
<style>${new Markup(style)}</style>
</head>
<body>
<h1>${said.title}</h1>
<p><code>${result.program}</code><br>kit ${result.kit}</p>
<p>${said.meaning}</p>
${scoreTable(
  said.topic,
  [
    ...entriesOf<Topic, Score>(byTopic).map(([topic, score]) => scoreRow(topics[topic].title[lang], score)),
    scoreRow(said.total, all),
  ],
  lang,
)}
${scoreTable(
  said.level,
  entriesOf<Level, Score>(byLevel).map(([level, score]) => scoreRow(levels[level][lang], score)),
  lang,
)}
<h2>${said.failed} ${String(failed.length)}</h2>
${failed.map((outcome) => failure(outcome, lang))}
</body>
</html>
`.text;
}

function scoreTable(first: string, rows: readonly Markup[], lang: Language): Markup {
  const said = words[lang];
  return markup`<table><thead><tr><th scope="col">${first}</th><th scope="col">${said.passed}</th><th scope="col">${said.failed}</th><th scope="col">${said.skipped}</th></tr></thead><tbody>${rows}</tbody></table>`;
}

function scoreRow(name: string, { passed, failed, skipped }: Score): Markup {
  return markup`<tr><th scope="row">${name}</th><td class="n">${String(passed)}</td><td class="n">${String(failed)}</td><td class="n">${String(skipped)}</td></tr>`;
}

function failure(outcome: Outcome, lang: Language): Markup {
  if (outcome.outcome !== 'failed') return none;
  const said = words[lang];
  const { one, failure: kind, how, differences } = outcome;
  const rows = differences.map(
    ({ where, expected, actual }) =>
      markup`<tr><td><code>${where}</code></td><td><code>${expected}</code></td><td><code>${actual}</code></td></tr>`,
  );
  return markup`<details><summary>${one.id}</summary>
<p>${said.failures[kind]}${how === '' ? '' : `: ${how}`} (${levels[one.level][lang]})</p>
<p>${said.why}: ${one.why[lang]}<br>${said.section}: ${one.section[lang]}</p>
<table><thead><tr><th scope="col"></th><th scope="col">${said.expected}</th><th scope="col">${said.actual}</th></tr></thead><tbody>${rows}</tbody></table>
</details>`;
}
