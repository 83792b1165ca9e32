import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/schema/**', 'test/playground/**'],
    // One more than Vitest would take on two cores: many tests wait for processes that they started.
    maxWorkers: 3,
    // Where something must be fast the test measures it; this one is for a machine that does other things too.
    testTimeout: 20_000,
    // Files share a process: each new one would transform and run the same modules again. So a test that changes what
    // others use (variables, clocks, folders) puts it back.
    isolate: false,
  },
});
