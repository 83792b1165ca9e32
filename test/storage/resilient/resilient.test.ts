import Database from 'better-sqlite3';
import { readdirSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { BotStorage, StorageHealth } from '../../../src/storage/port.ts';
import { openResilientStorage } from '../../../src/storage/resilient/resilient.ts';
import { openSqliteStorage } from '../../../src/storage/drivers/sqlite.ts';
import { describeStorage } from '../conformance.ts';
import { sqliteFileName } from '../../../src/storage/drivers/sqlite-file-name.ts';
import { newFolder } from '../new-folder.ts';

const notes = { apps: ['okta'], picks: [] };
const times = { lease: 60_000, keep: 600_000 };

interface Watched {
  readonly storage: BotStorage;
  readonly told: readonly StorageHealth[];
  /** Resolves when the store is up again. */
  readonly up: () => Promise<void>;
}

async function openWatched(folder: string): Promise<Watched> {
  const told: StorageHealth[] = [];
  const storage = await openResilientStorage({
    driver: 'sqlite',
    open: () => openSqliteStorage({ folder, mayMoveAside: true }),
    waits: { first: 20, most: 100 },
    onHealth: (health) => told.push(health),
    onFault: () => undefined,
  });
  return { storage, told, up: () => expect.poll(() => told.at(-1)?.isUp, { timeout: 10_000 }).toBe(true) };
}

/** Every call of a turn does its work, whatever is with the store. */
async function expectServed(
  { threads, claims, questions, references }: BotStorage,
  key: string,
): Promise<void> {
  const claim = await claims.claim('tenant', key, times);
  expect(claim.state).toBe('taken');
  expect((await claims.claim('tenant', key, times)).state).toBe('underWay');
  await threads.write('tenant', key, notes);
  expect(await threads.read('tenant', key)).toEqual(notes);
  const asked = { conversation: key, redactedText: 'words', entries: [], decision: 'none' } as const;
  expect(await questions.get('tenant', await questions.put('tenant', asked))).toMatchObject(asked);
  const reference = { serviceUrl: 'https://x.example', channelId: 'c', botId: 'b', place: 'team' } as const;
  await references.put('tenant', key, reference);
  expect(await references.get('tenant', key)).toEqual(reference);
  await references.remove('tenant', key);
  expect(await references.get('tenant', key)).toBeUndefined();
  if (claim.state === 'taken') await claim.done();
  expect((await claims.claim('tenant', key, times)).state).toBe('done');
}

const whole = newFolder();
describeStorage('SQLite that is watched over', async () => (await openWatched(whole)).storage);

describe('a store that cannot be opened at first', { timeout: 30_000 }, () => {
  it('is replaced by memory and taken up when it can be', async () => {
    const folder = path.join(newFolder(), 'data');
    writeFileSync(folder, 'a file in the place of the folder');
    const { storage, told, up } = await openWatched(folder);
    await expectServed(storage, 'first');
    expect(await storage.health()).toMatchObject({ isUp: false, driver: 'sqlite', reason: /folder/ });
    rmSync(folder);
    await up();
    await expectServed(storage, 'second');
    expect((await storage.claims.claim('tenant', 'first', times)).state).toBe('done');
    expect(told.map(({ isUp }) => isUp)).toEqual([false, true]);
    await storage.close();
  });

  it('stops the start where only a person can help', async () => {
    const folder = newFolder();
    await (await openSqliteStorage({ folder })).close();
    const raw = new Database(path.join(folder, sqliteFileName));
    raw.prepare('insert into kysely_migration values (?, ?)').run('0999-later', '2030-01-01T00:00:00Z');
    raw.close();
    await expect(openWatched(folder)).rejects.toMatchObject({ code: 'STORAGE_FAILED' });
  });
});

describe('a store that fails later', { timeout: 60_000 }, () => {
  it('is begun anew when its file was taken away', async () => {
    const folder = newFolder();
    const { storage, told, up } = await openWatched(folder);
    await expectServed(storage, 'before');
    const away = newFolder();
    for (const name of readdirSync(folder)) renameSync(path.join(folder, name), path.join(away, name));
    await expectServed(storage, 'during');
    expect(JSON.stringify(told)).toContain('the file of the store was removed');
    await up();
    await expectServed(storage, 'after');
    expect(readdirSync(folder)).toContain(sqliteFileName);
    expect((await storage.claims.claim('tenant', 'before', times)).state).toBe('done');
    await storage.close();
  });

  it('is begun anew when its file is damaged, which is moved aside', async () => {
    const folder = newFolder();
    const file = path.join(folder, sqliteFileName);
    const seed = await openSqliteStorage({ folder });
    for (let count = 0; count < 300; count++) {
      const asked = {
        conversation: 'chat',
        redactedText: 'x'.repeat(3_000),
        entries: [],
        decision: 'none',
      } as const;
      await seed.questions.put('tenant', asked);
    }
    await seed.close();
    truncateSync(file, 40_000);
    const { storage, told } = await openWatched(folder);
    expect(readdirSync(folder).some((name) => name.includes('.corrupt-'))).toBe(true);
    expect(told.at(-1)).toMatchObject({ isUp: true, notice: expect.stringContaining('.corrupt-') as string });
    expect(await storage.health()).toMatchObject({ isUp: true, notice: /damaged/ });
    await expectServed(storage, 'after');
    await storage.close();
  });

  it('is replaced by memory while another program holds it, and taken up when that ends', async () => {
    const folder = newFolder();
    const { storage, told, up } = await openWatched(folder);
    await expectServed(storage, 'before');
    const other = new Database(path.join(folder, sqliteFileName));
    other.exec('begin exclusive');
    await expectServed(storage, 'during');
    expect(JSON.stringify(told)).toContain('locked by another program');
    other.exec('rollback');
    other.close();
    await up();
    await expectServed(storage, 'after');
    await storage.close();
  });

  it('tells what is asked of the rows alone that nothing was done', async () => {
    const folder = path.join(newFolder(), 'data');
    writeFileSync(folder, '');
    const { storage } = await openWatched(folder);
    const refusal = { code: 'STORAGE_FAILED', message: /nothing was done/ };
    await expect(storage.records.eraseUser('allTenants', 'x')).rejects.toMatchObject(refusal);
    await expect(storage.records.prune(1)).rejects.toMatchObject(refusal);
    await expect(storage.records.forgetConversation('t', 'c')).rejects.toMatchObject(refusal);
    await expect(storage.records.list('allTenants')[Symbol.asyncIterator]().next()).rejects.toMatchObject(
      refusal,
    );
    await storage.close();
  });
});
