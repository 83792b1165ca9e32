import pg from 'pg';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { StorageHealth } from '../../../src/storage/port.ts';
import { openPostgresStorage } from '../../../src/storage/drivers/postgres.ts';
import { openResilientStorage } from '../../../src/storage/resilient/resilient.ts';
import { after, describeLikeMemory, describeRace, describeStorage } from '../conformance.ts';
import { raceProcesses } from '../start-child.ts';
import { startPostgres } from '../start-postgres.ts';
import type { PostgresServer } from '../start-postgres.ts';
import { startProxy } from '../start-proxy.ts';

let server: PostgresServer;
let url = '';
beforeAll(async () => {
  server = await startPostgres();
  url = await server.createDatabase('bot');
  return () => server.stop();
}, 60_000);

async function query(address: string, text: string): Promise<readonly unknown[]> {
  const client = new pg.Client(address);
  await client.connect();
  const { rows } = await client.query<Record<string, unknown>>(text);
  await client.end();
  return rows;
}

const statisticsOf = "select * from pg_stats where schemaname = 'public'";

/** As the tables were before the migration that turns the statistics off. */
const undoNoStatistics = ['threads.conversation', 'threads.user_id', 'questions.user_id']
  .concat(['questions.conversation', 'questions.redacted_text', 'conversation_references.user_id'])
  .map((name) => name.split('.'))
  .map(([table = '', column = '']) => `alter table ${table} alter column ${column} set statistics -1;`)
  .concat("delete from kysely_migration where name >= '0003'")
  .join('\n');

const openNew = async (name: string) => openPostgresStorage({ url: await server.createDatabase(name) });
const times = { lease: 60_000, keep: 600_000 };

describeStorage('PostgreSQL', () => openPostgresStorage({ url }));

