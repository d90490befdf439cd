import { defineConfig } from 'tsup';

/** The entries of the package; each is one public import path. */
const library = { index: 'src/index.ts' };

export default defineConfig([
  {
    // The command shares its chunks with the library, so that nothing is there twice.
    entry: { ...library, 'cli/main': 'src/cli/main.ts' },
    format: ['esm'],
    dts: { entry: library },
    clean: true,
    splitting: true,
    target: 'node20',
    platform: 'neutral',
    external: [/^node:/],
  },
  {
    entry: library,
    format: ['cjs'],
    dts: { entry: library },
    splitting: true,
    target: 'node20',
    platform: 'neutral',
  },
]);
