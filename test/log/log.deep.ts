import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createBodies } from '../bench-http/create-bodies.ts';
import { createStarter, freePorts, waitFor } from '../start-main.ts';
import type { StartMain } from '../start-main.ts';
import { startFakeConnector } from '../teams/fake-connector.ts';
import { flood, times } from './flood.ts';

let folder: string;
let start: StartMain;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'log-deep-'));
  start = createStarter(folder);
});
afterEach(async () => {
  await start.stopAll();
  rmSync(folder, { recursive: true });
});

/** Bytes of memory that a process has resident. */
const residentBytes = (pid: number | undefined): number =>
  1_024 * Number(/^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);

/** More than is held of the log, at some 150 bytes a line. */
const messages = 12_000;

it('answers 12,000 messages while nobody reads its log, and then tells how many lines were dropped', async () => {
  const connector = await startFakeConnector();
  const { port, opsPort } = await freePorts();
  const run = start({
    PORT: String(port),
    OPS_PORT: String(opsPort),
    PLAYGROUND_PORT: new URL(connector.url).port,
  });
  await waitFor(run, /^Ready: /m);
  const origin = `http://127.0.0.1:${port}`;
  run.child.stderr?.pause();
  const slowest = { ms: 0 };
  const looks = setInterval(() => {
    const begin = performance.now();
    void fetch(`${origin}/healthz`).then(() => {
      slowest.ms = Math.max(slowest.ms, performance.now() - begin);
    });
  }, 500);
  const next = createBodies(connector.url);
  const statuses = await flood(`${origin}/api/messages`, times(messages, next));
  const resident = residentBytes(run.child.pid);
  clearInterval(looks);
  expect(statuses).toEqual(new Map([[200, messages]]));
  expect(slowest.ms).toBeLessThan(2_000);
  // The load alone takes some 400 to 520 MB, as the machine has cores and memory.
  expect(resident).toBeLessThan(600_000_000);
  const metrics = await (await fetch(`http://127.0.0.1:${opsPort}/metrics`)).text();
  const dropped = Number(/^error_fix_log_dropped_total (\d+)$/m.exec(metrics)?.[1]);
  expect(dropped).toBeGreaterThan(500);
  run.child.stderr?.resume();
  await vi.waitFor(
    () => {
      expect(run.errors()).toContain(
        `"msg":"${dropped} lines were dropped because nobody read them in time"`,
      );
    },
    { timeout: 10_000 },
  );
  expect(run.errors().match(/"msg":"answered"/g)).toHaveLength(messages - dropped);
  run.child.kill('SIGTERM');
  expect(await run.status).toBe(0);
  await connector.stop();
  process.stdout.write(
    `${JSON.stringify({ dropped, resident, slowestHealth: Math.round(slowest.ms), logged: run.errors().length })}\n`,
  );
});
