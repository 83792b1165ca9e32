import { globSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

/** Test files that do a part of their work in the unit run, and all of it here. */
const whole = globSync('test/**/*.test.ts').filter((file) =>
  /from '[./]+\/rounds\.ts'/.test(readFileSync(file, 'utf8')),
);

export default defineConfig({
  test: {
    include: ['test/**/*.deep.ts', ...whole],
    env: { TEST_DEPTH: 'deep' },
    // They attack running processes for minutes and measure what happens: one at a time.
    testTimeout: 600_000,
    hookTimeout: 120_000,
    fileParallelism: false,
    // What they measure depends on what else takes the processors; a fault of the bot fails twice.
    retry: 1,
  },
});
