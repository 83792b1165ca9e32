import Database from 'better-sqlite3';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { TestContext } from 'vitest';
import type { BotStorage } from '../src/storage/port.ts';
import { openPostgresStorage } from '../src/storage/drivers/postgres.ts';
import { openSqliteStorage } from '../src/storage/drivers/sqlite.ts';
import { sqliteFileName } from '../src/storage/drivers/sqlite-file-name.ts';
import { createSmallDisk } from './fill-disk.ts';
import { spread } from './rounds.ts';
import { createStarter, freePorts, waitFor } from './start-main.ts';
import type { Run } from './start-main.ts';
import { listAll } from './storage/conformance.ts';
import { holdFile } from './storage/hold-file.ts';
import type { Holder } from './storage/hold-file.ts';
import { startPostgres } from './storage/start-postgres.ts';
import { askBot, conversationOf } from './teams/ask-bot.ts';
import { startFakeConnector } from './teams/fake-connector.ts';

/** Permissions do not stop root, who is not to be stopped by that here. */
const unprivileged = process.getuid?.() === 0 ? ['setpriv', '--bounding-set=-all', '--inh-caps=-all'] : [];

/** A place for the store of a bot, and what happens to it. */
interface Trouble {
  readonly env: Readonly<Record<string, string>>;
  readonly before?: readonly string[];
  /** What is kept there, read past the bot. */
  readonly open: () => Promise<BotStorage>;
  /** `pid` is of the bot, once it runs. Called again while it is waited for what the bot says to it. */
  readonly fail: (pid?: number) => Promise<void> | void;
  readonly mend: (pid?: number) => Promise<void> | void;
  /** Why the store fails, as the bot says it. */
  readonly reason: RegExp;
}

/** Where a test keeps its store; `onTestFinished` of the test, since several run side by side. */
interface Place {
  readonly onTestFinished: TestContext['onTestFinished'];
  readonly folder: string;
  readonly file: string;
}

const inFolder = ({ folder }: Place) => ({
  env: { DATA_DIR: folder },
  open: () => openSqliteStorage({ folder }),
});

function setMode({ folder, file }: Place, ofFolder: number, ofFile: number): void {
  if (existsSync(file)) chmodSync(file, ofFile);
  chmodSync(folder, ofFolder);
}

/** Overwrites the file past whoever has it open, and sees to it that they read it anew. */
function damage(file: string): void {
  if (existsSync(file)) {
    const raw = new Database(file);
    raw.exec('create table scratch (a); drop table scratch');
    raw.pragma('wal_checkpoint(truncate)');
    raw.close();
  }
  writeFileSync(file, 'no database any more '.repeat(400), { flag: existsSync(file) ? 'r+' : 'w' });
}

const troubles: Readonly<Record<string, (place: Place) => Promise<Trouble> | Trouble>> = {
  'a disk that is full': (place) => {
    const disk = createSmallDisk(place.folder);
    place.onTestFinished(() => {
      disk.remove();
    });
    return {
      ...inFolder(place),
      before: disk.before,
      fail: (pid) => {
        disk.fill(pid);
      },
      mend: (pid) => {
        disk.clear(pid);
      },
      reason:
        disk.before.length === 0
          ? /^the disk is full; free some space \((SQLITE_FULL|ENOSPC)\)$/
          : /the disk/,
    };
  },
  'a file that another program holds': (place) => {
    let holder: Holder | undefined;
    return {
      ...inFolder(place),
      fail: async () => {
        holder ??= await holdFile(place.file, 60_000);
      },
      mend: async () => {
        await holder?.release();
        holder = undefined;
      },
      reason: /^the store is locked by another program; .* \(SQLITE_BUSY\)$/,
    };
  },
  'a damaged file that may not be moved aside': (place) => {
    let isDamaged = false;
    return {
      ...inFolder(place),
      fail: () => {
        if (!isDamaged) damage(place.file);
        isDamaged = true;
        setMode(place, 0o555, 0o644);
      },
      mend: () => {
        setMode(place, 0o755, 0o644);
        isDamaged = false;
      },
      reason: /^the file of the store is damaged \(SQLITE_NOTADB\)$/,
    };
  },
  'a file that can only be read': (place) => ({
    ...inFolder(place),
    fail: () => {
      writeFileSync(place.file, '', { flag: 'a' });
      setMode(place, 0o755, 0o444);
    },
    mend: () => {
      setMode(place, 0o755, 0o644);
    },
    reason: /^the program may not write to the store; .* \(EACCES\)$/,
  }),
  'a database that is down': async ({ onTestFinished }) => {
    const server = await startPostgres();
    onTestFinished(() => server.stop());
    const url = await server.createDatabase('bot');
    let isUp = true;
    return {
      env: { DATABASE_URL: url },
      open: () => openPostgresStorage({ url }),
      fail: async () => {
        if (isUp) await server.halt();
        isUp = false;
      },
      mend: async () => {
        if (!isUp) await server.resume();
        isUp = true;
      },
      reason: /^the database (cannot be reached|ended the connection) \(\w+\)$/,
    };
  },
  'a folder and a file that can only be read': (place) => ({
    ...inFolder(place),
    fail: () => {
      setMode(place, 0o555, 0o444);
    },
    mend: () => {
      setMode(place, 0o755, 0o644);
    },
    reason: /^the program may not write to the store; .* \((EACCES|SQLITE_CANTOPEN)\)$/,
  }),
};

