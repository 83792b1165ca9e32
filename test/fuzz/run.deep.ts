import { spawn } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';

async function run(...args: readonly string[]) {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'run.ts'), ...args]);
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const status = await new Promise((resolve) => child.once('close', resolve));
  return { status, output };
}

test('tells how it is used, and refuses what it does not understand', async () => {
  expect(await run('--help')).toMatchObject({
    status: 0,
    output: expect.stringContaining('--requests') as string,
  });
  for (const wrong of ['x', '0', '-5'])
    expect(await run(`--requests=${wrong}`)).toEqual({ status: 2, output: '' });
});

test('sends what it is told to, and the bot lives on', { timeout: 60_000 }, async () => {
  const { output } = await run('--requests', '300', '--seed', '7');
  expect(output).toContain('alive: true, answers 5xx: 0');
});
