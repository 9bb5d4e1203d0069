import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    maxWorkers: 2,
    // Modules are read once for a worker, not once for each file: that was half of the suite's time.
    pool: 'threads',
    isolate: false,
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['test/**/*.test.{ts,tsx}'], exclude: ['test/e2e/**', 'test/helpers/**'], testTimeout: 20_000 },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts', 'test/helpers/**/*.test.ts'],
          globalSetup: 'test/helpers/build-once.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // After the unit tests: a program that is driven through a terminal needs a core of its own.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
