import { defineConfig } from 'vitest/config';

const { MUTATION_TESTS = 'codec,schemas,filenames,validate' } = process.env;

// The tests that judge mutants: those of the folder, without processes, built files and measurements of time.
export default defineConfig({
  test: {
    include: MUTATION_TESTS.split(',').map((folder) => `test/${folder}/**/*.test.ts`),
    exclude: [
      'test/codec/hostile.test.ts',
      'test/codec/read/stream.test.ts',
      'test/schemas/json-schemas.test.ts',
      'test/validate/report/**',
    ],
    // In instrumented sources times say nothing.
    testNamePattern: /^(?!.* takes no time$)/u,
    setupFiles: ['test/setup/seed.ts'],
    testTimeout: 60_000,
  },
});
