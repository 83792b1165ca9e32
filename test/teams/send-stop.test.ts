import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { createStarter, freePort, waitFor } from '../start-main.ts';
import { readActivity } from './read-activity.ts';

/** A service that takes its time, and the ids of the activities that it was sent answers to. */
async function startSlowService() {
  const answered: string[] = [];
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      answered.push((request.url ?? '').split('/').at(-1) ?? '');
      setTimeout(
        () => response.writeHead(200, { 'content-type': 'application/json' }).end('{"id":"1"}'),
        300,
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { answered, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
}

it('ends twenty times under load, in time, and loses and doubles nothing', { timeout: 300_000 }, async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'stop-test-'));
  const start = createStarter(folder);
  onTestFinished(async () => {
    await start.stopAll();
    rmSync(folder, { recursive: true });
  });
  const { answered, url } = await startSlowService();
  const startBot = async () => {
    const port = await freePort();
    const run = start({ PORT: String(port), DATA_DIR: path.join(folder, 'data'), LOG_LEVEL: 'error' });
    await waitFor(run, /^Ready/m);
    return { run, port };
  };
  /** Delivers to the first that takes it, as Teams does. */
  const deliver = async (id: string, ports: readonly number[]): Promise<boolean> => {
    for (const port of ports) {
      const conversation = { conversationType: 'personal', id: `a:${id}` };
      const body = JSON.stringify(
        readActivity('personal-plain', { id, conversation, channelData: {}, serviceUrl: url }),
      );
      const headers = { 'content-type': 'application/json' };
      const response = await fetch(`http://127.0.0.1:${port}/api/messages`, {
        method: 'POST',
        headers,
        body,
      }).catch(() => undefined);
      if (response?.status === 200) return true;
    }
    return false;
  };

  let current = await startBot();
  const ids: string[] = [];
  for (let round = 0; round < 20; round += 1) {
    const next = await startBot();
    const deliveries = Array.from({ length: 12 }, async (_, index) => {
      const id = `${round}-${index}`;
      ids.push(id);
      await delay(index * 15);
      expect(await deliver(id, [current.port, next.port])).toBe(true);
    });
    await delay(60 + round * 5);
    const begin = performance.now();
    current.run.child.kill('SIGTERM');
    expect(await current.run.status).toBe(0);
    expect(performance.now() - begin).toBeLessThan(10_000);
    expect(current.run.errors()).toBe('');
    await Promise.all(deliveries);
    current = next;
  }
  expect(answered.toSorted()).toEqual(ids.toSorted());
});
