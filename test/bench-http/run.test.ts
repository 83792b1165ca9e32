import { expect, test } from 'vitest';
import { run } from './run-bench-http.ts';

test('tells how it is used, and refuses what it does not understand', async () => {
  expect(await run('--help')).toMatchObject({
    status: 0,
    output: expect.stringContaining('--soak') as string,
  });
  expect(await run('--slow', 'x')).toEqual({ status: 2, output: '' });
  expect(await run('--rounds', 'x')).toEqual({ status: 2, output: '' });
});
