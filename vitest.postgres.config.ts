import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    reporters: ['default', './test/support/plain-summary.ts'],
    include: ['test/postgres/**/*.test.ts'],
    globalSetup: ['test/postgres/needs-server.ts'],
    pool: 'forks',
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
