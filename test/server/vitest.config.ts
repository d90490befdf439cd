import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const { VITEST_JSON } = process.env;
const root = join(import.meta.dirname, '../..');

/** The import server on a real PostgreSQL: `npm run test:server`. These tests are not a part of `npm test`, which needs no database. */
export default defineConfig({
  root,
  resolve: { tsconfigPaths: true },
  test: {
    include: ['test/server/**/*.postgres.ts'],
    testTimeout: 300_000,
    hookTimeout: 120_000,
    // They stop and start the one database, and measure nothing.
    fileParallelism: false,
    reporters: VITEST_JSON ? ['default', 'json'] : ['default'],
    ...(VITEST_JSON && { outputFile: { json: VITEST_JSON } }),
  },
});
