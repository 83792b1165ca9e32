import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { otherAddresses } from '../../main/other-addresses.ts';
import { startHere } from '../../start-here.ts';
import { createStarter, freePorts, waitFor } from '../../start-main.ts';
import type { StartMain } from '../../start-main.ts';
import { sendRaw, statusesOf } from '../send-raw.ts';
import { startPlainProxy } from './start-plain-proxy.ts';

let folder: string;
let start: StartMain;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'ops-test-'));
  start = createStarter(folder);
});
afterEach(async () => {
  await start.stopAll();
  rmSync(folder, { recursive: true });
});

const token = '0123456789abcdef';
const bearing = { authorization: `Bearer ${token}` };

/** A bot without credentials, or in production, whose every look at its credentials fails at once. */
const modes = {
  'local mode': {},
  production: {
    NODE_ENV: 'production',
    MicrosoftAppId: '11111111-2222-4333-8444-555555555555',
    MicrosoftAppTenantId: '22222222-2222-4333-8444-555555555555',
    MicrosoftAppPassword: 'secret of the test',
    HTTPS_PROXY: 'http://127.0.0.1:1',
    DRAIN_SECONDS: '0',
  },
} as const;

interface Bot {
  readonly log: () => string;
  /** Where strangers reach it, as they do: by a proxy that tells nothing of them. */
  readonly outside: string;
  readonly main: string;
  readonly ops: string;
}

async function startBot(env: Readonly<Record<string, string>>, hasOps: boolean): Promise<Bot> {
  const { port, opsPort } = await freePorts();
  const places = { PORT: String(port), ...(hasOps ? { OPS_PORT: String(opsPort) } : {}) };
  const log = await startHere({ ...places, ...('NODE_ENV' in env ? { DATA_DIR: folder } : {}), ...env });
  const proxy = await startPlainProxy(port);
  onTestFinished(() => proxy.stop());
  const [main, ops] = [`http://127.0.0.1:${port}`, `http://127.0.0.1:${opsPort}`];
  return { log, outside: proxy.origin, main, ops };
}

type Headers = Readonly<Record<string, string>>;

async function ask(url: string, headers: Headers = {}): Promise<{ status: number; text: string }> {
  const response = await fetch(url, { headers });
  return { status: response.status, text: await response.text() };
}

/** What is told: everything, or the bare status. */
async function readyOf(origin: string, headers: Headers = {}): Promise<'all' | 'status'> {
  const { text } = await ask(`${origin}/readyz`, headers);
  const told = JSON.parse(text) as Record<string, unknown>;
  if (Object.keys(told).join() === 'status') return 'status';
  expect(told).toMatchObject({ token: {}, store: {}, catalog: {} });
  return 'all';
}

const wrong: readonly Headers[] = [
  {},
  { authorization: 'Bearer 0123456789abcdeg' },
  { authorization: 'Bearer 0123456789abcde' },
  { authorization: `Basic ${token}` },
  { authorization: 'Bearer' },
  { authorization: '' },
];

