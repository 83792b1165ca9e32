import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { createStarter, freePort, waitFor } from '../start-main.ts';
import { askBot } from './ask-bot.ts';
import { startFakeConnector } from './fake-connector.ts';

it(
  'a chat whose answers wait for the limits of Teams takes no place from others',
  { timeout: 60_000 },
  async ({ onTestFinished }) => {
    const connector = await startFakeConnector();
    const folder = mkdtempSync(path.join(os.tmpdir(), 'busy-chat-'));
    const start = createStarter(folder);
    onTestFinished(async () => {
      await start.stopAll();
      await connector.stop();
      rmSync(folder, { recursive: true });
    });
    const port = await freePort();
    const run = start({
      PORT: String(port),
      PLAYGROUND_PORT: new URL(connector.url).port,
      MAX_TURNS: '12',
    });
    await waitFor(run, /^Ready/m, 30_000);
    const origin = `http://127.0.0.1:${port}`;
    const ask = async (id: string, conversation: string): Promise<number> =>
      (await askBot(origin, { id, conversation, serviceUrl: connector.url })).status;
    const busy: Promise<number>[] = [];
    for (let count = 0; count < 90; count++) {
      busy.push(ask(`busy-${count}`, 'busy'));
      // One after the other, so that it is the waiting that fills the places and not the arrival.
      if (count % 10 === 9) await expect(ask(`other-${count}`, `other-${count}`)).resolves.toBe(200);
    }
    const answered = (): readonly string[] => connector.sent.map(({ path: sentTo }) => sentTo);
    expect(answered().filter((sentTo) => sentTo.includes('/other-')).length).toBe(9);
    // The same message again, while the first delivery of it waits: it waits as well, and takes no place either.
    busy.push(...Array.from({ length: 12 }, () => ask('busy-50', 'busy')));
    await expect(ask('last', 'last')).resolves.toBe(200);
    await expect.poll(() => run.errors(), { timeout: 10_000 }).toContain('SEND_DROPPED');
    // Told by what dropped it, and by nothing else.
    expect(run.errors()).not.toContain('TURN_FAILED');
    run.child.kill('SIGKILL');
    await Promise.allSettled(busy);
  },
);
