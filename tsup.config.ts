import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { Plugin } from 'esbuild';
import { defineConfig } from 'tsup';
import { ascii } from './scripts/ascii.mjs';
import { topFunctions } from './scripts/top-functions.mjs';

/** What every part of the command has at hand: one name of each source that brings the others along. */
const start = { run: 'cli/run', write: 'cli/output' };
/** What every part has at hand but those that need little and are to be there at once. */
const checking = { ...start, check: 'cli/commands/check', toText: 'validate/report/text/text' };
const small: readonly string[] = ['help', 'kinds', 'page'];

/**
 * Has parts of the command that are loaded when they are called for (`import()`) lie in few files. esbuild makes a file for every set of parts that
 * share something, 48 for `check`, and Node.js takes half a millisecond for each. So every part is made to reach the same sources: what they share
 * is then in one file, or two.
 */
const fewFiles: Plugin = {
  name: 'few files',
  setup({ onResolve, onLoad }) {
    // The two that others reach without being called for are known beforehand, whatever is read first.
    const parts = new Set([checking.check, checking.toText].map((source) => resolve('src', source)));
    onResolve({ filter: /^\./ }, ({ kind, path, resolveDir }) => {
      if (kind === 'dynamic-import') parts.add(resolve(resolveDir, path));
      return undefined;
    });
    onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const part = path.replace(/(?:[\\/]index)?\.ts$/, '');
      if (!parts.has(part)) return undefined;
      const reached = Object.entries(small.includes(basename(part)) ? start : checking)
        .map(([name, source]) => ({ name, path: resolve('src', source) }))
        .filter((source) => source.path !== part)
        .map((source) => `export { ${source.name} as $${source.name} } from ${JSON.stringify(source.path)};`);
      return { loader: 'ts', contents: [await readFile(path, 'utf8'), ...reached].join('\n') };
    });
  },
};

/**
 * The command, built beside the library that scripts/build.mjs makes: for Node.js alone, each command in files of its own, so that one is started
 * without the others. The library is built by Rolldown, since its entries share files by groups, which esbuild under tsup cannot do
 * (docs/decisions.md).
 */
export default defineConfig({
  entry: { cli: 'src/cli/main.ts' },
  format: 'esm',
  platform: 'node',
  target: 'node20',
  splitting: true,
  treeshake: false,
  // The library stands in the same folder.
  clean: false,
  outDir: 'dist',
  esbuildPlugins: [fewFiles],
  plugins: [{ name: 'quick to load', renderChunk: (code) => ({ code: ascii(topFunctions(code)) }) }],
  esbuildOptions(options) {
    options.chunkNames = 'command-[name]-[hash]';
    // A pattern with \p{…} lists a category of Unicode when its file is read; a constructor does not.
    options.supported = { 'regexp-unicode-property-escapes': false };
  },
});
