import { setTimeout as delay } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { within } from '../../src/teams/within.ts';

test('gives what comes in time, and throws what is thrown in time', async () => {
  await expect(within(1_000, Promise.resolve(1))).resolves.toBe(1);
  await expect(within(1_000, Promise.reject(new TypeError('x')))).rejects.toThrow(TypeError);
});

test('gives nothing when it takes longer', async () => {
  await expect(within(10, delay(1_000, 1, { ref: false }))).resolves.toBeUndefined();
});

test('leaves no timer behind', async () => {
  const timers = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
  const before = timers();
  await Promise.all(Array.from({ length: 50 }, () => within(60_000, Promise.resolve(1))));
  expect(timers()).toBeLessThanOrEqual(before);
});
