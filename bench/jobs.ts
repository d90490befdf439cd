// 2,000 files, small and large, checked by the command on one thread, on two, and by two commands that each check half: in turns, `npm run build && npm run bench:jobs`.
// The reports of one thread and of two must be the same.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, linkSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatFileName, parseFileName } from '../src/index';
import { type ExchangePattern, generateSet } from '../src/synthetic/sets';
import { benchOptions } from './support/options';
import { ms, publish, table, times } from './support/results';
import { withFolder } from './support/temporary';

const options = benchOptions();
const wanted = options.quick ? 400 : 2000;
/** Of each transmission. Each thread has to warm up, which large files repay sooner. */
const persons = options.quick ? [20] : [20, 80];
const patterns: readonly ExchangePattern[] = ['D1', 'D2', 'D3', 'D6', 'D7'];
const command = join(import.meta.dirname, '../../dist/cli.js');

/** How the files are checked: by commands that run side by side, each with its folder. */
interface Way {
  readonly label: string;
  readonly folders: readonly string[];
  readonly jobs: number;
}

const ways: readonly Way[] = [
  { label: 'one thread', folders: ['files'], jobs: 1 },
  { label: 'two threads', folders: ['files'], jobs: 2 },
  // What they share is the machine: two threads that lose nothing to each other are as fast.
  { label: 'two commands, half each', folders: ['half-0', 'half-1'], jobs: 1 },
];

interface Turn {
  readonly label: string;
  readonly time: number;
  /** Of all its commands. */
  readonly peak: number;
}

const measured = [];
for (const each of persons) measured.push(await withFolder((folder) => measure(folder, each)));
publish('jobs', { measured }, measured.map(({ markdown }) => markdown).join('\n\n'), options);

async function measure(folder: string, each: number) {
  for (const name of new Set(ways.flatMap(({ folders }) => folders))) mkdirSync(join(folder, name));
  let count = 0;
  let bytes = 0;
  for (let index = 0; count < wanted; index += 1) {
    for (const file of generateSet(patterns[index % patterns.length] ?? 'D2', { seed: index, persons: each })) {
      if (count === wanted) break;
      const name = restamped(file.name, index);
      writeFileSync(join(folder, 'files', name), file.bytes);
      // Whole transmissions, of each pattern as many.
      linkSync(join(folder, 'files', name), join(folder, `half-${Math.floor(index / patterns.length) % 2}`, name));
      count += 1;
      bytes += file.bytes.length;
    }
  }
  const turns: Turn[] = [];
  for (let round = 0; round <= options.rounds; round += 1) {
    const made: Turn[] = [];
    for (const way of ways) made.push(await check(folder, way));
    // The first round fills the caches of the disk.
    if (round > 0) turns.push(...made);
    const reports = [1, 2].map((jobs) => readFileSync(reportOf(folder, 'files', jobs)));
    if (!reports[0]?.equals(reports[1] ?? new Uint8Array())) throw new Error('the reports differ');
  }
  const of = ({ label }: Way, key: 'time' | 'peak') =>
    median(turns.filter((turn) => turn.label === label).map((turn) => turn[key]));
  const [alone, both] = ways as readonly [Way, Way];
  const ratios = [];
  for (let at = 0; at < turns.length; at += ways.length) {
    ratios.push((turns[at]?.time ?? 0) / (turns[at + 1]?.time ?? 1));
  }
  const markdown = [
    `### ${count} files of ${each} persons (${(bytes / 1e6).toFixed(0)} MB) on one thread and on two`,
    table(
      ['', 'ms', 'as fast', 'peak MB'],
      ways.map((way) => [
        way.label,
        ms(of(way, 'time')),
        times(of(alone, 'time') / of(way, 'time')),
        (of(way, 'peak') / 1000).toFixed(0),
      ]),
    ),
    `Turn by turn, ${both.label} to ${alone.label}: ${ratios.map(times).join(', ')}.`,
  ].join('\n\n');
  return { persons: each, count, bytes, turns, markdown };
}

function restamped(name: string, index: number): string {
  const parsed = parseFileName(name);
  if (!parsed.ok) throw new Error(`a name that cannot be read: ${name}`);
  const time = new Date(Date.UTC(2025, 9, 20, 8) + index * 1000).toISOString().replace(/\D/g, '');
  return formatFileName({ ...parsed.value, stamp: time.slice(0, 14) });
}

function reportOf(folder: string, part: string, jobs: number): string {
  return join(folder, `report-${part}-${jobs}.json`);
}

/** Runs the commands of a way as users do, and takes their time and their peaks from outside. */
async function check(folder: string, { label, folders, jobs }: Way): Promise<Turn> {
  const start = performance.now();
  const peaks = await Promise.all(folders.map((part) => peakOf(folder, part, jobs)));
  return { label, time: performance.now() - start, peak: peaks.reduce((sum, peak) => sum + peak, 0) };
}

async function peakOf(folder: string, part: string, jobs: number): Promise<number> {
  const out = openSync(reportOf(folder, part, jobs), 'w');
  const watch = "process.on('exit', () => require('node:fs').writeSync(2, 'peak ' + process.resourceUsage().maxRSS))";
  const preload = `data:text/javascript,${encodeURIComponent(`import { createRequire } from 'node:module'; const require = createRequire('file:///'); if ((await import('node:worker_threads')).isMainThread) ${watch}`)}`;
  const child = spawn(
    process.execPath,
    ['--import', preload, command, 'check', join(folder, part), '--format', 'json', '--jobs', String(jobs)],
    { stdio: ['ignore', out, 'pipe'] },
  );
  let stderr = '';
  child.stderr?.on('data', (text) => {
    stderr += text;
  });
  const [status] = await once(child, 'close');
  closeSync(out);
  if (status !== 0) throw new Error(`the command ended with ${status}: ${stderr}`);
  return Number(/peak (\d+)/.exec(stderr)?.[1]);
}

function median(list: readonly number[]): number {
  return [...list].sort((a, b) => a - b)[list.length >> 1] ?? 0;
}
