// npm run mutate [-- --sample 30] [--seed 1] [--only codec,validate] | npm run mutate -- --mutate src/codec/csv/separator.ts
// Puts faults into the sources and sees whether the tests of their folder notice (Stryker): a sample of each folder, or all of files of one.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { constants, setPriority } from 'node:os';
import { join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';

const { values: options } = parseArgs({
  options: {
    /** How many mutants of each folder are tried. */
    sample: { type: 'string', default: '30' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
    /** Files or globs of which every mutant is tried. */
    mutate: { type: 'string' },
  },
});
const size = Number(options.sample);
const seed = Number(options.seed);
if (!(Number.isInteger(size) && size > 0 && Number.isInteger(seed)))
  throw new Error('--sample and --seed take numbers');

// It takes hours: nobody should wait for it. The processes that it starts go as slowly.
setPriority(0, constants.priority.PRIORITY_LOW);

/** codec, schemas, filenames, validate. */
const areaOf = (fileName) => /src[\\/]([^\\/]+)/u.exec(fileName)?.[1] ?? fileName;

/** Every n-th mutant in the order of files and lines, from a place that the seed gives: each file has its share. */
function sampleOf(mutants) {
  const inOrder = mutants.toSorted(
    (a, b) =>
      a.fileName.localeCompare(b.fileName) ||
      a.location.start.line - b.location.start.line ||
      a.location.start.column - b.location.start.column ||
      a.id - b.id,
  );
  const step = inOrder.length / Math.min(size, inOrder.length);
  // A step of a linear congruential generator: whatever the seed, any place is as likely.
  const start = ((Math.imul(seed, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  return Array.from(
    { length: Math.min(size, inOrder.length) },
    (_, index) => inOrder[Math.floor((index + start) * step)],
  );
}

const root = join(import.meta.dirname, '..');
const require = createRequire(fileURLToPath(import.meta.resolve('@stryker-mutator/core')));
const { Instrumenter } = await import(pathToFileURL(require.resolve('@stryker-mutator/instrumenter')).href);
const silent = new Proxy({}, { get: () => () => false });
const how = { plugins: null, excludedMutations: [], ignorers: [] };

/** The sources that are looked at: what is data and sentences only is left out. */
function sourcesOf(folder) {
  return readdirSync(join(root, 'src', folder), { recursive: true, withFileTypes: true })
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => path.endsWith('.ts') && !/\.data\.ts$|\/(?:records|interfaces|messages|report)\//u.test(path));
}

/** How many mutants there are of each folder. */
const all = {};
const idOf = ({ fileName, location: { start, end }, mutatorName, replacement }) =>
  JSON.stringify([relative(root, fileName), start.line, start.column, end.line, end.column, mutatorName, replacement]);

async function chosenOf(area) {
  const files = sourcesOf(area).map((path) => {
    const name = join(root, path);
    return { name, content: readFileSync(name, 'utf8'), mutate: true };
  });
  const { mutants } = await new Instrumenter(silent).instrument(files, how);
  all[area] = mutants.length;
  return sampleOf(mutants);
}

/** The mutants that are tried now; all where it is undefined. */
let ids;
const notChosen = 'not in the sample';
const { instrument } = Instrumenter.prototype;
// Only the lines of the sample get mutants at all: instrumented sources are slow. What else stands on these lines is not tried.
Instrumenter.prototype.instrument = async function (files, given) {
  const result = await instrument.call(this, files, given);
  for (const mutant of result.mutants) {
    if (ids === undefined || ids.has(idOf(mutant))) continue;
    mutant.status = 'Ignored';
    mutant.statusReason = notChosen;
  }
  return result;
};

const linesOf = ({ fileName, location: { start, end } }) =>
  `${relative(root, fileName)}:${start.line + 1}-${end.line + 1}`;
const cache = join(root, 'node_modules/.cache/careplan-csv');
mkdirSync(cache, { recursive: true });

/** Tries mutants of a folder of src by the tests of the folder of that name, and says how many were found. */
async function judge(area, mutate, incremental) {
  process.env.MUTATION_TESTS = (judges[area] ?? [area]).join();
  const results = await new Stryker({
    mutate,
    incremental,
    incrementalFile: join(cache, `mutants-${area}.json`),
  }).runMutationTest();
  const tried = results.filter(({ statusReason }) => statusReason !== notChosen);
  writeFileSync(join(cache, `mutants-tried-${area}.json`), JSON.stringify(tried, null, 1));
  const count = (...statuses) => tried.filter(({ status }) => statuses.includes(status)).length;
  const found = count('Killed', 'Timeout');
  const judged = found + count('Survived', 'NoCoverage');
  const rest = tried.length - judged;
  console.log(
    `${area}: ${found} of ${judged} found (${Math.round((100 * found) / judged)} %); tried ${tried.length} of ${all[area] ?? tried.length}, of which ${rest} act at import or make no program`,
  );
  for (const { status, fileName, location, mutatorName, replacement } of tried) {
    if (status !== 'Survived' && status !== 'NoCoverage') continue;
    const place = `${relative(root, fileName)}:${location.start.line}:${location.start.column}`;
    console.log(`${status} ${place} ${mutatorName} → ${replacement}`);
  }
}

/** Whose tests judge a folder, where it is not its own alone: the cells of schemas/ are what codec/ reads, the sums of 7表 what rules and forms compare. */
const judges = { schemas: ['schemas', 'codec/read', 'codec/write', 'validate/rules', 'forms/statement'] };

if (options.mutate === undefined) {
  for (const area of (options.only ?? 'codec,schemas,filenames,validate').split(',')) {
    const chosen = await chosenOf(area);
    ids = new Set(chosen.map(idOf));
    await judge(area, [...new Set(chosen.map(linesOf))], false);
  }
} else {
  // What has been tried is tried again only where it or its tests have changed.
  await judge(areaOf(options.mutate), options.mutate.split(','), true);
}
