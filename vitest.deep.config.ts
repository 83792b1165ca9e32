import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.deep.ts'],
    // They attack running processes for minutes and measure what happens: one at a time.
    testTimeout: 600_000,
    hookTimeout: 120_000,
    fileParallelism: false,
    passWithNoTests: true,
  },
});
