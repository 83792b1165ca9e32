import Database from 'better-sqlite3';
import path from 'node:path';
import pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import type { BotStorage, StorageHealth } from '../../src/storage/port.ts';
import { openPostgresStorage } from '../../src/storage/drivers/postgres.ts';
import { openResilientStorage } from '../../src/storage/resilient/resilient.ts';
import { openSqliteStorage } from '../../src/storage/drivers/sqlite.ts';
import { sqliteFileName } from '../../src/storage/drivers/sqlite-file-name.ts';
import { newFolder } from './new-folder.ts';
import { startPostgres } from './start-postgres.ts';
import type { PostgresServer } from './start-postgres.ts';

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
  return () => server.stop();
}, 60_000);

/** A store, and a way to change its tables past the bot. */
interface Place {
  readonly open: () => Promise<BotStorage>;
  readonly execute: (text: string) => Promise<void>;
}

let count = 0;
const places: Readonly<Record<'sqlite' | 'postgres', () => Promise<Place>>> = {
  sqlite: () => {
    const folder = newFolder();
    return Promise.resolve({
      open: () => openSqliteStorage({ folder }),
      execute(text) {
        const raw = new Database(path.join(folder, sqliteFileName));
        raw.exec(text);
        raw.close();
        return Promise.resolve();
      },
    });
  },
  postgres: async () => {
    const url = await server.createDatabase(`lost${(count += 1)}`);
    return {
      open: () => openPostgresStorage({ url }),
      async execute(text) {
        const client = new pg.Client(url);
        await client.connect();
        await client.query(text);
        await client.end();
      },
    };
  },
};

const place = {
  serviceUrl: 'https://smba.trafficmanager.net/emea/',
  channelId: 'msteams',
  botId: 'bot',
  place: 'personal',
} as const;
const times = { lease: 60_000, keep: 600_000 };

/** Uses every table. */
async function useAll(storage: BotStorage): Promise<void> {
  await storage.claims.claim('tenant', String(Math.random()), times);
  await storage.threads.write('tenant', 'chat', { apps: ['box'], picks: [] }, 'somebody');
  expect(await storage.threads.read('tenant', 'chat')).toEqual({ apps: ['box'], picks: [] });
  const asked = { conversation: 'chat', entries: [], decision: 'none', redactedText: '' } as const;
  const id = await storage.questions.put('tenant', asked);
  expect(await storage.questions.get('tenant', id)).toMatchObject(asked);
  const reference = { ...place, userId: 'somebody' };
  await storage.references.put('tenant', 'chat', reference);
  expect(await storage.references.get('tenant', 'chat')).toEqual(reference);
}

async function openWatched({ open }: Place) {
  const told: StorageHealth[] = [];
  const storage = await openResilientStorage({
    driver: 'sqlite',
    open,
    waits: { first: 20, most: 100 },
    onHealth: (health) => told.push(health),
    onFault: () => undefined,
  });
  return { storage, told };
}

describe.for(['sqlite', 'postgres'] as const)('a store in %s', { timeout: 30_000 }, (driver) => {
  it.for(['threads', 'claims', 'questions', 'conversation_references', 'kysely_migration'])(
    'of which the table %s is lost makes it anew, and says so',
    async (table) => {
      const place = await places[driver]();
      const { storage, told } = await openWatched(place);
      await useAll(storage);
      await place.execute(`drop table ${table}`);
      await useAll(storage);
      // One that was opened anew, without a restart; the list of migrations is looked at when it is opened alone.
      if (table !== 'kysely_migration') {
        await expect
          .poll(() => told.at(-1), { timeout: 10_000 })
          .toMatchObject({
            isUp: true,
            notice: expect.stringContaining(table) as string,
          });
      }
      await useAll(storage);
      await storage.close();
      const again = await place.open();
      await useAll(again);
      expect((await again.health()).isUp).toBe(true);
      await again.close();
    },
  );

  it('of which every table is lost makes them anew', async () => {
    const place = await places[driver]();
    const { storage, told } = await openWatched(place);
    await place.execute('drop table threads; drop table claims; drop table kysely_migration');
    await place.execute('drop table questions; drop table conversation_references');
    await useAll(storage);
    await expect.poll(() => told.filter(({ isUp }) => isUp).length, { timeout: 10_000 }).toBe(2);
    await useAll(storage);
    const direct = await place.open();
    expect(await direct.threads.read('tenant', 'chat')).toEqual({ apps: ['box'], picks: [] });
    await direct.close();
    await storage.close();
  });

  it('of which a column is lost says what to do, and is up once it is done', async () => {
    const place = await places[driver]();
    const { storage, told } = await openWatched(place);
    await place.execute('alter table threads drop column apps');
    await useAll(storage);
    await expect
      .poll(() => told.at(-1), { timeout: 10_000 })
      .toMatchObject({
        isUp: false,
        reason: expect.stringMatching(/lacks a column; drop that table/) as string,
      });
    await place.execute('drop table threads');
    await expect.poll(() => told.at(-1), { timeout: 10_000 }).toMatchObject({ isUp: true });
    await useAll(storage);
    await storage.close();
  });
});