describe('PostgreSQL', { timeout: 60_000 }, () => {
  describeLikeMemory('PostgreSQL', () => openNew('twin'), 15);
  describeRace('PostgreSQL', () => openPostgresStorage({ url }));

  it('gives each claim to one of two processes, which make the tables at once', async () => {
    const [one = [], two = []] = await raceProcesses(await server.createDatabase('processes'));
    const taken = [...one, ...two].map(Number).sort((a, b) => a - b);
    expect(taken).toEqual(Array.from({ length: 200 }, (_, key) => key));
  });

  it('leaves neither the id nor the words of an erased person in the files of the tables', async () => {
    const storage = await openNew('erasure');
    const [userId, words] = ['9f1c7a52-aaaa-bbbb-cccc-0123456789ab', 'SecretZebra'];
    const asked = { conversation: 'team', entries: [], decision: 'none' } as const;
    for (let count = 0; count < 20; count++) {
      await storage.questions.put('tenant', { ...asked, redactedText: `${words} ${count}`, userId });
      await storage.questions.put('tenant', { ...asked, redactedText: `PlainHorse ${count}`, userId: 'x' });
    }
    await storage.threads.write('tenant', 'own chat', { apps: [], picks: [] }, userId);
    expect(await server.holds(words)).toBe(true);
    expect(await storage.records.eraseUser('allTenants', userId)).toMatchObject({
      questions: 20,
      threads: 1,
    });
    expect(await server.holds(words)).toBe(false);
    expect(await server.holds(userId)).toBe(false);
    expect(await server.holds('PlainHorse')).toBe(true);
    await storage.close();
  });

  describe.for([
    ['of a new store', false],
    ['of a store that had statistics before it was told to keep none', true],
  ] as const)('the statistics %s', ([name, isOld]) => {
    it('hold neither an erased person nor the conversations', async () => {
      const address = await server.createDatabase(isOld ? 'old_statistics' : 'new_statistics');
      const [userId, chat, words] = isOld
        ? ['0c1d7a52-aaaa-bbbb-cccc-0123456789ab', '19:old-statistics-chat', 'StripedZebra']
        : ['4e5f7a52-aaaa-bbbb-cccc-0123456789ab', '19:new-statistics-chat', 'SpottedZebra'];
      const storage = await openPostgresStorage({ url: address });
      if (isOld) await query(address, undoNoStatistics);
      const asked = { conversation: chat, entries: [], decision: 'none' } as const;
      const reference = {
        serviceUrl: 'https://smba.trafficmanager.net/emea/',
        channelId: 'msteams',
        botId: 'bot',
        place: 'personal',
      } as const;
      for (let count = 0; count < 40; count++) {
        await storage.questions.put('tenant', { ...asked, redactedText: words, userId });
        await storage.threads.write('tenant', `${chat}${count}`, { apps: [], picks: [] }, userId);
        await storage.threads.write('tenant', `other${count}`, { apps: [], picks: [] }, `other${count % 4}`);
        await storage.references.put('tenant', `${chat}${count}`, { ...reference, userId });
      }
      await query(address, 'analyze');
      const kept = await query(address, statisticsOf);
      expect(JSON.stringify(kept).includes(userId), name).toBe(isOld);
      await storage.close();
      const again = await openPostgresStorage({ url: address });
      await again.records.eraseUser('allTenants', userId);
      // What the database writes by itself would overwrite some of what is left.
      if (!isOld) await query(address, 'analyze');
      for (const gone of [userId, chat, words]) expect(await server.holds(gone), gone).toBe(false);
      expect(await server.holds('other1')).toBe(true);
      await again.close();
    });
  });

  it('reckons by the clock of the database, whatever that of the process says', async () => {
    const storage = await openPostgresStorage({ url });
    const id = await storage.questions.put('clock', {
      conversation: 'chat',
      redactedText: '',
      entries: [],
      decision: 'none',
    });
    const client = new pg.Client(url);
    await client.connect();
    const { rows } = await client.query<{ apart: string }>(
      "select abs(extract(epoch from now()) * 1000 - at) as apart from questions where tenant = 'clock'",
    );
    await client.end();
    expect(Number(rows[0]?.apart)).toBeLessThan(5_000);
    expect((await storage.questions.get('clock', id))?.at).toBeTypeOf('number');
    await storage.close();
  });

  it('refuses tables of a newer version and says what to do', async () => {
    const newer = await server.createDatabase('newer');
    await (await openPostgresStorage({ url: newer })).close();
    const client = new pg.Client(newer);
    await client.connect();
    await client.query("insert into kysely_migration values ('0999-later', '2030-01-01T00:00:00Z')");
    await client.end();
    await expect(openPostgresStorage({ url: newer })).rejects.toMatchObject({ code: 'STORAGE_FAILED' });
  });

  it('is served by memory while the database refuses the password', async () => {
    const told: StorageHealth[] = [];
    const storage = await openResilientStorage({
      driver: 'postgres',
      open: () => openPostgresStorage({ url: url.replace('not-a-secret', 'wrong-secret') }),
      waits: { first: 20, most: 40 },
      onHealth: (health) => told.push(health),
      onFault: () => undefined,
    });
    await storage.threads.write('tenant', 'chat', { apps: ['box'], picks: [] });
    expect(await storage.threads.read('tenant', 'chat')).toEqual({ apps: ['box'], picks: [] });
    const health = await storage.health();
    expect(health).toMatchObject({ isUp: false, driver: 'postgres' });
    expect(JSON.stringify([health, told])).toContain('rejects the user or password of DATABASE_URL');
    expect(JSON.stringify([health, told])).not.toContain('secret');
    await storage.close();
  });
});

