// What memory reading and writing take, and what a row costs in small and large files: `npm run bench:memory`.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeInput } from './inputs/inputs';
import type { Cost, Growth, MemoryTask } from './memory-task';
import { inChild } from './support/child';
import { benchOptions } from './support/options';
import { mb, ms, publish, table, times } from './support/results';
import { median } from './support/rounds';
import { withFolder } from './support/temporary';

const options = benchOptions();
const { rows: middle, rounds } = options;
const sizes = [middle / 10, middle, middle * 10].map(Math.round);
const streamed = options.quick ? 40e6 : 400e6;
const chunkSizes = [1, 8, 64, 1024].map((kibibytes) => kibibytes * 1024);

await withFolder((folder) => {
  const files = sizes.map((rows) => fileOf(folder, rows));
  const [small, whole] = files as [string, string, string];
  const growths = {
    'readRecords, streaming': growth({ job: 'stream', file: small, bytes: streamed }),
    'writeRecords, streaming': growth({ job: 'write', file: small, bytes: streamed }),
    'readAll, with all it returns': growth({ job: 'peak', file: whole }),
  };
  const scaling = files.map((file, index) => {
    // Small files are read more often, so that all are timed over much the same while.
    const often = rounds * Math.max(1, Math.round((middle / (sizes[index] as number)) * 2));
    const by = (job: 'readAll' | 'readRecords') =>
      cost({ job: 'cost', file, by: job, chunk: 64 * 1024, rounds: often });
    return { readAll: by('readAll'), readRecords: by('readRecords') };
  });
  const chunks = chunkSizes.map((chunk) => ({
    chunk,
    ...cost({ job: 'cost', file: whole, by: 'readRecords', chunk, rounds }),
  }));
  const markdown = [
    `### Memory (median of ${rounds} processes)`,
    table(
      ['job', 'MB', 'resident set grows by, MB', 'peak / file'],
      Object.entries(growths).map(([job, { bytes, growth }]) => [
        job,
        mb(bytes),
        mb(growth),
        // The file itself was there before.
        job.startsWith('readAll') ? times(1 + growth / bytes) : '',
      ]),
    ),
    '### Scaling: the cost of a row, 6表',
    table(
      ['rows', 'readAll, µs a row', 'to the first', 'readRecords, µs a row', 'to the first'],
      scaling.map(({ readAll, readRecords }) => [
        String(readAll.rows),
        micros(readAll),
        times(perRow(readAll) / perRow(scaling[0]?.readAll as Cost)),
        micros(readRecords),
        times(perRow(readRecords) / perRow(scaling[0]?.readRecords as Cost)),
      ]),
    ),
    '### Chunk sizes: readRecords, 6表',
    table(
      ['KiB', 'ms', 'to 64 KiB'],
      chunks.map(({ chunk, time }) => [String(chunk / 1024), ms(time), times(time / (chunks[2]?.time as number))]),
    ),
  ].join('\n\n');
  publish('memory', { growths, scaling, chunks }, markdown, options);
});

function fileOf(folder: string, rows: number): string {
  const file = join(folder, `${rows}.csv`);
  writeFileSync(file, makeInput('UPPLAN', rows).bytes);
  return file;
}

/** The middle one of some processes: when an engine collects is partly chance. */
function growth(task: MemoryTask): Growth {
  process.stderr.write(`${task.job} `);
  const all = Array.from({ length: rounds }, () => inChild<Growth>('memory-task', task));
  return { bytes: all[0]?.bytes ?? 0, growth: median(all.map(({ growth: one }) => one)) };
}

/** A million rows with all their records and cells need more than Node's own limit on small machines. */
function cost(task: MemoryTask): Cost {
  process.stderr.write('.');
  return inChild<Cost>('memory-task', task, ['--expose-gc', '--max-old-space-size=8192']);
}

function perRow({ rows, time }: Cost): number {
  return time / rows;
}

function micros(cost: Cost): string {
  return (perRow(cost) * 1000).toFixed(2);
}
