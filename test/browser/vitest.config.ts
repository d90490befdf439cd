import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const { VITEST_JSON } = process.env;

/** The tests in Chromium: `npm run test:browser`. They are not a part of `npm test`, which needs no browser. */
export default defineConfig({
  root: join(import.meta.dirname, '../..'),
  test: {
    include: ['test/browser/**/*.browser.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    reporters: VITEST_JSON ? ['default', 'json'] : ['default'],
    ...(VITEST_JSON && { outputFile: { json: VITEST_JSON } }),
  },
});
