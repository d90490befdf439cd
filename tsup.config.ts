import { defineConfig } from 'tsup';
import { ascii } from './scripts/ascii.mjs';
import { topFunctions } from './scripts/top-functions.mjs';

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
  plugins: [{ name: 'quick to load', renderChunk: (code) => ({ code: ascii(topFunctions(code)) }) }],
  esbuildOptions(options) {
    options.chunkNames = 'command-[name]-[hash]';
    // A pattern with \p{…} lists a category of Unicode when its file is read; a constructor does not.
    options.supported = { 'regexp-unicode-property-escapes': false };
  },
});
