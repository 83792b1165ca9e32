import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSample } from './metrics/read-sample.ts';
import { spread } from './rounds.ts';
import { createStarter, freePorts, waitFor } from './start-main.ts';
import type { Run, StartMain } from './start-main.ts';
import { startFakeCloud } from './teams/fake-cloud.ts';
import type { FakeCloud } from './teams/fake-cloud.ts';
import { claimsFor, sign } from './teams/fake-identity.ts';
import { inProduction } from './teams/in-production.ts';
import { readActivity } from './teams/read-activity.ts';

const hosts = ['login.botframework.com', 'login.microsoftonline.com', 'smba.trafficmanager.net'];
const serviceUrl = 'https://smba.trafficmanager.net/somewhere/';

let folder: string;
let start: StartMain;
let fake: FakeCloud;
beforeEach(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'watched-test-'));
  start = createStarter(folder);
  fake = await startFakeCloud(hosts);
});
afterEach(async () => {
  await start.stopAll();
  await fake.stop();
  rmSync(folder, { recursive: true });
});

interface Bot {
  readonly run: Run;
  readonly origin: string;
  readonly ready: () => Promise<Readonly<Record<string, unknown>>>;
  readonly metrics: () => Promise<Response>;
}

async function startBot(env: Readonly<Record<string, string>>): Promise<Bot> {
  const { port, opsPort } = await freePorts();
  const run = start({ PORT: String(port), OPS_PORT: String(opsPort), HOST: '127.0.0.1', ...env });
  await waitFor(run, /^Ready: /m);
  const origin = `http://127.0.0.1:${port}`;
  const opsOrigin = `http://127.0.0.1:${opsPort}`;
  return {
    run,
    origin,
    async ready() {
      const response = await fetch(`${opsOrigin}/readyz`);
      return { code: response.status, ...((await response.json()) as object) };
    },
    metrics: () => fetch(`${opsOrigin}/metrics`),
  };
}

const withoutDrain = () => ({ ...inProduction(fake, folder), DRAIN_SECONDS: '0' });

async function ask({ origin }: Bot, text: string, aadObjectId?: string): Promise<number> {
  const { status } = await fetch(`${origin}/api/messages`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${sign(claimsFor(serviceUrl))}`,
    },
    body: JSON.stringify(
      readActivity('personal-plain', {
        serviceUrl,
        text,
        attachments: [],
        ...(aadObjectId === undefined ? {} : { id: aadObjectId, from: { id: '29:x', aadObjectId } }),
      }),
    ),
  });
  return status;
}

const within = { timeout: 10_000, interval: 50 };

describe('a bot in production', { timeout: 40_000 }, () => {
  it('is ready once it has a token, and keeps what it is told in its folder', async () => {
    const bot = await startBot({ ...withoutDrain(), DATA_DIR: 'kept' });
    await expect.poll(bot.ready, within).toMatchObject({
      code: 200,
      token: { state: 'good' },
      store: { isUp: true, driver: 'sqlite' },
    });
    expect(await ask(bot, 'Okta HttpRequestFailure: Server returned: 401 Unauthorized')).toBe(200);
    const text = await (await bot.metrics()).text();
    expect(readSample(text, 'error_fix_turns_total{kind="message",decision="answer"}')).toBe(1);
    expect(readSample(text, 'error_fix_request_seconds_count{status="200"}')).toBe(1);
    expect(readSample(text, 'error_fix_token_up')).toBe(1);
    expect(readSample(text, 'error_fix_store_up{driver="sqlite"}')).toBe(1);
    expect(readSample(text, 'error_fix_catalog_entries')).toBeGreaterThan(26);
    expect(readSample(text, 'error_fix_catalog_problems')).toBe(0);
    expect(readSample(text, 'error_fix_catalog_age_seconds')).toBeLessThan(60);
    expect(readSample(text, 'error_fix_secret_expiry_days')).toBeUndefined();
    expect(readSample(text, 'nodejs_eventloop_lag_p99_seconds')).toBeGreaterThan(0);
    expect(readSample(text, 'process_resident_memory_bytes')).toBeGreaterThan(0);
    expect(existsSync(path.join(folder, 'kept'))).toBe(true);
    bot.run.child.kill('SIGTERM');
    expect(await bot.run.status).toBe(0);
    expect(readdirSync(path.join(folder, 'kept')).filter((name) => /-(wal|shm)$/.test(name))).toEqual([]);
  });

  it.each(spread(['AADSTS7000222', 'AADSTS7000215'], 2))(
    'whose secret is refused with %s says so in the log, is not ready, and tells its metrics',
    async (fault) => {
      fake.login.fault = fault;
      const bot = await startBot(withoutDrain());
      await expect
        .poll(bot.ready, within)
        .toMatchObject({ code: 503, status: 'not ready', reasons: ['SECRET_REJECTED'] });
      expect(bot.run.errors()).toContain(`"code":"SECRET_REJECTED","reason":"${fault}"`);
      expect(bot.run.errors()).not.toMatch(/secret of the test|not valid/i);
      expect(readSample(await (await bot.metrics()).text(), 'error_fix_token_up')).toBe(0);
    },
  );

  it('warns of a secret that expires soon', async () => {
    const soon = new Date(Date.now() + 12 * 86_400_000).toISOString().slice(0, 10);
    const bot = await startBot({ ...withoutDrain(), SECRET_EXPIRES: soon });
    await expect
      .poll(bot.ready, within)
      .toMatchObject({ code: 200, warnings: ['SECRET_EXPIRES'], secretDays: 12 });
    expect(bot.run.errors()).toContain('"code":"SECRET_EXPIRES","days":12');
    expect(readSample(await (await bot.metrics()).text(), 'error_fix_secret_expiry_days')).toBe(12);
  });
});

describe('the status of a bot in production', { timeout: 40_000 }, () => {
  it('is for those in ADMIN_IDS alone', async () => {
    const [admin, other] = [
      '11111111-2222-4333-8444-555555555555',
      '22222222-2222-4333-8444-555555555555',
    ] as const;
    const bot = await startBot({ ...withoutDrain(), ADMIN_IDS: admin });
    const told = async () =>
      readSample(
        await (await bot.metrics()).text(),
        'error_fix_turns_total{kind="message",decision="status"}',
      );
    expect(await ask(bot, 'status', other)).toBe(200);
    expect(await told()).toBeUndefined();
    expect(await ask(bot, 'status', admin)).toBe(200);
    expect(await told()).toBe(1);
  });
});

describe('the log of a bot', { timeout: 40_000 }, () => {
  it('names the activity of each turn and holds no word of it, at any level', async () => {
    const bot = await startBot({ ...withoutDrain(), LOG_LEVEL: 'trace' });
    await expect.poll(bot.ready, within).toMatchObject({ code: 200 });
    const { id } = readActivity('personal-plain');
    await ask(bot, 'Okta zanzibar 401 Unauthorized');
    await expect.poll(bot.run.errors, within).toContain('"answered"');
    const lines = bot.run
      .errors()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.find(({ msg }) => msg === 'answered')).toMatchObject({ activity: id });
    expect(bot.run.errors()).not.toMatch(/zanzibar|Unauthorized|eyJ|secret of the test/);
  });
});
