import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    reporters: ['default', './test/support/plain-summary.ts'],
    include: ['test/browser/**/*.test.ts'],
    globalSetup: ['test/browser/require-chromium.ts'],
    pool: 'forks',
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
