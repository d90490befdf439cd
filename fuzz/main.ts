/** Fuzzing bounded by time: random and mutated names, bytes, texts, records, sets, archives, commands and arguments against the promises of the library. */
import { parseArgs } from 'node:util';
import { Random } from './random';
import type { Target } from './target';
import { anonymised } from './targets/anonymised';
import { archives } from './targets/archives';
import { bytes } from './targets/bytes';
import { misuse } from './targets/misuse';
import { names } from './targets/names';
import { outputs } from './targets/outputs';
import { records } from './targets/records';
import { sets } from './targets/sets';
import { texts } from './targets/texts';

const targets = [
  names,
  bytes,
  texts,
  records,
  sets,
  archives,
  anonymised,
  outputs,
  misuse,
] as readonly Target<unknown>[];

const { values: options } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string' },
    only: { type: 'string' },
    /** Runs a single input: the seed that a failure printed. */
    one: { type: 'boolean', default: false },
  },
});

const chosen =
  options.only === undefined ? targets : targets.filter(({ name }) => options.only?.split(',').includes(name));
if (chosen.length === 0) throw new Error(`--only takes ${targets.map(({ name }) => name).join(', ')}`);
const seed = Number(options.seed ?? Date.now() % 2 ** 32);
const seconds = Number(options.seconds);
if (!Number.isInteger(seed) || !(seconds > 0))
  throw new Error('--seed takes a whole number, --seconds a number above 0');

async function failureOf(target: Target<unknown>, input: unknown): Promise<Error | null> {
  try {
    await target.test(input);
    return null;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** What a failure is about, without what differs from input to input. */
const kindOf = (error: Error) => `${error.constructor.name} ${error.message.split(/[:\d(]/u)[0]}`;

async function shrink(
  target: Target<unknown>,
  input: unknown,
  failure: Error,
): Promise<{ input: unknown; failure: Error }> {
  let least = { input, failure };
  const end = Date.now() + 10_000;
  for (let smaller = true; smaller && Date.now() < end; ) {
    smaller = false;
    for (const candidate of target.shrink(least.input)) {
      if (Date.now() >= end) break;
      const found = await failureOf(target, candidate);
      if (found !== null && kindOf(found) === kindOf(failure)) {
        least = { input: candidate, failure: found };
        smaller = true;
        break;
      }
    }
  }
  return least;
}

/** Time spent on each target, so that the slow ones do not take it all. */
const spent = new Map<string, number>(chosen.map(({ name }) => [name, 0]));
const counts = new Map<string, number>(chosen.map(({ name }) => [name, 0]));
const failures = new Map<string, string>();
const end = Date.now() + seconds * 1000;
console.log(`seed ${seed}, ${seconds} s: ${[...counts.keys()].join(', ')}`);
for (let round = 0; Date.now() < end; round += 1) {
  const started = performance.now();
  const target = chosen.reduce((a, b) => ((spent.get(b.name) ?? 0) < (spent.get(a.name) ?? 0) ? b : a));
  const own = options.one ? seed : (seed + Math.imul(round, 0x9e3779b1)) >>> 0;
  const input = await target.make(new Random(own));
  counts.set(target.name, (counts.get(target.name) ?? 0) + 1);
  const failure = await failureOf(target, input);
  spent.set(target.name, (spent.get(target.name) ?? 0) + performance.now() - started);
  if (failure !== null) {
    const kind = `${target.name}: ${kindOf(failure)}`;
    if (!failures.has(kind)) {
      const least = await shrink(target, input, failure);
      failures.set(kind, `--only ${target.name} --seed ${own} --one`);
      console.log(`\nFAILED ${target.name}, again with: npm run fuzz -- --only ${target.name} --seed ${own} --one`);
      console.log(least.failure.stack ?? least.failure.message);
      console.log(`input: ${target.show(least.input).slice(0, 4000)}\n`);
    }
  }
  if (options.one) break;
}
console.log([...counts].map(([name, count]) => `${name} ${count}`).join(', '));
console.log(failures.size === 0 ? 'nothing found' : `${failures.size} broken: ${[...failures.keys()].join('; ')}`);
process.exitCode = failures.size === 0 ? 0 : 1;
