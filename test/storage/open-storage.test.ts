import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { openStorage } from '../../src/storage/open-storage.ts';
import { openSqliteStorage } from '../../src/storage/drivers/sqlite.ts';
import { sqliteFileName } from '../../src/storage/drivers/sqlite-file-name.ts';
import { after, listAll } from './conformance.ts';
import { newFolder } from './new-folder.ts';

async function openTold(
  place: { readonly folder: string; readonly databaseUrl?: string },
  retentionDays = 90,
) {
  const told: string[] = [];
  const storage = await openStorage({ ...place, retentionDays }, (level, message) => {
    told.push(`${level}: ${message}`);
  });
  return { storage, told };
}

describe('the storage of the bot', () => {
  it('is a file in the folder, and says so', async () => {
    const { storage, told } = await openTold({ folder: newFolder() });
    expect(told).toEqual(['info: The store is up: sqlite']);
    expect(await storage.health()).toEqual({ isUp: true, driver: 'sqlite' });
    await storage.close();
  });

  it.each([90, 7])('removes what is older than %d days when it starts', async (retention) => {
    const folder = newFolder();
    let daysAgo = retention + 1;
    const old = await openSqliteStorage({ folder, now: () => Date.now() - daysAgo * 86_400_000 });
    const asked = { conversation: 'chat', entries: [], decision: 'none' } as const;
    await old.questions.put('tenant', { ...asked, redactedText: 'too old' });
    daysAgo = retention - 1;
    await old.questions.put('tenant', { ...asked, redactedText: 'not too old' });
    await old.close();
    const { storage } = await openTold({ folder }, retention);
    await expect.poll(async () => (await listAll(storage)).length).toBe(1);
    expect(await listAll(storage)).toMatchObject([{ question: { redactedText: 'not too old' } }]);
    await storage.close();
  });

  it('removes what grows too old while it runs, every hour', async () => {
    const folder = newFolder();
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    onTestFinished(() => {
      vi.useRealTimers();
    });
    const { storage } = await openTold({ folder });
    const old = await openSqliteStorage({ folder, now: () => Date.now() - 91 * 86_400_000 });
    await expect.poll(() => storage.health()).toMatchObject({ isUp: true });
    await old.threads.write('tenant', 'chat', { apps: ['okta'], picks: [] });
    vi.advanceTimersByTime(3_599_000);
    await after(50);
    expect(await listAll(storage)).toHaveLength(1);
    vi.advanceTimersByTime(1_000);
    await expect.poll(async () => (await listAll(storage)).length).toBe(0);
    await old.close();
    await storage.close();
  });

  it('tells that a damaged file was moved aside', async () => {
    const folder = newFolder();
    writeFileSync(path.join(folder, sqliteFileName), 'no database '.repeat(100));
    const { storage, told } = await openTold({ folder });
    expect(told[0]).toMatch(/^error: The file of the store was damaged\. It was moved to .*\.corrupt-/);
    await storage.close();
  });

  it('opens also where the store cannot be opened, and never says the address', async () => {
    const databaseUrl = 'postgres://jane:swordfish@127.0.0.1:1/bot';
    const { storage, told } = await openTold({ folder: newFolder(), databaseUrl });
    expect(told[0]).toMatch(/^error: The store is down; memory is used meanwhile.* cannot be reached/);
    expect(await storage.health()).toMatchObject({ isUp: false, driver: 'postgres' });
    await storage.close();
    expect(told.join()).not.toMatch(/jane|swordfish|127\.0/);
  });
});
