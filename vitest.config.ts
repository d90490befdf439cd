import { defineConfig } from 'vitest/config';
import { invented } from './test/editions/invention.ts';

const { VITEST_JSON } = process.env;

/** The tests that use vi.mock. */
const replacing = ['test/archive/second-format.test.ts', 'test/cli/crew.test.ts', 'test/cli/help.test.ts'];

export default defineConfig({
  // The examples import the package by its name.
  resolve: { tsconfigPaths: true },
  test: {
    testTimeout: 60_000,
    // The default leaves one of two cores idle.
    maxWorkers: '100%',
    // What tests import has no state that one could leave for another, and loading it anew for each file took a fifth of the time.
    isolate: false,
    setupFiles: ['test/setup/seed.ts'],
    // Tests may run in any order.
    sequence: { shuffle: true },
    reporters: VITEST_JSON ? ['default', 'json'] : ['default'],
    ...(VITEST_JSON && { outputFile: { json: VITEST_JSON } }),
    projects: [
      {
        extends: true,
        test: {
          name: 'library',
          include: ['test/**/*.test.ts'],
          exclude: ['test/editions/invented/**', 'test/browser/**', ...replacing],
          globalSetup: ['test/setup/build-cli.ts'],
        },
      },
      {
        // What replaces a module wants its modules for itself.
        extends: true,
        test: { name: 'replacing modules', include: replacing, isolate: true },
      },
      {
        // The laws once more, with one edition more: what they import is what a maintainer would write.
        extends: true,
        plugins: [{ name: 'invented-edition', enforce: 'pre', transform: (text, path) => invented(path, text) }],
        test: {
          name: 'invented edition',
          include: [
            'test/editions/invented/**/*.test.ts',
            'test/schemas/cells.test.ts',
            'test/testing/arbitraries.test.ts',
          ],
        },
      },
    ],
  },
});
