import type { Progress } from './queries';

const states: Readonly<Record<string, string>> = {
  queued: '取り込み待ち',
  waiting: 'ファイルの続きを待っている',
  applied: '取り込み済み',
  refused: '受け取らなかった（同じ連番で内容が違う）',
  dead: '取り込めなかった',
};

/** The status page; it loads itself anew every five seconds and shows nothing of any person. */
export function statusPage(
  { states: counts, lastMinute, secondsLeft, oldest }: Progress,
  dead: readonly { id: string; problem: string; stamp: string }[],
): string {
  const rows = Object.entries(states).map(
    ([state, name]) => `<tr><th scope="row">${name}</th><td>${counts[state] ?? 0}</td></tr>`,
  );
  const letters = dead.map(
    ({ id, problem, stamp }) =>
      `<tr><td><a href="/deliveries/${id}">${id.slice(0, 12)}</a></td><td>${escaped(stamp)}</td><td>${escaped(problem)}</td></tr>`,
  );
  const left = secondsLeft === null ? '不明' : `${secondsLeft}秒`;
  return `<!doctype html>
<html lang="ja"><head><meta charset="utf-8"><title>取り込みの状況</title><meta http-equiv="refresh" content="5">
<style>body{font-family:sans-serif;max-width:50rem;margin:2rem auto;line-height:1.6}table{border-collapse:collapse;margin:1rem 0}th,td{border:1px solid #999;padding:.2rem .8rem;text-align:left}td{text-align:right}.letters td{text-align:left}</style></head>
<body><h1>取り込みの状況</h1>
<table>${rows.join('')}</table>
<p>直近1分の取り込み ${lastMinute}件。残り ${left}。最も長く待っているもの ${oldest}秒。</p>
${letters.length === 0 ? '' : `<h2>取り込めなかったもの</h2><table class="letters"><tr><th>受け付け</th><th>作成日時</th><th>理由</th></tr>${letters.join('')}</table>`}
</body></html>
`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** The same as metrics, in the text format of Prometheus. */
export function metricsText(
  { states: counts, lastMinute, oldest }: Progress,
  tally: Readonly<Record<string, number>>,
  rows: Readonly<Record<string, number>>,
): string {
  const lines = [
    '# TYPE careplan_deliveries gauge',
    ...Object.keys(states).map((state) => `careplan_deliveries{state="${state}"} ${counts[state] ?? 0}`),
    '# TYPE careplan_applied_last_minute gauge',
    `careplan_applied_last_minute ${lastMinute}`,
    '# TYPE careplan_oldest_queued_seconds gauge',
    `careplan_oldest_queued_seconds ${oldest}`,
    '# TYPE careplan_rows_in_force gauge',
    ...Object.entries(rows).map(([table, count]) => `careplan_rows_in_force{table="${table}"} ${count}`),
    '# TYPE careplan_worker gauge',
    ...Object.entries(tally).map(([name, value]) => `careplan_worker{count="${name}"} ${Math.round(value)}`),
  ];
  return `${lines.join('\n')}\n`;
}
