import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { TestContext } from 'vitest';
import { readSample } from './metrics/read-sample.ts';
import { spread } from './rounds.ts';
import { createStarter, freePorts, waitFor } from './start-main.ts';
import { startFakeCloud } from './teams/fake-cloud.ts';
import type { FakeCloud } from './teams/fake-cloud.ts';
import { claimsFor, sign } from './teams/fake-identity.ts';
import { inProduction } from './teams/in-production.ts';
import { badAnswers } from './teams/identity/keys/fake-key-service.ts';
import { readActivity } from './teams/read-activity.ts';

const [keys, login, teams] = [
  'login.botframework.com',
  'login.microsoftonline.com',
  'smba.trafficmanager.net',
];
const serviceUrl = `https://${teams}/somewhere/`;

/** Starts the bot in production in this cloud; gives its address and its log. */
async function startBot(fake: FakeCloud, onTestFinished: TestContext['onTestFinished']) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'keys-test-'));
  const start = createStarter(folder);
  onTestFinished(async () => {
    await start.stopAll();
    await fake.stop();
    rmSync(folder, { recursive: true });
  });
  const { port, opsPort } = await freePorts();
  const run = start({
    ...inProduction(fake, folder),
    PORT: String(port),
    OPS_PORT: String(opsPort),
  });
  await waitFor(run, /^Ready: /m, 60_000);
  return { origin: `http://127.0.0.1:${port}`, ops: `http://127.0.0.1:${opsPort}`, log: run.errors };
}

async function ask(origin: string): Promise<readonly [number, string | null]> {
  const { status, headers } = await fetch(`${origin}/api/messages`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${sign(claimsFor(serviceUrl))}`,
    },
    body: JSON.stringify(readActivity('personal-plain', { serviceUrl })),
  });
  return [status, headers.get('retry-after')];
}

async function readiness(ops: string): Promise<unknown> {
  const response = await fetch(`${ops}/readyz`);
  return { code: response.status, ...((await response.json()) as object) };
}

const faults = [
  ['no answer', 'ETIMEDOUT'],
  ['HTML with 200', 'NOT_JSON'],
  ['an empty object', 'NO_ISSUER'],
  ['JSON that is cut off', 'NOT_JSON'],
] as const;

const within = { timeout: 30_000, interval: 100 };

describe.concurrent('a bot that starts while the key service gives', { timeout: 120_000 }, () => {
  it.for(spread(faults, 2))(
    '%s starts, asks to be asked again, says why, and recovers by itself',
    async ([fault, reason], { onTestFinished }) => {
      const fake = await startFakeCloud([keys, login, teams]);
      fake.faults.set(keys, badAnswers[fault] ?? (() => undefined));
      const { origin, ops, log } = await startBot(fake, onTestFinished);
      await vi.waitFor(async () => {
        expect(await readiness(ops)).toMatchObject({
          code: 503,
          reasons: ['KEYS_FAILED'],
          keys: { state: 'bad', reason },
        });
      }, within);
      const start = performance.now();
      const [status, retryAfter] = await ask(origin);
      expect(performance.now() - start).toBeLessThan(10_000);
      expect(status).toBe(503);
      expect(Number(retryAfter)).toBeGreaterThan(0);
      expect((await fetch(`${origin}/healthz`)).status).toBe(200);
      const metrics = async () => (await fetch(`${ops}/metrics`)).text();
      expect(readSample(await metrics(), 'error_fix_keys_up')).toBe(0);
      expect(log()).toContain(`"code":"KEYS_FAILED","reason":"${reason}"`);

      fake.faults.clear();
      await vi.waitFor(async () => {
        expect(await readiness(ops)).toMatchObject({ code: 200, keys: { state: 'good', keys: 2 } });
      }, within);
      expect(await ask(origin)).toEqual([200, null]);
      expect(readSample(await metrics(), 'error_fix_keys_up')).toBe(1);
      expect(readSample(await metrics(), 'error_fix_keys_age_seconds')).toBeLessThan(60);
    },
  );
});
