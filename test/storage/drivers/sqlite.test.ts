import Database from 'better-sqlite3';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSqliteStorage } from '../../../src/storage/drivers/sqlite.ts';
import { openSqliteFile } from '../../../src/storage/drivers/sqlite-file.ts';
import { sqliteFileName } from '../../../src/storage/drivers/sqlite-file-name.ts';
import { describeLikeMemory, describeRace, describeStorage, listAll } from '../conformance.ts';
import { raceProcesses } from '../start-child.ts';
import { newFolder } from '../new-folder.ts';

const shared = newFolder();

describeStorage('SQLite', () => openSqliteStorage({ folder: shared }));

describe('SQLite', () => {
  describeLikeMemory('SQLite', () => openSqliteStorage({ folder: newFolder() }), 25);
  const race = newFolder();
  describeRace('SQLite', () => openSqliteStorage({ folder: race }));

  it(
    'gives each claim to one of two processes, which make the tables at once',
    { timeout: 60_000 },
    async () => {
      const [one = [], two = []] = await raceProcesses(newFolder());
      expect([...one, ...two].map(Number).sort((a, b) => a - b)).toEqual(
        Array.from({ length: 200 }, (_, key) => key),
      );
    },
  );

  it('makes the folder, for its user alone, and keeps rows over a restart', async () => {
    const folder = path.join(newFolder(), 'a', 'b');
    const first = await openSqliteStorage({ folder });
    const notes = { apps: ['okta'], picks: [] };
    await first.threads.write('tenant', 'chat', notes);
    await first.close();
    const second = await openSqliteStorage({ folder });
    expect(await second.threads.read('tenant', 'chat')).toEqual(notes);
    await second.close();
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(path.join(folder, sqliteFileName)).mode & 0o777).toBe(0o600);
  });

  it('reads no notes of over 24 hours', async () => {
    const folder = newFolder();
    let now = 1_000_000;
    const storage = await openSqliteStorage({ folder, now: () => now });
    await storage.threads.write('tenant', 'chat', { apps: ['okta'], picks: [] });
    now += 86_399_999;
    expect(await storage.threads.read('tenant', 'chat')).toBeDefined();
    now += 1;
    expect(await storage.threads.read('tenant', 'chat')).toBeUndefined();
    await storage.close();
  });

  it('refuses the file of a newer version and says what to do', async () => {
    const folder = newFolder();
    await (await openSqliteStorage({ folder })).close();
    const raw = new Database(path.join(folder, sqliteFileName));
    raw.prepare('insert into kysely_migration values (?, ?)').run('0999-later', '2030-01-01T00:00:00Z');
    raw.close();
    await expect(openSqliteStorage({ folder, mayMoveAside: true })).rejects.toMatchObject({
      code: 'STORAGE_FAILED',
      message: expect.stringMatching(/0999-later.*Start that version/) as string,
    });
  });

  it('takes up the file of an earlier version with what is in it', async () => {
    const folder = newFolder();
    const notes = { apps: ['okta'], picks: [] };
    const before = await openSqliteStorage({ folder });
    await before.threads.write('tenant', 'chat', notes);
    await before.close();
    const raw = new Database(path.join(folder, sqliteFileName));
    raw.exec("delete from kysely_migration where name > '0002'; drop index threads_by_user");
    raw.exec('alter table threads drop column user_id');
    raw.close();
    const later = await openSqliteStorage({ folder });
    expect(await later.threads.read('tenant', 'chat')).toEqual(notes);
    await later.threads.write('tenant', 'chat', notes, 'person');
    expect(await later.records.eraseUser('allTenants', 'person')).toMatchObject({ threads: 1 });
    await later.close();
  });

  it('survives the loss of power, leaves nothing of what is removed, and never blocks to wait', async () => {
    const { database } = await openSqliteFile(path.join(newFolder(), sqliteFileName), 0, false);
    const pragma = (name: string) => database.pragma(name, { simple: true });
    expect(['journal_mode', 'synchronous', 'secure_delete', 'busy_timeout'].map(pragma)).toEqual([
      'wal',
      2,
      1,
      0,
    ]);
    database.close();
  });

  it('moves a damaged file aside, deletes nothing, and says so', async () => {
    const folder = newFolder();
    writeFileSync(path.join(folder, sqliteFileName), 'this was a database once '.repeat(200));
    await expect(openSqliteStorage({ folder })).rejects.toMatchObject({ code: 'SQLITE_NOTADB' });
    const storage = await openSqliteStorage({ folder, mayMoveAside: true });
    const health = await storage.health();
    expect(health).toMatchObject({ isUp: true });
    await storage.close();
    const [aside = ''] = readdirSync(folder).filter((name) => name.includes('.corrupt-'));
    expect(JSON.stringify(health)).toContain(aside);
    expect(readFileSync(path.join(folder, aside), 'utf8')).toMatch(/^this was a database once/);
  });
});

describe('the check of the file', () => {
  it('finds damage in a row that nobody reads, and the file is moved aside', async () => {
    const folder = newFolder();
    const file = path.join(folder, sqliteFileName);
    const seed = await openSqliteStorage({ folder });
    for (let count = 0; count < 200; count++) {
      const redactedText = 'x'.repeat(3_000);
      await seed.questions.put('t', { conversation: 'c', redactedText, entries: [], decision: 'none' });
    }
    await seed.close();
    const bytes = readFileSync(file);
    bytes.fill(7, bytes.length / 2, bytes.length / 2 + 16_384);
    writeFileSync(file, bytes);
    await expect(openSqliteStorage({ folder })).rejects.toMatchObject({ code: 'SQLITE_CORRUPT' });
    const storage = await openSqliteStorage({ folder, mayMoveAside: true });
    expect(await storage.health()).toMatchObject({ isUp: true, notice: /damaged/ });
    expect(readdirSync(folder).filter((name) => name.includes('.corrupt-'))).not.toEqual([]);
    await storage.close();
  });
});

