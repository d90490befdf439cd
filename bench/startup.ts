// What importing costs in a fresh process, of the package as it is built: `npm run bench:startup`.
import { existsSync, readFileSync } from 'node:fs';
import { inChild } from './support/child';
import { benchOptions } from './support/options';
import { ms, publish, table, times } from './support/results';
import { median } from './support/rounds';

const options = benchOptions();
const rounds = options.quick ? 5 : Math.max(15, options.rounds);
// The scripts run from bench/.build.
const root = new URL('../../', import.meta.url);
const { exports } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as {
  exports: Record<string, unknown>;
};

/** Each is imported in turn, round after round. */
const modules: Readonly<Record<string, string>> = {
  'an empty module': 'data:text/javascript,',
  zod: import.meta.resolve('zod'),
  ...Object.fromEntries(
    Object.entries(exports).flatMap(([path, target]) => {
      const file = importOf(target);
      return file === undefined ? [] : [[path.replace('.', 'careplan-csv'), new URL(file, root).href]];
    }),
  ),
};
for (const url of Object.values(modules)) {
  if (url.startsWith('file:') && !existsSync(new URL(url)))
    throw new Error(`run npm run build first: ${url} is not there`);
}

const spent = Object.fromEntries(Object.keys(modules).map((name) => [name, [] as number[]]));
for (let round = -1; round < rounds; round += 1) {
  for (const [name, url] of Object.entries(modules)) {
    const time = inChild<number>('startup-task', url, []);
    if (round >= 0) spent[name]?.push(time);
  }
}
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
].join('\n\n');
publish('startup', { medians, rounds: spent }, markdown, options);

/** The file that `import` gets of an entry of `exports`; nothing where it is no module. */
function importOf(target: unknown): string | undefined {
  const { import: esm } = target as { import?: string | { default?: string } };
  return typeof esm === 'string' ? esm : esm?.default;
}
