import { defineConfig } from 'vitest/config';

const { VITEST_JSON } = process.env;

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    // The default leaves one of two cores idle.
    maxWorkers: '100%',
    globalSetup: ['test/setup/build-cli.ts'],
    setupFiles: ['test/setup/seed.ts'],
    // Tests may run in any order.
    sequence: { shuffle: true },
    reporters: VITEST_JSON ? ['default', 'json'] : ['default'],
    ...(VITEST_JSON && { outputFile: { json: VITEST_JSON } }),
  },
});