describe('PostgreSQL that goes away', { timeout: 60_000 }, () => {
  it('is replaced by memory, in which claims count, and taken up again by itself', async () => {
    const told: StorageHealth[] = [];
    const storage = await openResilientStorage({
      driver: 'postgres',
      open: () => openPostgresStorage({ url }),
      waits: { first: 100, most: 400 },
      onHealth: (health) => told.push(health),
      onFault: () => undefined,
    });
    const before = await storage.claims.claim('away', 'before', times);
    if (before.state === 'taken') await before.done();
    await server.halt();
    const start = performance.now();
    expect((await storage.claims.claim('away', 'before', times)).state).toBe('done');
    const during = await storage.claims.claim('away', 'during', times);
    expect(during.state).toBe('taken');
    expect((await storage.claims.claim('away', 'during', times)).state).toBe('underWay');
    if (during.state === 'taken') await during.done();
    await storage.threads.write('away', 'chat', { apps: ['jira'], picks: [] });
    expect(await storage.threads.read('away', 'chat')).toEqual({ apps: ['jira'], picks: [] });
    expect(performance.now() - start).toBeLessThan(4_000);
    await expect(storage.records.eraseUser('allTenants', 'somebody')).rejects.toMatchObject({
      code: 'STORAGE_FAILED',
    });
    expect(await storage.health()).toMatchObject({ isUp: false });
    await server.resume();
    await expect.poll(() => told.at(-1)?.isUp, { timeout: 20_000 }).toBe(true);
    expect((await storage.claims.claim('away', 'before', times)).state).toBe('done');
    expect((await storage.claims.claim('away', 'during', times)).state).toBe('done');
    await storage.threads.write('away', 'chat', { apps: ['box'], picks: [] });
    const other = await openPostgresStorage({ url });
    expect(await other.threads.read('away', 'chat')).toEqual({ apps: ['box'], picks: [] });
    await other.close();
    await storage.close();
  });

  it('keeps a turn waiting for few seconds when the network swallows everything, and then no more', async () => {
    const proxy = await startProxy(Number(new URL(url).port));
    const throughProxy = url.replace(/:\d+\//, `:${proxy.port}/`);
    const storage = await openResilientStorage({
      driver: 'postgres',
      open: () => openPostgresStorage({ url: throughProxy }),
      waits: { first: 60_000, most: 60_000 },
      onHealth: () => undefined,
      onFault: () => undefined,
    });
    expect(await storage.health()).toMatchObject({ isUp: true });
    proxy.swallow();
    const start = performance.now();
    await storage.threads.write('swallowed', 'chat', { apps: ['box'], picks: [] });
    expect(performance.now() - start).toBeLessThan(4_500);
    const served = performance.now();
    expect(await storage.threads.read('swallowed', 'chat')).toEqual({ apps: ['box'], picks: [] });
    expect(performance.now() - served).toBeLessThan(100);
    expect(await storage.health()).toMatchObject({ isUp: false, reason: /in time/ });
    await storage.close();
    proxy.stop();
  });

  it('outlives connections that break while they are used', async () => {
    const address = await server.createDatabase('broken');
    const proxy = await startProxy(Number(new URL(url).port));
    const storage = await openPostgresStorage({ url: address.replace(/:\d+\//, `:${proxy.port}/`) });
    const holder = new pg.Client(address);
    await holder.connect();
    for (let round = 0; round < 3; round++) {
      await holder.query('begin; lock table threads');
      const writes = Array.from({ length: 20 }, (_, count) =>
        storage.threads.write('broken', `chat ${count}`, { apps: [], picks: [] }),
      );
      const outcomes = Promise.allSettled(writes);
      await vi.waitFor(async () => {
        const { rows } = await holder.query(
          "select from pg_locks where not granted and locktype = 'relation'",
        );
        expect(rows.length).toBeGreaterThanOrEqual(10);
      });
      if (round === 1)
        await holder.query(
          'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
        );
      else proxy.reset();
      await after(50);
      await holder.query('rollback');
      expect((await outcomes).map(({ status }) => status)).toContain('rejected');
      await storage.threads.write('broken', `after ${round}`, { apps: ['box'], picks: [] });
      expect(await storage.threads.read('broken', `after ${round}`)).toEqual({ apps: ['box'], picks: [] });
    }
    await holder.end();
    await storage.close();
    proxy.stop();
  });

  it('outlives the end of connections that nobody uses', async () => {
    const storage = await openPostgresStorage({ url });
    const client = new pg.Client(url);
    await client.connect();
    await client.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()',
    );
    await client.end();
    await after(100);
    expect(await storage.health()).toMatchObject({ isUp: true });
    await storage.close();
  });
});
