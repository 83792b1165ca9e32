import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { copyProgram } from './copy-program.ts';
import { createStarter, freePort, waitFor } from './start-main.ts';
import type { StartMain } from './start-main.ts';
import { startFakeConnector } from './teams/fake-connector.ts';
import { readActivity } from './teams/read-activity.ts';

const root = path.resolve(import.meta.dirname, '..');

let folder: string;
let start: StartMain;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'main-test-'));
  start = createStarter(folder);
});
afterEach(async () => {
  await start.stopAll();
  rmSync(folder, { recursive: true });
});

describe('npm start', { timeout: 40_000 }, () => {
  it.each(['SIGTERM', 'SIGINT'] as const)(
    'gets ready, tells its health, and ends cleanly on %s',
    async (signal) => {
      const port = await freePort();
      const run = start({ PORT: String(port) });
      await waitFor(run, /^Ready: http:\/\/127\.0\.0\.1:\d+\/api\/messages, \d+ known errors\.$/m);
      expect(run.output()).toMatch(/no authentication/);
      const health = await fetch(`http://127.0.0.1:${port}/healthz`);
      expect(await health.json()).toMatchObject({ status: 'ok' });
      run.child.kill(signal);
      expect(await run.status).toBe(0);
      expect(run.errors()).toBe('');
    },
  );

  it.each(['--help', '-h'])('tells with %s how it is used, and starts nothing', (word) => {
    const env = { PORT: 'none', PATH: process.env.PATH };
    const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(root, 'src/start.mjs'), word], {
      cwd: folder,
      env,
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^Usage: npm start\n/);
    expect(stdout).toContain('CATALOG_PATHS');
  });

  it('reads .env, and another catalog', async () => {
    const port = await freePort();
    cpSync(path.join(root, 'catalog/app-connectors'), path.join(folder, 'ours'), { recursive: true });
    for (const file of readdirSync(path.join(folder, 'ours'))) {
      if (!['apps.yaml', 'okta.yaml'].includes(file)) rmSync(path.join(folder, 'ours', file));
    }
    writeFileSync(path.join(folder, '.env'), `PORT=${port}\nCATALOG_PATHS=./ours\n`);
    const run = start();
    await waitFor(run, new RegExp(`^Ready: http://127.0.0.1:${port}/api/messages, \\d known errors`, 'm'));
  });

  it('says in one line that the port is in use, and what to do', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const run = start({ PORT: String(port) });
    expect(await run.status).toBe(1);
    expect(run.errors()).toBe(
      `PORT_IN_USE: Port ${port} is in use. End the program that uses it, or set PORT to another one.\n`,
    );
    expect(run.output()).toBe('');
    server.close();
  });

  it.each([
    [
      { MicrosoftAppId: 'x', MicrosoftAppPassword: 'hush' },
      /^SETTINGS_INVALID: Not set: MicrosoftAppTenantId\..*\n$/,
    ],
    [{ PORT: 'x' }, /^SETTINGS_INVALID: PORT .*\n$/],
    [{ CATALOG_PATHS: '/no/such/folder' }, /^CATALOG_NOT_FOUND: .*\n$/],
    [{ NODE_ENV: 'production' }, /^SETTINGS_INVALID: .*\n$/],
  ])('with %j ends with status 1 and one line', async (env, line) => {
    const run = start(env);
    expect(await run.status).toBe(1);
    expect(run.errors()).toMatch(line);
    expect(run.errors()).not.toContain('hush');
  });

  it('opens the Agents Playground, leaves nothing behind in the folder, and takes it along when it ends', async () => {
    const [port, playgroundPort] = [await freePort(), await freePort()];
    const run = start({ PORT: String(port), PLAYGROUND: 'on', PLAYGROUND_PORT: String(playgroundPort) });
    await waitFor(run, new RegExp(`^Open http://127.0.0.1:${playgroundPort} `, 'm'));
    expect((await fetch(`http://127.0.0.1:${playgroundPort}`)).status).toBe(200);
    expect(readdirSync(folder).filter((name) => !name.endsWith('.log'))).toEqual([]);
    run.child.kill('SIGTERM');
    expect(await run.status).toBe(0);
    await expect(fetch(`http://127.0.0.1:${playgroundPort}`)).rejects.toThrow();
  });

  it('answers the Agents Playground where that listens, and nothing on the port that it should have had', async () => {
    const taken = await startFakeConnector();
    const port = await freePort();
    const { port: configured } = new URL(taken.url);
    const run = start({ PORT: String(port), PLAYGROUND: 'on', PLAYGROUND_PORT: configured });
    await waitFor(run, /^Open http:\S+ /m);
    const [, actual = ''] = /^Open http:\S+:(\d+) /m.exec(run.output()) ?? [];
    expect(actual).not.toBe(configured);
    const post = async (serviceUrl: string) => {
      const body = JSON.stringify(readActivity('personal-plain', { id: serviceUrl, serviceUrl }));
      const headers = { 'content-type': 'application/json' };
      return (await fetch(`http://127.0.0.1:${port}/api/messages`, { method: 'POST', headers, body })).status;
    };
    expect(await post(taken.url)).toBe(403);
    expect(taken.sent).toEqual([]);
    expect(await post(`http://localhost:${actual}/_connector`)).not.toBe(403);
    // Takes the Playground along, which outlives a kill.
    run.child.kill('SIGTERM');
    expect(await run.status).toBe(0);
    await taken.stop();
  });

  it('runs alone and says so where the Agents Playground is not installed', async () => {
    const main = copyProgram(path.join(folder, 'lean'), ['@microsoft']);
    const port = String(await freePort());
    const run = start({ PORT: port, PLAYGROUND: 'auto' }, main);
    await waitFor(run, /^The Agents Playground is not installed/m);
    expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);
    // In order, so that it leaves what it compiled to the next one.
    run.child.kill('SIGTERM');
    expect(await run.status).toBe(0);
    const strict = start({ PORT: String(await freePort()), PLAYGROUND: 'on' }, main);
    expect(await strict.status).toBe(1);
    expect(strict.errors()).toMatch(/^PLAYGROUND_FAILED: /);
  });
});
