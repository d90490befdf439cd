// Where the time goes: `node bench/run.mjs profile read|write|check [INPUT] [ROUNDS]`. Only the job itself is in the profile.
import { writeFileSync } from 'node:fs';
import { type Profiler, Session } from 'node:inspector/promises';
import { checkFiles, type RecordOf, readAll, writeAll } from '../src/index';
import { generateSet } from '../src/synthetic/sets';
import { makeInput } from './inputs/inputs';
import { collect, median } from './support/rounds';

const [name = 'read', id = 'UPPLAN', rounds = '10'] = process.argv.slice(2);
const job = jobOf(name);
const spent: number[] = [];
await job();
const session = new Session();
session.connect();
await session.post('Profiler.enable');
await session.post('Profiler.setSamplingInterval', { interval: 200 });
await session.post('Profiler.start');
for (let round = 0; round < Number(rounds); round += 1) {
  collect();
  const start = process.cpuUsage();
  await job();
  const { user, system } = process.cpuUsage(start);
  spent.push((user + system) / 1000);
}
const { profile } = await session.post('Profiler.stop');
const file = new URL(`./${name}-${id}.cpuprofile`, import.meta.url);
writeFileSync(file, JSON.stringify(profile));
console.log(
  `${name} ${id}: ${median(spent).toFixed(0)} ms of processor time a round; the profile is in ${file.pathname}`,
);
for (const [place, share] of topOf(profile)) console.log(`${(share * 100).toFixed(1).padStart(5)} % ${place}`);

function jobOf(name: string): () => unknown {
  if (name === 'check') {
    const files = generateSet('D2', { seed: 1, persons: 2500 }).map((one) => ({ name: one.name, source: one.bytes }));
    return () => checkFiles(files);
  }
  const { kind, records, bytes } = makeInput(id, 50_000);
  if (name === 'read') return () => readAll(bytes, { kind });
  if (name === 'write') return () => writeAll(kind, records as unknown as readonly RecordOf[]);
  throw new Error(`unknown job: ${name}`);
}

/** The functions with most time of their own, and their share. */
function topOf({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile): [string, number][] {
  const places = new Map(
    nodes.map(({ id, callFrame }) => {
      const { functionName, url, lineNumber } = callFrame;
      return [id, `${functionName || '(anonymous)'} ${url.slice(url.lastIndexOf('/') + 1)}:${lineNumber + 1}`];
    }),
  );
  const own = new Map<string, number>();
  let total = 0;
  for (const [index, sample] of samples.entries()) {
    const place = places.get(sample) ?? '';
    const time = timeDeltas[index] ?? 0;
    own.set(place, (own.get(place) ?? 0) + time);
    total += time;
  }
  return [...own]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 20)
    .map(([place, time]) => [place, time / total]);
}
