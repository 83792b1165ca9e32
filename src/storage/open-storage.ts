import { existsSync } from 'node:fs';
import path from 'node:path';
import { CodedError } from '../errors.ts';
import type { BotStorage, StorageDriver, StorageHealth } from './port.ts';
import type { PostgresOptions } from './drivers/postgres.ts';
import { openResilientStorage } from './resilient/resilient.ts';
import type { SqliteOptions } from './drivers/sqlite.ts';
import { sqliteFileName } from './drivers/sqlite-file-name.ts';
import { describeFailure } from './storage-failure.ts';

/** Where things are kept. */
export interface StoragePlace {
  /** The folder of the SQLite file. */
  readonly folder: string;
  /** The address of a PostgreSQL database, which then is used instead. Never logged. */
  readonly databaseUrl?: string;
}

/** Where things are kept, and how long. */
export interface StorageSettings extends StoragePlace {
  /** Days after which notes and questions are removed. */
  readonly retentionDays: number;
}

/** Told of what the operator should know. `message` holds no secret, no id and no words of a person. */
export type ReportStorage = (level: 'info' | 'warn' | 'error', message: string) => void;

/**
 * Milliseconds: when a store that failed is tried again, how often old rows are removed, and how long a turn waits for a file
 * that another program holds, before memory serves.
 */
export const storageTimes = {
  firstWait: 1_000,
  longestWait: 15_000,
  pruneEvery: 3_600_000,
  patience: 1_000,
};

/** Milliseconds of a day. */
export const day = 86_400_000;

/** Milliseconds that a person at a terminal waits for a statement of PostgreSQL. */
const terminalPatience = 600_000;

// The drivers are loaded when they are needed: only one of them is, and a platform may lack the other.
const openSqlite = async (options: SqliteOptions) =>
  (await import('./drivers/sqlite.ts')).openSqliteStorage(options);
const openPostgres = async (options: PostgresOptions) =>
  (await import('./drivers/postgres.ts')).openPostgresStorage(options);

/** What keeps the rows of a place. */
function driverOf({ databaseUrl }: StoragePlace): StorageDriver {
  return databaseUrl === undefined ? 'sqlite' : 'postgres';
}

/**
 * Opens the store for a command: it may take its time, nothing serves in its place, and none is begun where there is
 * none, since a command in the wrong folder would else find nothing and say that all is done.
 * @throws CodedError STORAGE_FAILED where there is no store; what the database and the system throw
 */
export async function openStoreForCommand({ folder, databaseUrl }: StoragePlace): Promise<BotStorage> {
  if (databaseUrl !== undefined) {
    return openPostgres({ url: databaseUrl, patience: terminalPatience });
  }
  const file = path.join(folder, sqliteFileName);
  if (!existsSync(file)) {
    throw new CodedError(
      'STORAGE_FAILED',
      `There is no store at ${file}. Set DATA_DIR, or DATABASE_URL, to what the bot uses.`,
    );
  }
  return openSqlite({ folder });
}

function tellHealth(report: ReportStorage, health: StorageHealth): void {
  if (!health.isUp) {
    report(
      'error',
      `The store is down; memory is used meanwhile, and the store is tried again: ${health.reason}`,
    );
    return;
  }
  if (health.notice !== undefined) report('error', health.notice);
  report('info', `The store is up: ${health.driver}`);
}

/** Removes old rows now and every hour. Gives what ends it. */
function keepPruned({ records }: BotStorage, retentionDays: number, report: ReportStorage): () => void {
  const prune = () => {
    records.prune(retentionDays * day).catch((error: unknown) => {
      report('warn', `Old rows were not removed: ${describeFailure(error)}`);
    });
  };
  const timer = setInterval(prune, storageTimes.pruneEvery);
  timer.unref();
  prune();
  return () => {
    clearInterval(timer);
  };
}

/**
 * Opens the store for the bot: SQLite in a folder, or PostgreSQL. It is opened also where the store fails; then memory
 * serves until the store comes back. Old rows are removed every hour.
 * @throws CodedError STORAGE_FAILED for a store that a newer version of this program has changed
 */
export async function openStorage(settings: StorageSettings, report: ReportStorage): Promise<BotStorage> {
  const { folder, databaseUrl, retentionDays } = settings;
  const storage = await openResilientStorage({
    driver: driverOf(settings),
    open: () =>
      databaseUrl === undefined
        ? openSqlite({ folder, mayMoveAside: true, patience: storageTimes.patience })
        : openPostgres({ url: databaseUrl }),
    waits: { first: storageTimes.firstWait, most: storageTimes.longestWait },
    onHealth: (health) => {
      tellHealth(report, health);
    },
    onFault: (reason) => {
      report('error', `Something could not be kept: ${reason}`);
    },
  });
  const stopPruning = keepPruned(storage, retentionDays, report);
  return {
    ...storage,
    async close() {
      stopPruning();
      await storage.close();
    },
  };
}