interface Bot {
  readonly run: Run;
  readonly origin: string;
  readonly ready: () => Promise<Readonly<Record<string, unknown>>>;
  /** Asks in a conversation of its own; resolves with the milliseconds until the request was answered. */
  readonly ask: (conversation: string) => Promise<number>;
  /** The conversations in which the question was answered. */
  readonly answered: () => readonly string[];
}

async function startBot(
  { env, before = [] }: Pick<Trouble, 'env' | 'before'>,
  onTestFinished: TestContext['onTestFinished'],
): Promise<Bot> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'store-test-'));
  const start = createStarter(folder, [...unprivileged, ...before]);
  const connector = await startFakeConnector();
  onTestFinished(async () => {
    await start.stopAll();
    await connector.stop();
    rmSync(folder, { recursive: true });
  });
  const { port, opsPort } = await freePorts();
  const run = start({
    PORT: String(port),
    OPS_PORT: String(opsPort),
    PLAYGROUND_PORT: new URL(connector.url).port,
    ...env,
  });
  await waitFor(run, /^Ready/m, 60_000);
  const origin = `http://127.0.0.1:${port}`;
  return {
    run,
    origin,
    async ready() {
      const response = await fetch(`http://127.0.0.1:${opsPort}/readyz`);
      return { code: response.status, ...((await response.json()) as object) };
    },
    async ask(id) {
      const { status, time } = await askBot(origin, { id, conversation: id, serviceUrl: connector.url });
      expect(status).toBe(200);
      return time;
    },
    answered: () =>
      connector.sent
        .filter(({ body }) => body.type === 'message')
        .map(({ path: sentTo }) => conversationOf(sentTo)),
  };
}

const keptIn = async (open: Trouble['open']) => {
  const storage = await open();
  const records = await listAll(storage);
  await storage.close();
  return records.map((record) => (record.kind === 'thread' ? record.conversation : ''));
};

const wait = { timeout: 30_000, interval: 100 };

/** It answers, says why it is not ready, and answers on. */
async function expectOutage(bot: Bot, { fail, reason }: Trouble, name: string): Promise<void> {
  expect(await bot.ask(`${name}-first`)).toBeLessThan(5_000);
  await vi.waitFor(async () => {
    await fail(bot.run.child.pid);
    expect(await bot.ready()).toMatchObject({
      code: 503,
      status: 'not ready',
      reasons: ['STORAGE_FAILED'],
      store: { isUp: false, reason: expect.stringMatching(reason) as string },
    });
  }, wait);
  expect(await bot.ask(`${name}-second`)).toBeLessThan(5_000);
  expect(bot.answered().filter((id) => id.startsWith(name))).toEqual([`${name}-first`, `${name}-second`]);
  expect((await fetch(`${bot.origin}/healthz`)).status).toBe(200);
}

/** It is ready again, by itself, and keeps things in the store. */
async function expectRecovery(bot: Bot, { open }: Trouble, name: string): Promise<void> {
  await vi.waitFor(async () => {
    expect(await bot.ready()).toMatchObject({ code: 200, status: 'ready', store: { isUp: true } });
  }, wait);
  await bot.ask(name);
  await vi.waitFor(async () => {
    expect(await keptIn(open)).toContain(name);
  }, wait);
  expect(bot.run.child.exitCode).toBeNull();
}

function makePlace(onTestFinished: TestContext['onTestFinished']): Place {
  const root = mkdtempSync(path.join(os.tmpdir(), 'store-place-'));
  onTestFinished(() => {
    rmSync(root, { recursive: true });
  });
  const folder = path.join(root, 'data');
  mkdirSync(folder, { mode: 0o755 });
  return { folder, file: path.join(folder, sqliteFileName), onTestFinished };
}

describe.concurrent('a bot with', { timeout: 180_000 }, () => {
  it.for(spread(Object.entries(troubles), 2))(
    '%s answers on, says so, and recovers',
    async ([, create], { onTestFinished }) => {
      const trouble = await create(makePlace(onTestFinished));
      onTestFinished(() => trouble.mend());
      await trouble.fail();
      const bot = await startBot(trouble, onTestFinished);
      const { pid } = bot.run.child;
      await expectOutage(bot, trouble, 'at-start');
      await trouble.mend(pid);
      await expectRecovery(bot, trouble, 'once-mended');
      await trouble.fail(pid);
      await expectOutage(bot, trouble, 'later');
      await trouble.mend(pid);
      await expectRecovery(bot, trouble, 'in-the-end');
      expect(bot.run.errors()).toMatch(/"code":"STORAGE_FAILED"/);
      expect(JSON.stringify(await bot.ready()) + bot.run.errors()).not.toContain('not-a-secret');
    },
  );

  it('a damaged file begins a new one at once, keeps the old one, and warns', async ({ onTestFinished }) => {
    const { folder, file } = makePlace(onTestFinished);
    damage(file);
    const bot = await startBot({ env: { DATA_DIR: folder } }, onTestFinished);
    const [aside = 'none'] = readdirSync(folder).filter((name) => name.includes('.corrupt-'));
    expect(await bot.ready()).toMatchObject({
      code: 200,
      warnings: ['STORAGE_FAILED'],
      store: { isUp: true, notice: expect.stringContaining(aside) as string },
    });
  });
});
