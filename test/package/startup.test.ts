import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { topFunctions } from '../../scripts/top-functions.mjs';
import { dist, filesBelow, unbuilt } from './built';

const run = promisify(execFile);
const rounds = 7;

/** Measures the processor's time, not the clock's: the other tests run beside it. */
const script = `
const before = process.cpuUsage();
await import(process.argv[1]);
const { user, system } = process.cpuUsage(before);
console.log((user + system) / 1000);
`;

async function importing(url: string): Promise<number> {
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', script, url]);
  return Number(stdout);
}

/** The least time of each module in milliseconds, over rounds in turn. */
async function least<T extends string>(modules: Readonly<Record<T, string>>): Promise<Record<T, number>> {
  const times = Object.fromEntries(Object.keys(modules).map((name) => [name, Infinity])) as Record<T, number>;
  for (let round = 0; round < rounds; round += 1) {
    for (const name of Object.keys(modules) as T[]) {
      times[name] = Math.min(times[name], await importing(modules[name]));
    }
  }
  return times;
}

/** The built files that are programs. */
const programs = unbuilt ? [] : filesBelow(dist).filter((path) => /\.c?js$/u.test(path));

/** The built files that Node.js loads for some: themselves, and whatever they import at once. */
function loadedFor(names: readonly string[]): readonly string[] {
  const loaded = new Set(names);
  // A set goes on to what is added while it is walked.
  for (const name of loaded) {
    const code = readFileSync(join(dist, name), 'utf8');
    for (const [, imported = ''] of code.matchAll(/^(?:import|export|\}) ?(?:.*from )?"\.\/(.+)";$/gmu))
      loaded.add(imported);
  }
  return [...loaded];
}

const file = (name: string): string => pathToFileURL(join(dist, name)).href;

describe.skipIf(unbuilt)('importing in a fresh process', () => {
  // A machine under load may disturb every round of one of them; what is truly slow is slow three times.
  it('costs little', { retry: 2 }, async () => {
    const times = await least({
      empty: 'data:text/javascript,',
      zod: import.meta.resolve('zod'),
      all: file('index.js'),
      filenames: file('filenames.js'),
      codec: file('codec.js'),
    });
    if (process.env.SIZES === '1') console.log(times);
    // A guard against a sudden rise, not the goal (0.4): beside other work the ratio is unsteady. bench/startup.ts measures it on a quiet machine.
    expect(times.all).toBeLessThan(times.zod * 0.7);
    expect(times.filenames - times.empty).toBeLessThan(25);
    expect(times.codec - times.empty).toBeLessThan(25);
  });

  it('takes few files for the command, each of which takes Node.js half a millisecond', () => {
    const partsOf = (part: string) => programs.filter((path) => path.startsWith(`command-${part}-`));
    expect(loadedFor(['cli.js']).length).toBeLessThanOrEqual(2);
    expect(loadedFor(['cli.js', ...partsOf('help')]).length).toBeLessThanOrEqual(6);
    expect(loadedFor(['cli.js', ...partsOf('check'), ...partsOf('text')]).length).toBeLessThanOrEqual(10);
  });

  // Each file takes Node.js a third of a millisecond, the checks five.
  it.each([
    ['filenames', ['base', 'names']],
    ['codec', ['base', 'text']],
    ['records', ['base', 'records']],
    ['zip', ['base', 'text']],
    ['forms', ['base', 'files', 'forms', 'names', 'records', 'text']],
    ['print', ['base', 'files', 'forms', 'names', 'records', 'text']],
    ['pool', ['base', 'files', 'names', 'posted', 'records', 'text']],
    ['index', ['base', 'files', 'names', 'records', 'text', 'validate']],
  ])('loads with %s the files %j', (entry, others) => {
    const loaded = loadedFor([`${entry}.js`]).map((path) => path.replace(/(?:-.{8})?\.js$/u, ''));
    expect(loaded.sort()).toEqual([...others, entry].sort());
  });

  it.each(programs)(
    'reads %s in one byte a character, and makes no pattern of a category of Unicode on the way',
    (path) => {
      const code = readFileSync(join(dist, path), 'utf8');
      expect(code).toMatch(/^[\0-\x7f]*$/u);
      // In a literal the backslash stands alone, in the text of a constructor it stands twice.
      expect(code).not.toMatch(/(?<!\\)\\[pP]\{/u);
      // A statement of the module itself begins at the start of its line.
      expect(code).not.toMatch(/^(?:var|let|const) \w+ = (?:\/\*.*\*\/ )?new RegExp\(.*\\\\[pP]\{/mu);
    },
  );

  it.each(programs)('passes over the functions of %s, which V8 would parse whole as arrow functions', (path) => {
    const code = readFileSync(join(dist, path), 'utf8');
    expect(topFunctions(code)).toBe(code);
  });
});
