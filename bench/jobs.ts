// 2,000 files checked by the command on one thread and on two, in turns: `npm run build && npm run bench:jobs`. The reports must be the same.
import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatFileName, parseFileName } from '../src/index';
import { type ExchangePattern, generateSet } from '../src/synthetic/sets';
import { benchOptions } from './support/options';
import { ms, publish, table, times } from './support/results';
import { withFolder } from './support/temporary';

const options = benchOptions();
const wanted = options.quick ? 400 : 2000;
const persons = 20;
const patterns: readonly ExchangePattern[] = ['D1', 'D2', 'D3', 'D6', 'D7'];
const command = join(import.meta.dirname, '../../dist/cli.js');

interface Turn {
  readonly jobs: number;
  readonly time: number;
  readonly peak: number;
}

await withFolder(async (folder) => {
  const files = join(folder, 'files');
  mkdirSync(files);
  let count = 0;
  let bytes = 0;
  for (let index = 0; count < wanted; index += 1) {
    for (const file of generateSet(patterns[index % patterns.length] ?? 'D2', { seed: index, persons })) {
      if (count === wanted) break;
      writeFileSync(join(files, restamped(file.name, index)), file.bytes);
      count += 1;
      bytes += file.bytes.length;
    }
  }
  const turns: Turn[] = [];
  for (let round = 0; round <= options.rounds; round += 1) {
    const made = [1, 2].map((jobs) => check(files, jobs));
    // The first round fills the caches of the disk.
    if (round > 0) turns.push(...made);
    const reports = [1, 2].map((jobs) => readFileSync(reportOf(files, jobs)));
    if (!reports[0]?.equals(reports[1] ?? new Uint8Array())) throw new Error('the reports differ');
  }
  const of = (jobs: number, key: 'time' | 'peak') =>
    median(turns.filter((turn) => turn.jobs === jobs).map((turn) => turn[key]));
  const ratios = [];
  for (let at = 0; at < turns.length; at += 2) ratios.push((turns[at]?.time ?? 0) / (turns[at + 1]?.time ?? 1));
  const markdown = [
    `### ${count} files (${(bytes / 1e6).toFixed(0)} MB) on one thread and on two`,
    table(
      ['jobs', 'ms', 'as fast', 'peak MB'],
      [1, 2].map((jobs) => [
        String(jobs),
        ms(of(jobs, 'time')),
        times(of(1, 'time') / of(jobs, 'time')),
        (of(jobs, 'peak') / 1000).toFixed(0),
      ]),
    ),
    `Turn by turn: ${ratios.map(times).join(', ')}.`,
  ].join('\n\n');
  publish('jobs', { count, bytes, turns }, markdown, options);
});

function restamped(name: string, index: number): string {
  const parsed = parseFileName(name);
  if (!parsed.ok) throw new Error(`a name that cannot be read: ${name}`);
  const time = new Date(Date.UTC(2025, 9, 20, 8) + index * 1000).toISOString().replace(/\D/g, '');
  return formatFileName({ ...parsed.value, stamp: time.slice(0, 14) });
}

function reportOf(folder: string, jobs: number): string {
  return join(folder, `../report-${jobs}-${process.pid}.json`);
}

/** Runs the command as its users do, and takes its time and its peak from outside. */
function check(folder: string, jobs: number): Turn {
  const out = openSync(reportOf(folder, jobs), 'w');
  const watch = "process.on('exit', () => require('node:fs').writeSync(2, 'peak ' + process.resourceUsage().maxRSS))";
  const preload = `data:text/javascript,${encodeURIComponent(`import { createRequire } from 'node:module'; const require = createRequire('file:///'); if ((await import('node:worker_threads')).isMainThread) ${watch}`)}`;
  const start = performance.now();
  const { stderr, status } = spawnSync(
    process.execPath,
    ['--import', preload, command, 'check', folder, '--format', 'json', '--jobs', String(jobs)],
    { stdio: ['ignore', out, 'pipe'], encoding: 'utf8' },
  );
  const time = performance.now() - start;
  closeSync(out);
  if (status !== 0) throw new Error(`the command ended with ${status}: ${stderr}`);
  return { jobs, time, peak: Number(/peak (\d+)/.exec(stderr)?.[1]) };
}

function median(list: readonly number[]): number {
  return [...list].sort((a, b) => a - b)[list.length >> 1] ?? 0;
}
