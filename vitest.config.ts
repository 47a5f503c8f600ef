import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    reporters: ['default', './test/support/plain-summary.ts'],
    include: ['test/**/*.test.ts'],
    exclude: ['test/postgres/**', 'test/browser/**'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 180_000, // starting PostgreSQL within the process takes long on a busy machine
  },
});