describe('erasure from the file', () => {
  const files = (folder: string) =>
    ['', '-wal', '-shm']
      .map((suffix) => path.join(folder, sqliteFileName + suffix))
      .filter((file) => existsSync(file));
  const holds = (folder: string, words: string) =>
    files(folder).some((file) => readFileSync(file).includes(words));

  it('leaves neither the id nor the words of a person in any file', { timeout: 60_000 }, async () => {
    const folder = newFolder();
    const storage = await openSqliteStorage({ folder });
    const userId = '9f1c7a52-aaaa-bbbb-cccc-0123456789ab';
    const reference = {
      serviceUrl: 'https://x.example',
      channelId: 'msteams',
      botId: '28:b',
      place: 'personal',
    } as const;
    await storage.references.put('tenant', 'a:own-chat-of-theirs', { ...reference, userId });
    await storage.threads.write('tenant', 'a:own-chat-of-theirs', { apps: ['okta'], picks: [] });
    for (let count = 0; count < 600; count++) {
      const isTheirs = count % 3 === 0;
      await storage.questions.put('tenant', {
        conversation: isTheirs ? 'a:own-chat-of-theirs' : 'team',
        redactedText: `${isTheirs ? 'SecretZebra' : 'PlainHorse'} ${'x'.repeat((count * 37) % (count % 5 === 0 ? 5_000 : 300))} ${isTheirs ? 'SecretZebra' : ''}`,
        entries: [],
        decision: 'none',
        userId: isTheirs ? userId : 'somebody-else',
      });
    }
    for (const words of [userId, 'SecretZebra', 'own-chat-of-theirs'])
      expect(holds(folder, words)).toBe(true);
    const removed = await storage.records.eraseUser('allTenants', userId.toUpperCase());
    expect(removed).toEqual({ threads: 1, claims: 0, questions: 200, references: 1 });
    for (const words of [userId, 'SecretZebra', 'own-chat-of-theirs'])
      expect(holds(folder, words)).toBe(false);
    expect(holds(folder, 'PlainHorse')).toBe(true);
    expect(await listAll(storage)).toHaveLength(400);
    await storage.close();
    expect(holds(folder, 'SecretZebra')).toBe(false);
  });

  const asked = { conversation: 'team', redactedText: 'SecretZebra', entries: [], decision: 'none' } as const;
  const journalOf = (folder: string) => statSync(path.join(folder, `${sqliteFileName}-wal`)).size;

  it('leaves nothing of a forgotten conversation in the journal', async () => {
    const folder = newFolder();
    const storage = await openSqliteStorage({ folder });
    await storage.questions.put('t', asked);
    expect(journalOf(folder)).toBeGreaterThan(0);
    await storage.records.forgetConversation('t', 'team');
    expect(holds(folder, 'SecretZebra')).toBe(false);
    expect(journalOf(folder)).toBe(0);
    await storage.close();
  });

  it('says that a damaged file which was moved aside may hold the person still', async () => {
    const folder = newFolder();
    writeFileSync(path.join(folder, sqliteFileName), 'SecretZebra '.repeat(100));
    const storage = await openSqliteStorage({ folder, mayMoveAside: true });
    await storage.questions.put('t', { ...asked, userId: 'person' });
    const [aside = ''] = readdirSync(folder).filter((name) => name.includes('.corrupt-'));
    await expect(storage.records.eraseUser('allTenants', 'person')).rejects.toMatchObject({
      code: 'STORAGE_FAILED',
      message: expect.stringContaining(`Delete ${aside} and run the command again`) as string,
    });
    expect(await listAll(storage)).toEqual([]);
    rmSync(path.join(folder, aside));
    expect(await storage.records.eraseUser('allTenants', 'person')).toMatchObject({ questions: 0 });
    await storage.close();
  });

  it(
    'waits for who reads the journal, at most 5 s, and says so when that is too long',
    { timeout: 30_000 },
    async () => {
      const folder = newFolder();
      const storage = await openSqliteStorage({ folder });
      const reader = new Database(path.join(folder, sqliteFileName));
      const read = () => reader.exec('begin; select count(*) from questions');
      await storage.questions.put('t', asked);
      read();
      setTimeout(() => reader.exec('commit'), 500);
      expect(await storage.records.forgetConversation('t', 'team')).toMatchObject({ questions: 1 });
      expect(journalOf(folder)).toBe(0);
      await storage.questions.put('t', asked);
      read();
      const begin = performance.now();
      await expect(storage.records.forgetConversation('t', 'team')).rejects.toMatchObject({
        code: 'STORAGE_FAILED',
        message: expect.stringMatching(/still in the journal.*Run the command again/) as string,
      });
      expect(performance.now() - begin).toBeGreaterThan(4_900);
      reader.close();
      expect(await storage.records.forgetConversation('t', 'team')).toMatchObject({ questions: 0 });
      expect(holds(folder, 'SecretZebra')).toBe(false);
      await storage.close();
    },
  );
});
