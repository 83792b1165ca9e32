import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.deep.ts'],
    // They attack running processes for minutes and measure what happens: one at a time.
    testTimeout: 600_000,
    hookTimeout: 120_000,
    fileParallelism: false,
    // What they measure depends on what else takes the processors; a fault of the bot fails twice.
    retry: 1,
  },
});
