// The import server on PostgreSQL with 1, 2 and 4 worker processes, beside the library alone: `npm run bench:server`.
import { takeIn } from '../examples/import-server/intake';
import { progress } from '../examples/import-server/queries';
import { startServer } from '../examples/import-server/server';
import { readTransmissions } from '../src/forms/replay/read-transmissions';
import { replay } from '../src/forms/replay/replay';
import { checkFiles } from '../src/validate/check-files';
import { Cluster } from '../test/server/cluster';
import { buildServer, Workers } from '../test/server/processes';
import { traffic, type Upload } from '../test/server/traffic';
import { benchOptions } from './support/options';
import { publish, table } from './support/results';

const options = benchOptions();
const loads = [
  { persons: 2, count: options.quick ? 400 : 1500 },
  { persons: 20, count: options.quick ? 120 : 400 },
];
const workerCounts = [1, 2, 4];

interface Pace {
  readonly transmissions: number;
  readonly rows: number;
}

await buildServer();
const cluster = await Cluster.make();
const sections: string[] = [];
const results: object[] = [];
let names = 0;
try {
  for (const { persons, count } of loads) {
    const uploads = traffic(count, count, persons);
    const lines = new Map<string, Pace[]>();
    const note = (name: string, pace: Pace) => lines.set(name, [...(lines.get(name) ?? []), pace]);
    let intake = 0;
    for (let round = 0; round < (options.quick ? 1 : 3); round += 1) {
      note('the library alone', await alone(uploads));
      for (const workers of workerCounts) {
        const measured = await served(uploads, workers);
        note(`${workers} worker${workers === 1 ? '' : 's'}`, measured);
        intake = Math.max(intake, measured.intake);
      }
    }
    sections.push(
      `### ${count} transmissions of up to ${persons} persons`,
      table(
        ['', 'transmissions/s', 'rows/s', 'rounds'],
        [...lines].map(([name, paces]) => [
          name,
          median(paces.map((pace) => pace.transmissions)).toFixed(0),
          median(paces.map((pace) => pace.rows)).toFixed(0),
          paces.map((pace) => pace.transmissions.toFixed(0)).join(' / '),
        ]),
      ),
      `Taken in (stored and queued): ${intake.toFixed(0)} transmissions/s at best.`,
    );
    results.push({ persons, count, lines: Object.fromEntries(lines) });
  }
} finally {
  await cluster.remove();
}
publish('import-server', { results }, sections.join('\n\n'), options);

/** Reading, checking and applying in memory, on one thread. */
async function alone(uploads: readonly Upload[]): Promise<Pace> {
  const start = performance.now();
  let rows = 0;
  for (const upload of uploads) {
    const report = await checkFiles(upload.map(({ name, bytes }) => ({ name, source: bytes })));
    rows += report.files.reduce((sum, file) => sum + file.rows, 0);
    replay(readTransmissions(upload).transmissions);
  }
  const seconds = (performance.now() - start) / 1000;
  return { transmissions: uploads.length / seconds, rows: rows / seconds };
}

/** The pace from the first transmission applied to the last, by the database's clock. */
async function served(uploads: readonly Upload[], count: number): Promise<Pace & { intake: number }> {
  names += 1;
  const url = await cluster.create(`bench${names}`);
  const server = await startServer({ url, works: false });
  const workers = new Workers(url);
  try {
    const waiting = [...uploads];
    const start = performance.now();
    await Promise.all(
      Array.from({ length: 4 }, async () => {
        for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) {
          await takeIn(server.database, server.queue, one);
        }
      }),
    );
    const intake = uploads.length / ((performance.now() - start) / 1000);
    workers.start(count, '120');
    while (((await progress(server.database)).states.applied ?? 0) < uploads.length) {
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    // The first tenth is left out: processes start, and their code is not warm.
    const [pace] = await server.database.query<{ transmissions: number; rows: number }>(
      `WITH late AS (SELECT applied_at AS at, rows FROM delivery ORDER BY applied_at OFFSET $1),
         span AS (SELECT extract(epoch FROM max(at) - min(at))::float8 AS seconds FROM late)
       SELECT (count(*) - 1) / max(seconds) AS transmissions, sum(rows)::float8 / max(seconds) AS rows FROM late, span`,
      [Math.floor(uploads.length / 10)],
    );
    return { transmissions: pace?.transmissions ?? 0, rows: pace?.rows ?? 0, intake };
  } finally {
    await workers.stop();
    await server.stop();
  }
}

function median(list: readonly number[]): number {
  return [...list].sort((a, b) => a - b)[list.length >> 1] ?? 0;
}
