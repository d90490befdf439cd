import { defineConfig } from 'vitest/config';

// The tests that judge mutants: those of the core, without processes, built files and measurements of time.
export default defineConfig({
  test: {
    dir: 'test',
    include: ['{codec,csv,read,write,schemas,filenames,validate,forms}/**/*.test.ts'],
    exclude: ['codec/hostile.test.ts', 'read/stream.test.ts', 'schemas/json-schemas.test.ts'],
    setupFiles: ['test/setup/seed.ts'],
    testTimeout: 60_000,
  },
});
