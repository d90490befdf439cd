import { defineConfig, type Options } from 'tsup';
import { entries } from './scripts/entries.mjs';

/** What both formats share. Declarations are written by scripts/declare.mjs: once for both, and in a fraction of the time. */
const shared: Options = {
  // Entries share their chunks, so that nothing is there twice.
  splitting: true,
  treeshake: false,
  target: 'node20',
  platform: 'neutral',
  external: [/^node:/, 'fast-check', 'fflate', 'zod'],
  esbuildOptions(options) {
    options.chunkNames = 'chunks/[name]-[hash]';
  },
};

export default defineConfig([
  { ...shared, entry: { ...entries, 'cli/main': 'src/cli/main.ts' }, format: ['esm'], clean: true },
  { ...shared, entry: entries, format: ['cjs'] },
]);
