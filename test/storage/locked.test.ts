import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { BotStorage, StorageHealth } from '../../src/storage/port.ts';
import { openResilientStorage } from '../../src/storage/resilient/resilient.ts';
import { openSqliteStorage } from '../../src/storage/drivers/sqlite.ts';
import { sqliteFileName } from '../../src/storage/drivers/sqlite-file-name.ts';
import { storageTimes } from '../../src/storage/open-storage.ts';
import { after, listAll } from './conformance.ts';
import { holdFile } from './hold-file.ts';
import { newFolder } from './new-folder.ts';

const times = { lease: 60_000, keep: 600_000 };
const notes = (app: string) => ({ apps: [app], picks: [] });

/** A store with the patience of the bot, and what is told of it. */
async function openPatient() {
  const folder = newFolder();
  const told: StorageHealth[] = [];
  const { patience } = storageTimes;
  const storage = await openResilientStorage({
    driver: 'sqlite',
    open: () => openSqliteStorage({ folder, patience }),
    waits: { first: 100, most: 400 },
    onHealth: (health) => told.push(health),
    onFault: (reason) => {
      expect.unreachable(reason);
    },
  });
  onTestFinished(() => storage.close());
  return { storage, folder, told, file: path.join(folder, sqliteFileName) };
}

/** What a turn asks of the store. Gives the milliseconds that it took. */
async function takeTurn({ claims, threads }: BotStorage, id: string): Promise<number> {
  const begin = performance.now();
  const claim = await claims.claim('tenant', id, times);
  expect(claim.state).toBe('taken');
  await threads.read('tenant', id);
  await threads.write('tenant', id, notes(id));
  if (claim.state === 'taken') await claim.done();
  return performance.now() - begin;
}

/** Milliseconds between the ticks of a timer of 5 ms, the longest first. */
function watchTicks(): () => readonly number[] {
  const gaps: number[] = [];
  let last = performance.now();
  const note = () => {
    const now = performance.now();
    gaps.push(now - last);
    last = now;
  };
  const timer = setInterval(note, 5);
  return () => {
    clearInterval(timer);
    note();
    return gaps.toSorted((a, b) => b - a);
  };
}

/** Lets turns begin side by side, one every 20 ms, for so many milliseconds. Gives what each took. */
async function takeTurns(storage: BotStorage, prefix: string, milliseconds: number) {
  const endTicks = watchTicks();
  const turns: Promise<number>[] = [];
  const begin = performance.now();
  while (performance.now() - begin < milliseconds) {
    turns.push(takeTurn(storage, `${prefix}-${turns.length}`));
    await after(20);
  }
  const took = await Promise.all(turns);
  const [longest = 0, second = 0] = endTicks();
  // One long gap is a busy machine's; a wait for the lock would be as long as the lock.
  expect(longest).toBeLessThan(300);
  expect(second).toBeLessThan(100);
  return took;
}

async function kept(folder: string): Promise<ReadonlySet<string>> {
  const storage = await openSqliteStorage({ folder });
  const records = await listAll(storage);
  await storage.close();
  return new Set(records.map((record) => (record.kind === 'thread' ? record.conversation : '')));
}

describe('a file that another program holds', { timeout: 30_000 }, () => {
  it('for 400 ms loses nothing, and the store is not given up', async () => {
    const { storage, folder, told, file } = await openPatient();
    const { over } = await holdFile(file, 400);
    const took = await takeTurns(storage, 'short', 500);
    await over;
    expect(told.map(({ isUp }) => isUp)).toEqual([true]);
    expect((await kept(folder)).size).toBe(took.length);
  });

  it('for 3 s stops no other work, memory serves, and then the store is used again', async () => {
    const { storage, folder, told, file } = await openPatient();
    await storage.threads.write('tenant', 'long-3', notes('before'));
    const { over } = await holdFile(file, 3_000);
    const took = await takeTurns(storage, 'long', 2_500);
    // Those that met the lock first wait for as long as the store is trusted, and those that come later do not wait.
    expect(Math.max(...took)).toBeLessThan(storageTimes.patience + 400);
    expect(took.slice(60).every((milliseconds) => milliseconds < 100)).toBe(true);
    expect(told.at(-1)).toMatchObject({ isUp: false, reason: /locked by another program.*SQLITE_BUSY/ });
    await over;
    await expect.poll(() => told.at(-1)?.isUp, { timeout: 5_000 }).toBe(true);
    // What was claimed meanwhile stays claimed, and what was noted counts before what the store had.
    expect((await storage.claims.claim('tenant', 'long-3', times)).state).toBe('done');
    expect(await storage.threads.read('tenant', 'long-3')).toEqual(notes('long-3'));
    await takeTurn(storage, 'afterwards');
    await storage.threads.write('tenant', 'long-3', notes('later'));
    expect(await storage.threads.read('tenant', 'long-3')).toEqual(notes('later'));
    const ids = await kept(folder);
    expect([...ids].toSorted()).toEqual(['afterwards', 'long-3']);
  });

  it('is waited for longer by what nobody waits for', async () => {
    const { storage, told, file } = await openPatient();
    await takeTurn(storage, 'old');
    const { over } = await holdFile(file, 2_000);
    expect(await storage.records.prune(-1_000)).toMatchObject({ threads: 1 });
    await over;
    expect(told.map(({ isUp }) => isUp)).toEqual([true]);
  });
});
