import { defineConfig } from 'vitest/config';

// The tests that judge mutants: those of the core, without processes, built files and measurements of time.
export default defineConfig({
  test: {
    include: ['test/{codec,csv,read,write,schemas,filenames,validate,forms}/**/*.test.ts'],
    exclude: ['test/codec/hostile.test.ts', 'test/codec/read/stream.test.ts', 'test/schemas/json-schemas.test.ts'],
    // In instrumented sources times say nothing.
    testNamePattern: /^(?!.* takes no time$)/u,
    setupFiles: ['test/setup/seed.ts'],
    testTimeout: 60_000,
  },
});
