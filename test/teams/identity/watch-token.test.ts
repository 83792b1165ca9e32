import pino from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { watchToken } from '../../../src/teams/identity/watch-token.ts';

const times = { between: 40, firstRetry: 5, timeout: 30 };
const rejected = new Error('AADSTS7000222: The provided client secret keys for app are expired.');

/** A watch over what these looks find, the last one for ever. */
function watch(...looks: readonly (() => Promise<void>)[]) {
  const lines: Record<string, unknown>[] = [];
  const log = pino(
    { base: null, timestamp: false },
    { write: (line: string) => lines.push(JSON.parse(line) as never) },
  );
  let count = 0;
  const found = watchToken(
    () => {
      count += 1;
      return (looks[count - 1] ?? looks.at(-1) ?? (() => Promise.resolve()))();
    },
    log,
    times,
  );
  onTestFinished(() => {
    found.stop();
  });
  return { found, lines, count: () => count };
}

const good = () => Promise.resolve();
const fail = (error: Error) => () => Promise.reject(error);

test('is unchecked, then good, and looks again after a while', async () => {
  const { found, lines, count } = watch(good);
  expect(found.current()).toEqual({ state: 'unchecked' });
  await expect.poll(() => found.current()).toEqual({ state: 'good' });
  await expect.poll(count).toBeGreaterThan(2);
  expect(lines).toEqual([]);
});

test('tells once that the secret is rejected, what to do, and when it is mended; never the words of the error', async () => {
  const { found, lines, count } = watch(fail(rejected), fail(rejected), good);
  await expect.poll(() => found.current()).toMatchObject({ state: 'bad', code: 'SECRET_REJECTED' });
  await expect.poll(count).toBe(3);
  await expect.poll(() => found.current()).toEqual({ state: 'good' });
  expect(lines).toMatchObject([
    {
      level: 50,
      code: 'SECRET_REJECTED',
      reason: 'AADSTS7000222',
      msg: expect.stringContaining('MicrosoftAppPassword') as string,
    },
    { level: 30 },
  ]);
  expect(JSON.stringify(lines)).not.toContain('provided');
});

test('tries again soon when nobody answers, which is no fault of the secret', async () => {
  const down = Object.assign(new Error('x'), { code: 'ENOTFOUND' });
  const { found, lines } = watch(fail(down), fail(down), good);
  await expect.poll(() => found.current()).toEqual({ state: 'good' });
  expect(lines).toMatchObject([{ code: 'TOKEN_FAILED', reason: 'ENOTFOUND' }, { level: 30 }]);
});

test('gives a look that never ends a time', async () => {
  const { found } = watch(() => new Promise(() => undefined));
  await expect.poll(() => found.current()).toMatchObject({ code: 'TOKEN_FAILED', reason: 'ETIMEDOUT' });
});

test('looks no more once it is stopped', async () => {
  const { found, count } = watch(good);
  await expect.poll(count).toBe(1);
  found.stop();
  await new Promise((resolve) => setTimeout(resolve, 120));
  expect(count()).toBe(1);
});
