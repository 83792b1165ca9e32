import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createStarter, freePort, waitFor } from './start-main.ts';
import type { Run, StartMain } from './start-main.ts';
import { rounds } from './rounds.ts';

let folder = '';
let start: StartMain | undefined;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'connections-'));
});
afterEach(async () => {
  await start?.stopAll();
  rmSync(folder, { recursive: true });
});

async function startBot(
  before: readonly string[] = [],
): Promise<{ readonly run: Run; readonly port: number }> {
  const port = await freePort();
  start = createStarter(folder, before);
  const run = start({ PORT: String(port) });
  await waitFor(run, /^Ready/m, 60_000);
  return { run, port };
}

/** Sends bytes and resets the connection a moment later, at once where `pause` is 0. */
function sendAndReset(port: number, bytes: string, pause: number): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(bytes);
      if (pause === 0) setImmediate(() => socket.resetAndDestroy());
      else setTimeout(() => socket.resetAndDestroy(), pause);
    });
    socket.on('error', () => undefined);
    socket.on('close', () => {
      resolve();
    });
  });
}

async function isUp(port: number): Promise<boolean> {
  const response = await fetch(`http://127.0.0.1:${port}/healthz`, { headers: { connection: 'close' } });
  return response.ok;
}

const host = 'Host: localhost\r\n';
const post = `POST /api/messages HTTP/1.1\r\n${host}Content-Type: application/json\r\n`;
const beginnings: Readonly<Record<string, string>> = {
  upgrade: `GET /healthz HTTP/1.1\r\n${host}Connection: Upgrade\r\nUpgrade: websocket\r\n\r\n`,
  tunnel: `CONNECT localhost:1 HTTP/1.1\r\n${host}\r\n`,
  'no HTTP': '\u0016\u0003\u0001\r\n\r\n',
  'half a header': `GET /healthz HTTP/1.1\r\n${host}X: `,
  expectation: `${post}Expect: 100-continue\r\nContent-Length: 10\r\n\r\n`,
  'half a body': `${post}Content-Length: 1000\r\n\r\n{"type":`,
  'many at once': `GET /healthz HTTP/1.1\r\n${host}\r\n`.repeat(30),
};

describe('a bot', { timeout: 60_000 }, () => {
  it('outlives connections that are reset, whatever they began with', async () => {
    const { run, port } = await startBot();
    for (const [name, bytes] of Object.entries(beginnings)) {
      for (let round = 0; round < rounds(20, 5); round++)
        await Promise.all(Array.from({ length: 20 }, (_, count) => sendAndReset(port, bytes, count % 4)));
      expect(run.child.exitCode, `${name}: ${run.errors()}`).toBeNull();
    }
    expect(await isUp(port)).toBe(true);
  });

  it('outlives more connections than it may open files for, and takes the next ones', async () => {
    const { run, port } = await startBot(['prlimit', '--nofile=80']);
    for (let round = 0; round < 3; round++) {
      const sockets = Array.from({ length: 200 }, () =>
        connect(port, '127.0.0.1').on('error', () => undefined),
      );
      // Long enough for a look at the catalog, which cannot be read meanwhile either.
      await delay(1_000);
      for (const socket of sockets) socket.destroy();
    }
    await expect.poll(() => isUp(port).catch(() => false), { timeout: 40_000 }).toBe(true);
    expect(run.child.exitCode, run.errors()).toBeNull();
  });
});
