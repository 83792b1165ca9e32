import { spawn } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Goal, HttpBench } from './check-goals.ts';

async function run(...args: readonly string[]) {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'run.ts'), ...args]);
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const status = await new Promise((resolve) => child.once('close', resolve));
  return { status, output };
}

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

test('tells how it is used, and refuses what it does not understand', async () => {
  expect(await run('--help')).toMatchObject({
    status: 0,
    output: expect.stringContaining('--soak') as string,
  });
  expect(await run('--slow', 'x')).toEqual({ status: 2, output: '' });
  expect(await run('--rounds', 'x')).toEqual({ status: 2, output: '' });
});
