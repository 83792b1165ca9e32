import { Kysely, sql, SqliteDialect } from 'kysely';
import path from 'node:path';
import { CodedError } from '../../errors.ts';
import { migrate } from '../sql/migrate.ts';
import type { BotStorage } from '../port.ts';
import type { SqlDatabase } from '../sql/sql-database.ts';
import { createSqlStorage } from '../sql/sql-storage.ts';
import { createPresenceCheck, failure, findAside, openSqliteFile } from './sqlite-file.ts';
import type { SqliteFile } from './sqlite-file.ts';
import { sqliteFileName } from './sqlite-file-name.ts';
import type { Tables } from '../sql/tables.ts';
import { isBusy, withPatience } from './with-patience.ts';

/** Where the file is and how it is treated. */
export interface SqliteOptions {
  /** The folder of the file, made where it is missing. */
  readonly folder: string;
  /** Whether a damaged file is moved aside for a new one. Only for the bot itself. Default no. */
  readonly mayMoveAside?: boolean;
  /** Milliseconds that a call waits while another program holds the file. Default 5,000; a turn has less. */
  readonly patience?: number;
  /** Milliseconds since 1970. All processes that share a file share a machine, and so its clock. */
  readonly now?: () => number;
}

/** Milliseconds that a program at a terminal waits for another, and whatever else nobody waits for. */
const longPatience = 5_000;

function createDatabase({ database, file }: SqliteFile): Kysely<Tables> {
  const checkPresence = createPresenceCheck(file);
  return new Kysely<Tables>({
    dialect: new SqliteDialect({
      database: {
        close: () => void database.close(),
        prepare(statement) {
          checkPresence();
          return database.prepare(statement);
        },
      },
    }),
  });
}

/** The lock is SQLite's own: who begins second waits until the first has made the tables. */
async function migrateAlone(db: Kysely<Tables>, patience: number): Promise<string | undefined> {
  return db.connection().execute(async (connection) => {
    await withPatience(patience, () => sql`begin immediate`.execute(connection));
    try {
      const notice = await migrate(connection, 'sqlite');
      await sql`commit`.execute(connection);
      return notice;
    } catch (error) {
      await sql`rollback`.execute(connection);
      throw error;
    }
  });
}

/** Removed rows are overwritten in the file at once (`secure_delete`), but copies of them stay in the journal till now. */
async function emptyJournal(db: Kysely<Tables>): Promise<void> {
  try {
    await withPatience(longPatience, async () => {
      const { rows } = await sql<{ readonly busy: number }>`pragma wal_checkpoint(truncate)`.execute(db);
      if (rows[0]?.busy === 1) throw failure('SQLITE_BUSY', 'the journal is read by another program');
    });
  } catch (error) {
    if (!isBusy(error)) throw error;
    throw new CodedError(
      'STORAGE_FAILED',
      'The rows were removed, but their words are still in the journal, which another program reads. Run the command again.',
    );
  }
}

/** A damaged file cannot be searched for the rows of one person, and is not deleted without being asked. */
function refuseAside(file: string): void {
  const aside = findAside(file);
  if (aside.length === 0) return;
  throw new CodedError(
    'STORAGE_FAILED',
    `The rows were removed, but damaged files that were moved aside may still contain them. Delete ${aside.join(', ')} and run the command again.`,
  );
}

/**
 * Storage in a file of SQLite, the folder and the tables made where they are missing.
 * @throws CodedError STORAGE_FAILED for a file of a newer version; what SQLite and the system throw
 */
export async function openSqliteStorage(options: SqliteOptions): Promise<BotStorage> {
  const { folder, mayMoveAside = false, patience = longPatience, now = Date.now } = options;
  const opened = await openSqliteFile(path.join(folder, sqliteFileName), patience, mayMoveAside);
  const db = createDatabase(opened);
  const database: SqlDatabase = {
    driver: 'sqlite',
    db,
    now: () => sql.val(now()),
    whenFree: (work, isPatient = false) => withPatience(isPatient ? longPatience : patience, work),
    async scrub(isThorough) {
      await emptyJournal(db);
      if (isThorough) refuseAside(opened.file);
    },
  };
  try {
    const notice = (await migrateAlone(db, patience)) ?? opened.notice;
    return createSqlStorage({ ...database, ...(notice === undefined ? {} : { notice }) });
  } catch (error) {
    opened.database.close();
    throw error;
  }
}
