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
    // A literal is made ready with its file even inside a function, and one with \p{…} lists a category of Unicode; a constructor is not.
    options.supported = { 'regexp-unicode-property-escapes': false };
  },
  plugins: [{ name: 'ascii', renderChunk: (code) => ({ code: escaped(code) }) }],
};
/** Comments and patterns are left by the bundler as they are, and one character beyond Latin-1 doubles what its file takes to read. */
function escaped(code: string): string {
  if (/\\[^\0-\x7f]/.test(code))
    throw new Error('a backslash before a character beyond ASCII would be read as another one');
  return code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

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
