import { defineConfig, type Options } from 'tsup';
import { entries } from './scripts/entries.mjs';
import { layerEntries, layered } from './scripts/layers';

/** What both formats share. Declarations are written by scripts/declare.mjs: once for both, and in a fraction of the time. */
const shared: Options = {
  // What several entries share and no layer holds is there once too.
  splitting: true,
  treeshake: false,
  target: 'node20',
  platform: 'neutral',
  external: [/^node:/, 'fast-check', 'fflate', 'zod'],
  esbuildOptions(options) {
    options.chunkNames = '[name]-[hash]';
  },
};
const all = { ...entries, ...layerEntries() };

export default defineConfig([
  {
    ...shared,
    entry: { ...all, cli: 'src/cli/main.ts' },
    format: ['esm'],
    clean: true,
    esbuildPlugins: [layered('.js')],
  },
  { ...shared, entry: all, format: ['cjs'], esbuildPlugins: [layered('.cjs')] },
]);
