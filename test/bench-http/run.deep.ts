import { expect, test } from 'vitest';
import type { Goal, HttpBench } from './check-goals.ts';
import { run } from './run-bench-http.ts';

test('measures both bots, whose every turn is answered', { timeout: 60_000 }, async () => {
  const { status, output } = await run(
    ...['--connections', '2', '--rounds', '1', '--seconds', '1', '--turns', '200', '--json'],
  );
  expect(status).toBe(0);
  const bench = JSON.parse(output) as HttpBench & { readonly goals: readonly Goal[] };
  expect(bench.messageBytes).toBeGreaterThan(2_000);
  expect(bench.load[0]?.bare.turns).toBeGreaterThan(0);
  expect(bench.load[0]?.product.turns).toBeGreaterThan(0);
  expect(bench.memory?.samples).toMatchObject([{ turns: 200 }]);
  expect(bench.goals.at(-1)).toEqual({ goal: 'turns without an answer ≤ 0', measured: '0.00', isMet: true });
});
