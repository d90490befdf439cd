// Folders of 10, 100 and 500 transmissions through checkFiles: `npm run bench:folder`. The time of a file must not grow with their number.
import { writeFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkFiles, formatFileName, parseFileName } from '../src/index';
import { type ExchangePattern, generateSet } from '../src/synthetic/sets';
import { benchOptions } from './support/options';
import { ms, publish, table, times } from './support/results';
import { race } from './support/rounds';
import { withFolder } from './support/temporary';

const options = benchOptions();
const counts = options.quick ? [10, 50] : [10, 100, 500];
const patterns: readonly ExchangePattern[] = ['D1', 'D2', 'D3', 'D6', 'D7'];
/** Of each transmission: files of 65 rows on average, and of 142. */
const persons = [9, 20];

const measured = await inTurn(persons, (each) => withFolder((folder) => measure(folder, each)));
publish('folder', { measured }, measured.map(({ markdown }) => markdown).join('\n\n'), options);

async function measure(folder: string, each: number) {
  const names: string[] = [];
  let bytes = 0;
  let rows = 0;
  const sizes: { transmissions: number; files: number; bytes: number; rows: number }[] = [];
  for (let index = 0; index < Math.max(...counts); index += 1) {
    for (const file of transmission(index, each)) {
      names.push(file.name);
      bytes += file.bytes.length;
      rows += file.bytes.filter((byte) => byte === 0x0a).length;
      writeFileSync(join(folder, file.name), file.bytes);
    }
    if (counts.includes(index + 1)) sizes.push({ transmissions: index + 1, files: names.length, bytes, rows });
  }
  if ((await readdir(folder)).length !== names.length) throw new Error('two files have one name');
  const timings = await race(
    sizes.map(({ transmissions, files }) => ({
      name: String(transmissions),
      // A small folder is checked more often, so that all are timed over the same number of transmissions.
      run: async () => {
        for (let time = 0; time < timesOf(transmissions); time += 1) {
          await check(folder, names.slice(0, files), transmissions);
        }
      },
    })),
    options.rounds,
    2,
  );
  const perFolder = timings.map(({ name, median }) => median / timesOf(Number(name)));
  const perFile = perFolder.map((time, index) => time / (sizes[index]?.files ?? 0));
  const markdown = [
    `### Folders of transmissions of ${each} persons, ${(rows / names.length).toFixed(0)} rows a file`,
    table(
      ['transmissions', 'files', 'ms', 'ms a file', 'to the first'],
      timings.map(({ name }, index) => [
        name,
        String(sizes[index]?.files),
        ms(perFolder[index] ?? 0),
        (perFile[index] ?? 0).toFixed(2),
        times((perFile[index] ?? 0) / (perFile[0] ?? 0)),
      ]),
    ),
  ].join('\n\n');
  return { persons: each, sizes, perFile, timings, markdown };
}

/** Does work for each of some things, one after the other, since what is timed must stand alone. */
async function inTurn<T, R>(things: readonly T[], work: (thing: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (const thing of things) results.push(await work(thing));
  return results;
}

function timesOf(transmissions: number): number {
  return Math.round(Math.max(...counts) / transmissions);
}

/** The files of one transmission; each has a stamp of its own. */
function transmission(index: number, each: number): { name: string; bytes: Uint8Array }[] {
  const pattern = patterns[index % patterns.length] as ExchangePattern;
  return generateSet(pattern, { seed: index, persons: each }).map(({ name, bytes }) => {
    const parsed = parseFileName(name);
    if (!parsed.ok) throw new Error(`a name that cannot be read: ${name}`);
    const seconds = String(index % 60).padStart(2, '0');
    const minutes = String(Math.floor(index / 60)).padStart(2, '0');
    return {
      name: formatFileName({ ...parsed.value, stamp: `${parsed.value.stamp.slice(0, 10)}${minutes}${seconds}` }),
      bytes,
    };
  });
}

async function check(folder: string, names: readonly string[], transmissions: number): Promise<void> {
  const report = await checkFiles(names.map((name) => ({ name, source: () => readFile(join(folder, name)) })));
  if (report.transmissions.length !== transmissions)
    throw new Error(`${report.transmissions.length} transmissions were found`);
  if (report.counts.error > 0) throw new Error(`the set is not clean: ${JSON.stringify(report.byCode)}`);
}
