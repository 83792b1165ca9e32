import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createKeyCache, keyTimes } from '../../../../src/teams/identity/keys/key-cache.ts';
import type { KeyCache } from '../../../../src/teams/identity/keys/key-cache.ts';
import { readKeys } from '../../../../src/teams/identity/keys/read-keys.ts';
import type { KeyList } from '../../../../src/teams/identity/keys/read-keys.ts';
import { createPair } from './fake-key-service.ts';

const [first, second] = [createPair('first').published, createPair('second').published];
const old = readKeys({ keys: [first] });
const fresh = readKeys({ keys: [second] });
const bad = Object.assign(new Error('x'), { code: 'NOT_JSON' });

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
});
afterEach(() => {
  cache.stop();
  vi.useRealTimers();
});

let cache: KeyCache;
let fetches: number;
/** What the next fetches find. */
let found: () => Promise<KeyList>;

/** A cache whose first fetch finds this; chance takes nothing off. */
async function start(finds: () => Promise<KeyList>, random = 0): Promise<void> {
  fetches = 0;
  found = finds;
  cache = createKeyCache({
    fetchKeys: () => {
      fetches += 1;
      return found();
    },
    random: () => random,
  });
  await vi.advanceTimersByTimeAsync(0);
}

const gives = (list: KeyList) => () => Promise.resolve(list);
const fails = () => Promise.reject(bad);
const hour = 3_600_000;

it('gives a known key at once and fetches once a day', async () => {
  await start(gives(old));
  expect(cache.find('first')).toBe(old.get('first'));
  await vi.advanceTimersByTimeAsync(24 * hour - 1);
  expect(fetches).toBe(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(fetches).toBe(2);
});

it('fetches a little sooner than after a day by chance, so that not all bots ask at once', async () => {
  await start(gives(old), 1);
  await vi.advanceTimersByTimeAsync(23 * hour);
  expect(fetches).toBe(2);
});

it('a key that is gone from a new list is unknown', async () => {
  await start(gives(old));
  found = gives(fresh);
  await vi.advanceTimersByTimeAsync(24 * hour);
  expect(cache.find('first')).toBe('unknown');
  expect(cache.find('second')).toBe(fresh.get('second'));
});

it('keeps the last good list for as long as there is no other, tries again ever less often, and says why', async () => {
  await start(gives(old));
  found = fails;
  await vi.advanceTimersByTimeAsync(24 * hour);
  expect(cache.state()).toMatchObject({ state: 'old', keys: 1, reason: 'NOT_JSON' });
  const pauses = [1, 2, 4, 8, 16, 32, 60, 60, 60];
  for (const [index, pause] of pauses.entries()) {
    await vi.advanceTimersByTimeAsync(pause * 1_000 - 1);
    expect(fetches).toBe(2 + index);
    await vi.advanceTimersByTimeAsync(1);
    expect(fetches).toBe(3 + index);
  }
  await vi.advanceTimersByTimeAsync(100 * hour);
  expect(cache.find('first')).toBe(old.get('first'));
  found = gives(fresh);
  await vi.advanceTimersByTimeAsync(keyTimes.longestRetry);
  expect(cache.state()).toMatchObject({ state: 'good', keys: 1 });
  expect(cache.find('second')).toBe(fresh.get('second'));
});

it('without any list says when to ask again, and has recovered with the first good answer', async () => {
  await start(fails);
  expect(cache.state()).toMatchObject({ state: 'bad', reason: 'NOT_JSON' });
  expect(cache.find('first')).toEqual({ retryAfter: 1 });
  await vi.advanceTimersByTimeAsync(15_000);
  expect(cache.find('first')).toEqual({ retryAfter: 16 });
  expect(fetches).toBe(5);
  found = gives(old);
  await vi.advanceTimersByTimeAsync(16_000);
  expect(cache.find('first')).toBe(old.get('first'));
});

it('fetches for unknown keys once an hour together, and never makes those wait whose key is known', async () => {
  await start(gives(old));
  for (let n = 0; n < 1_000; n += 1) expect(cache.find(`made-up-${n}`)).toBe('unknown');
  expect(fetches).toBe(1);
  await vi.advanceTimersByTimeAsync(hour);
  found = () => new Promise((resolve) => setTimeout(resolve, 4_000, old));
  const answers = Array.from({ length: 1_000 }, (_, n) => cache.find(`made-up-${n}`));
  expect(cache.find('first')).toBe(old.get('first'));
  // Most of them get no place to wait in.
  const waiting = answers.filter((answer) => answer instanceof Promise);
  expect(waiting).toHaveLength(32);
  expect(answers.at(-1)).toEqual({ retryAfter: 1 });
  await vi.advanceTimersByTimeAsync(4_000);
  expect(new Set(await Promise.all(waiting))).toEqual(new Set(['unknown']));
  for (let n = 0; n < 1_000; n += 1) expect(cache.find(`made-up-${n}`)).toBe('unknown');
  expect(fetches).toBe(2);
});

it('who bears a new key waits for it and gets it', async () => {
  await start(gives(old));
  await vi.advanceTimersByTimeAsync(hour);
  found = gives(fresh);
  expect(await cache.find('second')).toBe(fresh.get('second'));
});

it('while the list cannot be renewed, an unknown key may be a new one', async () => {
  await start(gives(old));
  await vi.advanceTimersByTimeAsync(hour);
  found = fails;
  expect(await cache.find('second')).toEqual({ retryAfter: 1 });
  expect(cache.find('second')).toEqual({ retryAfter: 1 });
  expect(fetches).toBe(2);
});

it('finds out that the list is old when the machine has slept', async () => {
  await start(gives(old));
  found = gives(fresh);
  vi.setSystemTime(Date.now() + 25 * hour);
  expect(cache.find('first')).toBe(old.get('first'));
  await vi.advanceTimersByTimeAsync(0);
  expect(cache.find('second')).toBe(fresh.get('second'));
});

it('fetches no more once it is stopped', async () => {
  await start(gives(old));
  cache.stop();
  await vi.advanceTimersByTimeAsync(100 * hour);
  expect(cache.find('first')).toBe(old.get('first'));
  expect(fetches).toBe(1);
});
