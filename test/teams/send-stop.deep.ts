import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { freePort, waitFor } from '../start-main.ts';
import { startFakeConnector } from './fake-connector.ts';
import { send } from './load.ts';
import { readActivity } from './read-activity.ts';
import { startInFolder } from './start-in-folder.ts';

it('sends what it has taken on and could not send in time, before it ends', { timeout: 60_000 }, async () => {
  const connector = await startFakeConnector();
  onTestFinished(() => connector.stop());
  const { start } = startInFolder();
  const port = await freePort();
  const run = start({ PORT: String(port), PLAYGROUND_PORT: new URL(connector.url).port });
  await waitFor(run, /^Ready/m);
  // It must wait for longer than its request may.
  connector.replies.push({ status: 429, headers: { 'retry-after': '12' } });
  const body = JSON.stringify(readActivity('personal-plain', { serviceUrl: connector.url }));
  expect(await send(`http://127.0.0.1:${port}/api/messages`, { body })).toMatchObject({ status: 200 });
  expect(connector.sent).toHaveLength(1);
  run.child.kill('SIGTERM');
  expect(await run.status).toBe(0);
  expect(connector.sent).toHaveLength(2);
});

it('waits at most 10 s for turns that do not end', { timeout: 60_000 }, async () => {
  const silent = createServer();
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    silent.closeAllConnections();
    silent.close();
  });
  const { start } = startInFolder();
  const port = await freePort();
  const playgroundPort = String((silent.address() as AddressInfo).port);
  const run = start({ PORT: String(port), PLAYGROUND_PORT: playgroundPort });
  await waitFor(run, /^Ready/m);
  const serviceUrl = `http://127.0.0.1:${playgroundPort}/`;
  const requests = ['a', 'b', 'c'].map((id) =>
    send(`http://127.0.0.1:${port}/api/messages`, {
      body: JSON.stringify(readActivity('personal-plain', { id, serviceUrl })),
    }),
  );
  // One after the other, each as long as the time-out of a request: the last would end after 15 s.
  await delay(500);
  const begin = performance.now();
  run.child.kill('SIGTERM');
  expect(await run.status).toBe(0);
  expect(performance.now() - begin).toBeLessThan(11_000);
  await Promise.all(requests);
});
