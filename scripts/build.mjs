// Builds dist: each entry of the package as a module for `import` (*.js) and for `require` (*.cjs). The command is tsup's (tsup.config.ts).
import { readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'rolldown';
import { ascii } from './ascii.mjs';
import { entries } from './entries.mjs';
import { topFunctions } from './top-functions.mjs';

const root = resolve(import.meta.dirname, '..');
const { dependencies = {}, peerDependencies = {} } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/**
 * The files that several entries share, each with the sources it holds, from the bottom up: a source goes into the first that names it. Without
 * groups the bundler makes a file for every set of entries that share something, 32 for the main entry, and each takes Node.js a third of a
 * millisecond. The smallest entries (names, codec, records, zip) need `base` and one more; what only larger ones need is in `files`. What one entry
 * alone needs (zod's schemas, the writers of reports) is in the file of that entry.
 */
const groups = Object.entries({
  base: ['once', 'objects', 'compare', 'issues/', 'unreadable', 'misuse', 'languages', 'facts', 'schemas/versions'],
  names: ['filenames/', 'schemas/kinds', 'schemas/service-', 'schemas/cells/calendar'],
  text: ['codec/ms932/', 'codec/substitute/', 'codec/unit-decoder', 'codec/read/source'],
  records: ['schemas/(?:records/|codes|define)'],
  // With the little that `pool` and `print` take of the checks, which they load without them.
  files: ['codec/', 'schemas/', 'validate/(?:task/task|report/(?:escape|html/markup))\\.'],
  validate: ['validate/'],
  forms: ['forms/'],
}).map(([name, sources], index, { length }) => ({
  name,
  test: new RegExp(`[\\\\/]src[\\\\/](?:${sources.join('|').replaceAll('/', '[\\\\/]')})`),
  priority: length - index,
  minShareCount: 2,
}));

/** CommonJS has no `import.meta.url`, by which the pool finds its worker. */
const defines = { esm: {}, cjs: { 'import.meta.url': 'require("node:url").pathToFileURL(__filename).href' } };

/** Comes after names are made short, since the bundler then writes characters beyond ASCII as they are. */
function generateBundle(_, files) {
  for (const file of Object.values(files)) file.code = ascii(topFunctions(file.code));
}

async function bundle(format, extension, input) {
  await build({
    cwd: root,
    input,
    platform: 'neutral',
    external: [
      /^node:/,
      ...Object.keys({ ...dependencies, ...peerDependencies }).map((name) => new RegExp(`^${name}(?:/|$)`)),
    ],
    transform: { target: 'node20', define: defines[format] },
    plugins: [{ name: 'quick to load', generateBundle }],
    output: {
      dir: join(root, 'dist'),
      format,
      entryFileNames: `[name].${extension}`,
      chunkFileNames: `[name]-[hash].${extension}`,
      codeSplitting: { groups },
      // V8 remembers every name it meets while it loads a file. Those at the top stay: stacks are read by them.
      minify: { compress: false, mangle: { toplevel: false }, codegen: false },
      // Bundlers of users need the marks of what has no effect; the comments stand in the declarations.
      comments: { annotation: true, jsdoc: false, legal: false },
    },
  });
}

rmSync(join(root, 'dist'), { recursive: true, force: true });
await bundle('esm', 'js', { ...entries, 'pool-worker': 'src/cli/pool/worker.ts' });
await bundle('cjs', 'cjs', entries);
