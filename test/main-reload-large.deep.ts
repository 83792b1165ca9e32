import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { goodApps, goodEntries, writeCatalog } from './catalog/write-catalog.ts';
import { writeFolder } from './catalog/write-folder.ts';
import { synthesiseCatalog } from './bench/synthesise-catalog.ts';
import { createStarter, freePorts, waitFor } from './start-main.ts';
import { startFakeConnector } from './teams/fake-connector.ts';
import { readActivity } from './teams/read-activity.ts';
import { cardText } from './teams/sent-card.ts';

const size = 20_000;
/** Milliseconds: who waits longer notices. */
const longestPause = 200;
/** Milliseconds between two messages: fewer in a second than Teams takes of one tenant, so that none waits for its turn. */
const belowLimits = 25;

test(`a catalog of ${size} entries is loaded anew three times, and nobody waits for it`, async () => {
  const ours = writeCatalog({ 'apps.yaml': goodApps, 'acme.yaml': goodEntries });
  const folders = [writeFolder(synthesiseCatalog(size, 11, 40)), ours];
  const start = createStarter(ours);
  const connector = await startFakeConnector();
  onTestFinished(async () => {
    await start.stopAll();
    await connector.stop();
  });
  const { port, opsPort } = await freePorts();
  const run = start({
    PORT: String(port),
    OPS_PORT: String(opsPort),
    PLAYGROUND_PORT: new URL(connector.url).port,
    CATALOG_PATHS: folders.join(path.delimiter),
  });
  await waitFor(run, /^Ready: /m, 120_000);
  const ask = async (chat: number): Promise<number> => {
    const changes = {
      id: undefined,
      text: 'PrinterException: out of paper in A4',
      attachments: [],
      serviceUrl: connector.url,
      locale: 'en-US',
      conversation: { conversationType: 'personal', id: `a:${chat}`, tenantId: 'one' },
    };
    const begin = performance.now();
    const response = await fetch(`http://127.0.0.1:${port}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(readActivity('personal-plain', changes)),
    });
    expect(response.status).toBe(200);
    return performance.now() - begin;
  };
  let chats = 0;
  /** Asks one question after the other until `isOver`, and gives the longest wait. */
  const askUntil = async (isOver: () => boolean): Promise<number> => {
    let longest = 0;
    while (!isOver()) {
      longest = Math.max(longest, await ask((chats += 1)));
      await delay(belowLimits);
    }
    return longest;
  };
  const askFor = (time: number): Promise<number> => {
    const end = performance.now() + time;
    return askUntil(() => performance.now() > end);
  };
  await askFor(5_000);

  const before = await askFor(10_000);
  const longest: number[] = [];
  for (const step of ['Call Kim.', 'Call Bob.', 'Call Ann.']) {
    const over = new AbortController();
    const asking = askUntil(() => over.signal.aborted);
    writeFileSync(path.join(ours, 'acme.yaml'), goodEntries.replace('Fill the tray.', step));
    const latest = () => connector.sent.slice(-3).map(cardText).join('\n');
    await expect.poll(latest, { timeout: 120_000, interval: 200 }).toContain(step);
    over.abort();
    longest.push(await asking);
  }
  const after = await askFor(10_000);
  expect(chats).toBeGreaterThan(500);
  // What else the machine does holds up everybody, at all times; what the bot does is there each time.
  expect(Math.min(...longest)).toBeLessThan(longestPause + Math.max(before, after));
});
