// What importing costs in a fresh process, and a whole run of the command, of the package as it is built and installed: `npm run bench:startup`.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { benchOptions } from './support/options';
import { ms, publish, table, times } from './support/results';
import { median } from './support/rounds';
import { withFolder } from './support/temporary';

interface Manifest {
  readonly exports: Readonly<Record<string, unknown>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly peerDependencies: Readonly<Record<string, string>>;
}

const options = benchOptions();
// A process lives for a tenth of a second, in which the machine may do anything: with fewer rounds the ratios differ from run to run.
const rounds = options.quick ? 5 : Math.max(61, options.rounds);
// The scripts run from bench/.build.
const root = fileURLToPath(new URL('../../', import.meta.url));
const { exports, dependencies, peerDependencies } = manifestOf(root);
const built = spawnSync('npm', ['run', 'build', '--silent'], {
  cwd: root,
  stdio: ['ignore', 'ignore', 'inherit'],
  shell: process.platform === 'win32',
});
if (built.status !== 0) throw new Error('npm run build failed');

/** What is imported, each in turn, round after round: its name in the table → how it is imported. */
const modules: Readonly<Record<string, string>> = {
  'an empty module': './empty.mjs',
  zod: 'zod',
  ...Object.fromEntries(
    Object.keys(exports)
      .filter((path) => !path.endsWith('.json'))
      .map((path) => path.replace('.', 'careplan-csv'))
      .map((name) => [name, name]),
  ),
};

/** What is run whole, in turn with the imports: its name in the table → what Node.js is given. */
const commands: Readonly<Record<string, readonly string[]>> = {
  'node -e 0': ['-e', '0'],
  'careplan-csv check samples': ['node_modules/careplan-csv/dist/cli.js', 'check', join(root, 'samples')],
};

const runs = Object.fromEntries(Object.keys(commands).map((name) => [name, [] as number[]]));
const spent = Object.fromEntries(Object.keys(modules).map((name) => [name, [] as number[]]));
await withFolder((folder) => {
  install(folder);
  for (let round = -1; round < rounds; round += 1) {
    // Forth and back, so that none always follows the same other one.
    const turns = round % 2 === 0 ? Object.entries(modules) : Object.entries(modules).reverse();
    for (const [name, specifier] of turns) {
      const time = importing(folder, specifier);
      if (round >= 0) spent[name]?.push(time);
    }
    for (const [name, args] of Object.entries(commands)) {
      const time = running(folder, args);
      if (round >= 0) runs[name]?.push(time);
    }
  }
});
const medians = Object.fromEntries(Object.entries(spent).map(([name, all]) => [name, median(all)]));
const empty = medians['an empty module'] ?? 0;
const markdown = [
  `### Importing in a fresh process (median of ${rounds})`,
  table(
    ['module', 'ms', 'ms over an empty module', 'to zod alone'],
    Object.entries(medians).map(([name, time]) => [
      name,
      time.toFixed(1),
      ms(time - empty),
      times(time / (medians.zod ?? 0)),
    ]),
  ),
  `### The command, whole processes (median of ${rounds})`,
  table(
    ['process', 'ms', 'to the first'],
    Object.entries(runs).map(([name, all]) => [
      name,
      ms(median(all)),
      times(median(all) / median(runs['node -e 0'] ?? [])),
    ]),
  ),
].join('\n\n');
publish('startup', { medians, rounds: spent, runs }, markdown, options);

function manifestOf(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
}

/** Lays the package into a project as it is installed: zod is found the same way for its own sake and for the package's. */
function install(folder: string): void {
  const target = join(folder, 'node_modules');
  mkdirSync(target);
  for (const part of ['package.json', 'dist']) {
    cpSync(join(root, part), join(target, 'careplan-csv', part), { recursive: true });
  }
  const wanted = Object.keys({ ...dependencies, ...peerDependencies });
  for (const name of wanted) {
    const source = join(root, 'node_modules', name);
    cpSync(source, join(target, name), { recursive: true, dereference: true });
    wanted.push(...Object.keys(manifestOf(source).dependencies ?? {}).filter((other) => !wanted.includes(other)));
  }
  writeFileSync(join(folder, 'empty.mjs'), '');
  writeFileSync(
    join(folder, 'import.mjs'),
    'const start = performance.now();\nawait import(process.argv[2]);\nconsole.log(performance.now() - start);\n',
  );
}

/** Imports a module in a process of its own and gives the milliseconds that took. */
function importing(folder: string, specifier: string): number {
  const { status, stdout } = spawnSync(process.execPath, ['import.mjs', specifier], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error(`importing ${specifier} failed`);
  return Number(stdout.toString());
}

/** Runs Node.js from its start to its end and gives the milliseconds that took. */
function running(folder: string, args: readonly string[]): number {
  // Where it is set, Node.js reads those certificates at every start, whatever the program does: 30 of the 50 ms of `node -e 0`.
  const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
  const start = performance.now();
  const { status } = spawnSync(process.execPath, args, { cwd: folder, env, stdio: ['ignore', 'ignore', 'inherit'] });
  const time = performance.now() - start;
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}`);
  return time;
}
