import { createSign } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { plainHealth } from '../../../../src/teams/state/bot-health.ts';
import { fetchKeys } from '../../../../src/teams/identity/keys/fetch-keys.ts';
import { createKeyCache } from '../../../../src/teams/identity/keys/key-cache.ts';
import type { KeyCache } from '../../../../src/teams/identity/keys/key-cache.ts';
import { claimsFor } from '../../fake-identity.ts';
import { readActivity } from '../../read-activity.ts';
import { startGuardedBot } from '../../start-guarded-bot.ts';
import type { TestBot } from '../../start-test-bot.ts';
import { badAnswers, createPair, startKeyService } from './fake-key-service.ts';
import type { KeyService, Pair } from './fake-key-service.ts';

const [first, second] = [createPair('first'), createPair('second')];

let service: KeyService;
let keys: KeyCache;
let bot: TestBot;
beforeAll(async () => {
  service = await startKeyService([first.published]);
  keys = createKeyCache({
    fetchKeys: () => fetchKeys(new URL(service.openId), 300),
    times: { refresh: 200, unknown: 100, firstRetry: 20, longestRetry: 100 },
  });
  const health = () => Promise.resolve({ ...plainHealth, keys: keys.state() });
  bot = await startGuardedBot(service.openId, { keys }, { health });
});
afterAll(async () => {
  keys.stop();
  await bot.stop();
  await service.stop();
});

beforeEach(async () => {
  service.keys = [first.published];
  service.list = undefined;
  await expect.poll(() => ask('first', first), within).toBe(200);
  await expect.poll(readiness, within).not.toHaveProperty('warnings');
});

/** Sends a message with a token of this key; gives the status. */
async function ask(kid: string, { privateKey }: Pair): Promise<number> {
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const head = `${encode({ alg: 'RS256', kid })}.${encode(claimsFor(bot.connector.url))}`;
  const signature = createSign('RSA-SHA256').update(head).sign(privateKey, 'base64url');
  const authorization = `Bearer ${head}.${signature}`;
  return (await bot.post(readActivity('personal-plain'), { authorization })).status;
}

async function readiness(): Promise<unknown> {
  const response = await fetch(`${bot.opsOrigin}/readyz`);
  return { code: response.status, ...((await response.json()) as object) };
}

const within = { timeout: 8_000, interval: 20 };

it.each(['HTML with 200', 'JSON that is cut off', 'an empty object', 'a redirect', 'no answer'] as const)(
  'answers on by the last good keys, and warns, while the key service gives: %s',
  { timeout: 20_000 },
  async (fault) => {
    service.list = badAnswers[fault];
    await expect
      .poll(readiness, within)
      .toMatchObject({ code: 200, warnings: ['KEYS_FAILED'], keys: { state: 'old', keys: 1 } });
    for (let n = 0; n < 3; n += 1) expect(await ask('first', first)).toBe(200);
    // It may be a new one.
    expect(await ask('second', second)).toBe(503);
    service.keys = [second.published];
    service.list = undefined;
    await expect.poll(readiness, within).not.toHaveProperty('warnings');
    expect([await ask('first', first), await ask('second', second)]).toEqual([401, 200]);
  },
);

it('takes a new key when somebody bears it, and no longer one that is withdrawn', async () => {
  service.keys = [second.published];
  await expect.poll(() => ask('second', second), within).toBe(200);
  expect(await ask('first', first)).toBe(401);
});
