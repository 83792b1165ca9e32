import { Kysely, PostgresDialect, sql } from 'kysely';
import { Pool, types } from 'pg';
import { migrate } from '../sql/migrate.ts';
import type { BotStorage } from '../port.ts';
import type { SqlDatabase } from '../sql/sql-database.ts';
import { createSqlStorage } from '../sql/sql-storage.ts';
import type { Tables } from '../sql/tables.ts';

/** Where the database is. */
export interface PostgresOptions {
  /** `postgres://user:password@host:port/database?sslmode=…`. Never logged. */
  readonly url: string;
  /** Milliseconds in which the database must take a connection, and answer a statement. Default 3,000: a turn waits. */
  readonly patience?: number;
}

/** Most connections of one process. */
const poolSize = 10;

/** PostgreSQL's number of the type bigint, which `pg` gives as text; ours are all below 2^53. */
const bigint = types.builtins.INT8;

function createPool({ url, patience = 3_000 }: PostgresOptions): Pool {
  const pool = new Pool({
    connectionString: url,
    application_name: 'error-fix-bot',
    max: poolSize,
    connectionTimeoutMillis: patience,
    statement_timeout: patience,
    // Also when the network swallows everything, so that the database's own time-out is never heard of.
    query_timeout: patience,
    keepAlive: true,
    types: {
      getTypeParser: (oid, format) =>
        oid === bigint && format !== 'binary'
          ? Number
          : (types.getTypeParser(oid, format) as (text: string) => unknown),
    },
  });
  // A connection that ends is told by the call that uses it, or found out by the next one. The pool listens to idle ones
  // alone, and an error that nobody listens to ends the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/**
 * Writes the tables anew: a place that is only freed holds the words of removed rows until others take it. They are small,
 * so that who waits for them does not wait long. So are the statistics of the database, which may hold what they said of the
 * tables before they were told not to; where the user of the database does not own it, the server leaves them as they are.
 * The server's log and backups are beyond reach.
 * https://www.postgresql.org/docs/current/sql-vacuum.html
 */
async function vacuum(db: Kysely<Tables>): Promise<void> {
  await sql`vacuum (full) threads, questions, conversation_references, pg_catalog.pg_statistic`.execute(db);
}

/**
 * Storage in PostgreSQL, for several replicas; the tables are made where they are missing, under a lock.
 * @throws CodedError STORAGE_FAILED for tables of a newer version; what `pg` and the system throw
 */
export async function openPostgresStorage(options: PostgresOptions): Promise<BotStorage> {
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: createPool(options) }) });
  const database: SqlDatabase = {
    driver: 'postgres',
    db,
    // The replicas' clocks differ; the database's is one.
    now: () => sql<number>`(extract(epoch from now()) * 1000)::bigint`,
    // The database queues those who want the same.
    whenFree: (work) => work(),
    scrub: (isThorough) => (isThorough ? vacuum(db) : Promise.resolve()),
  };
  try {
    const notice = await migrate(db, 'postgres');
    return createSqlStorage({ ...database, ...(notice === undefined ? {} : { notice }) });
  } catch (error) {
    await db.destroy();
    throw error;
  }
}
