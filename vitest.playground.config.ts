import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/playground/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 20_000, interval: 100 } },
    // Each test starts a bot, a server and a browser: one at a time, also on a small machine.
    fileParallelism: false,
    // The Playground in a browser on a busy machine may miss a click; a fault of the bot fails twice.
    retry: 1,
  },
});
