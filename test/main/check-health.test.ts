import { expect, test } from 'vitest';
import { createHealthCheck, storeLook } from '../../src/main/check-health.ts';
import { createMetrics } from '../../src/metrics/create-metrics.ts';
import type { StorageHealth } from '../../src/storage/port.ts';

test('however often it is asked, the store is looked at now and then alone', async () => {
  let [looks, time] = [0, 0];
  const health = (): Promise<StorageHealth> => {
    looks += 1;
    return Promise.resolve({ isUp: true, driver: 'sqlite' });
  };
  const parts = { token: undefined, storage: { health }, metrics: createMetrics(), secretExpires: undefined };
  const check = createHealthCheck(parts, () => time);
  await Promise.all(Array.from({ length: 100 }, check));
  expect(looks).toBe(1);
  time = storeLook;
  expect(await check()).toEqual({
    token: { state: 'none' },
    keys: { state: 'none' },
    store: { isUp: true, driver: 'sqlite' },
    sends: { waiting: 0 },
  });
  expect(looks).toBe(2);
});

test('a store that was down is looked at again with the next question', async () => {
  const down: StorageHealth = { isUp: false, driver: 'sqlite', reason: 'full', since: 0 };
  const found: StorageHealth[] = [down, { isUp: true, driver: 'sqlite' }, down];
  const health = (): Promise<StorageHealth> => Promise.resolve(found.shift() ?? down);
  const parts = { token: undefined, storage: { health }, metrics: createMetrics(), secretExpires: undefined };
  const check = createHealthCheck(parts, () => 0);
  expect((await check()).store.isUp).toBe(false);
  expect((await check()).store.isUp).toBe(true);
  expect((await check()).store.isUp).toBe(true);
});