describe.each(Object.entries(modes))('in %s', { timeout: 60_000 }, (mode, env) => {
  it('nobody is told anything where neither a token nor a port is set', async () => {
    const { outside, main } = await startBot(env, false);
    for (const origin of [outside, main])
      for (const headers of [...wrong, bearing]) {
        expect(await ask(`${origin}/metrics`, headers)).toEqual({ status: 404, text: '' });
        expect(await readyOf(origin, headers)).toBe('status');
      }
  });

  it('with a token who bears it is told everything on the port of all, nobody else from wherever', async () => {
    const { outside, main, log } = await startBot({ ...env, METRICS_TOKEN: token }, false);
    for (const origin of [outside, main]) {
      for (const headers of wrong) {
        const { status, headers: answered } = await fetch(`${origin}/metrics`, { headers });
        expect([status, answered.get('www-authenticate')]).toEqual([401, 'Bearer']);
        expect(await readyOf(origin, headers)).toBe('status');
      }
      expect(await ask(`${origin}/metrics`, bearing)).toMatchObject({
        status: 200,
        text: expect.stringContaining('error_fix_catalog_entries') as string,
      });
      expect(await readyOf(origin, bearing)).toBe('all');
    }
    expect(log()).not.toContain(token);
  });

  it('with a port of its own everything is told there, and nothing on the port of all', async () => {
    const { outside, main, ops } = await startBot(env, true);
    for (const origin of [outside, main]) {
      expect(await ask(`${origin}/metrics`)).toEqual({ status: 404, text: '' });
      expect(await readyOf(origin)).toBe('status');
    }
    expect(await readyOf(ops)).toBe('all');
    const { status, headers } = await fetch(`${ops}/metrics`);
    expect([status, headers.get('content-type')]).toEqual([200, expect.stringMatching(/^text\/plain/)]);
    expect((await ask(`${ops}/healthz`)).status).toBe(200);
    const post = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' };
    expect((await fetch(`${ops}/api/messages`, post)).status).toBe(404);
  });

  it('with both the token is asked for on both', async () => {
    const { main, ops } = await startBot({ ...env, METRICS_TOKEN: token }, true);
    for (const origin of [main, ops]) {
      expect((await ask(`${origin}/metrics`)).status).toBe(401);
      expect(await readyOf(origin)).toBe('status');
      expect((await ask(`${origin}/metrics`, bearing)).status).toBe(200);
      expect(await readyOf(origin, bearing)).toBe('all');
    }
  });

  it('the port is of this machine alone, and no page reads it', async () => {
    // In local mode it could not be another one.
    const host = mode === 'production' ? { HOST: '0.0.0.0' } : {};
    const { ops } = await startBot({ ...env, ...host }, true);
    const { port } = new URL(ops);
    for (const address of otherAddresses()) {
      const name = address.includes(':') ? `[${address}]` : address;
      await expect(fetch(`http://${name}:${port}/healthz`)).rejects.toThrow();
    }
    for (const lines of ['Host: rebind.example', 'Host: localhost\r\nOrigin: https://evil.example'])
      for (const target of ['/metrics', '/readyz', '/healthz', '/none']) {
        const head = `GET ${target} HTTP/1.1\r\n${lines}\r\nConnection: close\r\n\r\n`;
        expect(statusesOf(await sendRaw(ops, head))).toEqual([403]);
      }
  });
});

describe('the port for whoever watches', { timeout: 60_000 }, () => {
  it('that is in use stops the start, and says what to do', async () => {
    const { port, opsPort } = await freePorts();
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(opsPort, '127.0.0.1', resolve));
    onTestFinished(() => {
      server.close();
    });
    const run = start({ PORT: String(port), OPS_PORT: String(opsPort) });
    expect(await run.status).toBe(1);
    expect(run.errors()).toBe(
      `PORT_IN_USE: Port ${opsPort} is in use. End the program that uses it, or set OPS_PORT to another one.\n`,
    );
    expect(run.output()).toBe('');
  });

  it('tells that the bot is about to end, and is closed with the other one', async () => {
    const { port, opsPort } = await freePorts();
    const run = start({ PORT: String(port), OPS_PORT: String(opsPort), DRAIN_SECONDS: '2' });
    await waitFor(run, /^Ready: /m);
    const origins = [`http://127.0.0.1:${port}`, `http://127.0.0.1:${opsPort}`];
    run.child.kill('SIGTERM');
    const begin = performance.now();
    for (const origin of origins)
      for (const target of ['/readyz', '/healthz'])
        await expect
          .poll(() => ask(`${origin}${target}`))
          .toMatchObject({
            status: 503,
            text: expect.stringContaining('STOPPING') as string,
          });
    expect((await ask(`${origins[1] ?? ''}/metrics`)).status).toBe(200);
    await delay(Math.max(0, 1_500 - (performance.now() - begin)));
    for (const origin of origins) expect((await ask(`${origin}/healthz`)).status).toBe(503);
    expect(await run.status).toBe(0);
    for (const origin of origins) await expect(ask(`${origin}/healthz`)).rejects.toThrow();
    expect(run.errors()).toBe('');
  });
});
