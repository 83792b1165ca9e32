import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fuzzDoor } from '../fuzz/fuzz-door.ts';
import { startSink } from '../fuzz/sink.ts';
import type { Sink } from '../fuzz/sink.ts';
import { startWatchedBot } from '../fuzz/watched-bot.ts';
import type { WatchedBot } from '../fuzz/watched-bot.ts';
import { freePort } from '../start-main.ts';
import { rounds } from '../rounds.ts';

let folder: string;
let sink: Sink;
let bot: WatchedBot;
beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'fuzz-test-'));
  sink = await startSink();
  bot = await startWatchedBot(folder, await freePort(), { PLAYGROUND_PORT: new URL(sink.url).port });
});
afterAll(async () => {
  await bot.stop();
  await sink.stop();
  rmSync(folder, { recursive: true });
});

const sent = rounds(3_000, 300);

describe('the door', { timeout: 60_000 }, () => {
  it(`stays whole under ${sent} changed activities, random values and broken bytes`, async () => {
    const tally = await fuzzDoor({ origin: bot.origin, serviceUrl: sink.url }, 20_261_124, sent);
    expect([...tally].filter(([status]) => status >= 500)).toEqual([]);
    // Most get as far as a turn, so that what is behind the door is tried as well.
    expect(tally.get(200)).toBeGreaterThan(sent / 3);
    expect(tally.get(400)).toBeGreaterThan(sent / 30);
    expect(sink.count()).toBeGreaterThan(sent / 10);
    expect(bot.status()).toBeUndefined();
    expect((await fetch(`${bot.origin}/healthz`)).status).toBe(200);
  });
});
