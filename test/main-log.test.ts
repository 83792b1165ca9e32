import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createBodies } from './bench-http/create-bodies.ts';
import { flood, times } from './log/flood.ts';
import { createStarter, freePort, waitFor } from './start-main.ts';
import type { Run, StartMain } from './start-main.ts';
import { startFakeConnector } from './teams/fake-connector.ts';
import type { FakeConnector } from './teams/fake-connector.ts';
import { credentials } from './teams/fake-identity.ts';
import { readActivity } from './teams/read-activity.ts';
import { rounds } from './rounds.ts';

let folder: string;
let start: StartMain;
let connector: FakeConnector;
beforeEach(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'log-test-'));
  start = createStarter(folder);
  connector = await startFakeConnector();
});
afterEach(async () => {
  await start.stopAll();
  await connector.stop();
  rmSync(folder, { recursive: true });
});

/** Their lines are more than a pipe holds, 64 KiB. */
const turns = rounds(900, 400);

interface Started {
  readonly run: Run;
  readonly origin: string;
}

async function startReady(env: Readonly<Record<string, string>> = {}): Promise<Started> {
  const port = await freePort();
  const run = start({ PORT: String(port), PLAYGROUND_PORT: new URL(connector.url).port, ...env });
  await waitFor(run, /^Ready: /m);
  return { run, origin: `http://127.0.0.1:${port}` };
}

describe('the log of the bot', { timeout: 60_000 }, () => {
  it('stops neither answers nor the end when nobody reads it', async () => {
    const { run, origin } = await startReady();
    run.child.stderr?.pause();
    const statuses = await flood(`${origin}/api/messages`, times(turns, createBodies(connector.url)));
    expect(statuses).toEqual(new Map([[200, turns]]));
    const health = await fetch(`${origin}/healthz`, { signal: AbortSignal.timeout(2_000) });
    expect(health.status).toBe(200);
    const ended = once(run.child, 'exit');
    run.child.kill('SIGTERM');
    const begin = performance.now();
    expect((await ended)[0]).toBe(0);
    expect(performance.now() - begin).toBeLessThan(5_000);
  });

  it('has every answer when its reader resumes before the end', async () => {
    const { run, origin } = await startReady();
    run.child.stderr?.pause();
    await flood(`${origin}/api/messages`, times(turns, createBodies(connector.url)));
    run.child.stderr?.resume();
    run.child.kill('SIGTERM');
    expect(await run.status).toBe(0);
    expect(run.errors().match(/"msg":"answered"/g)).toHaveLength(turns);
  });

  it('tells of thousands of bad tokens in few bytes, with their number at the end', async () => {
    const { run, origin } = await startReady({
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      MicrosoftAppId: credentials.appId,
      MicrosoftAppTenantId: credentials.tenantId,
      MicrosoftAppPassword: 'secret of the test',
    });
    const end = performance.now() + rounds(2_000, 700);
    const body = JSON.stringify(readActivity('personal-plain'));
    const statuses = await flood(
      `${origin}/api/messages`,
      () => (performance.now() < end ? body : undefined),
      {
        authorization: 'Bearer x.y.z',
      },
    );
    const refused = statuses.get(401) ?? 0;
    expect(refused).toBeGreaterThan(100);
    run.child.kill('SIGTERM');
    expect(await run.status).toBe(0);
    expect(run.errors().length).toBeLessThan(10_000);
    expect(run.errors()).toContain(`and ${(refused - 1).toLocaleString('en')} more in the last minute`);
    expect(run.errors()).not.toContain('x.y.z');
  });

  it('is not filled by an activity with an id of 200 KB', async () => {
    const { run, origin } = await startReady();
    const body = JSON.stringify(
      readActivity('personal-plain', { id: 'i'.repeat(200_000), serviceUrl: connector.url }),
    );
    const { status } = await fetch(`${origin}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    expect(status).toBeLessThan(500);
    run.child.kill('SIGTERM');
    await run.status;
    expect(run.errors()).toContain('… (200000 characters)');
    expect(run.errors().length).toBeLessThan(4_096);
  });

  it('is not needed: the bot goes on when the readers of its output and its log are gone', async () => {
    const port = await freePort();
    const run = start({
      PORT: String(port),
      PLAYGROUND_PORT: new URL(connector.url).port,
      LOG_LEVEL: 'debug',
    });
    run.child.stdout?.destroy();
    run.child.stderr?.destroy();
    const url = `http://127.0.0.1:${port}`;
    await vi.waitFor(async () => fetch(`${url}/healthz`), { timeout: 15_000 });
    const statuses = await flood(`${url}/api/messages`, times(50, createBodies(connector.url)));
    expect(statuses).toEqual(new Map([[200, 50]]));
    run.child.kill('SIGTERM');
    expect(await run.status).toBe(0);
  });

  it('tells what ends the bot though nobody caught it, without its words', async () => {
    const trap = path.join(folder, 'trap.mjs');
    writeFileSync(trap, "process.on('SIGUSR2', () => { throw new Error('what people\\n    at pasted'); });");
    const { run } = await startReady({ NODE_OPTIONS: `--import=${trap}` });
    run.child.kill('SIGUSR2');
    expect(await run.status).toBe(1);
    expect(run.errors()).toMatch(/^\{"level":60,.*"name":"Error".*"msg":"the bot is stopping: .*\}\n$/);
    expect(run.errors()).not.toMatch(/people|pasted/);
  });
});
