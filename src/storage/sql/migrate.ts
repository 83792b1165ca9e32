import type { Kysely } from 'kysely';
import { DEFAULT_MIGRATION_TABLE, Migrator } from 'kysely/migration';
import type { Migration } from 'kysely/migration';
import { CodedError } from '../../errors.ts';
import { findMissing } from './find-missing.ts';
import { first } from './migrations/0001-first.ts';
import { ownerOfNotes } from './migrations/0002-owner-of-notes.ts';
import { noStatistics } from './migrations/0003-no-statistics.ts';
import { causes } from './migrations/0004-causes.ts';
import type { StorageDriver } from '../port.ts';
import type { Tables } from './tables.ts';

/**
 * Every change of the tables, in order of name. What one that was shipped leads to is never changed again. Each may be run
 * anew over what it made.
 */
const migrationsFor = (driver: StorageDriver): Readonly<Record<string, Migration>> => ({
  '0001-first': first,
  '0002-owner-of-notes': ownerOfNotes,
  '0003-no-statistics': noStatistics(driver),
  '0004-causes': causes(driver),
});

const migrationRows = (db: Kysely<Tables>) =>
  db as unknown as Kysely<Record<string, { readonly name: string }>>;

async function hasMigrationTable(db: Kysely<Tables>): Promise<boolean> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  return tables.some(({ name }) => name === DEFAULT_MIGRATION_TABLE);
}

/** Refuses tables that a migration made which this program does not know. */
async function refuseNewer(db: Kysely<Tables>, known: Readonly<Record<string, Migration>>): Promise<void> {
  if (!(await hasMigrationTable(db))) return;
  const rows = await migrationRows(db).selectFrom(DEFAULT_MIGRATION_TABLE).select('name').execute();
  const unknown = rows.map(({ name }) => name).filter((name) => !(name in known));
  if (unknown.length === 0) return;
  throw new CodedError(
    'STORAGE_FAILED',
    `The store was changed by a newer version of this program (${unknown.join(', ')}). Start that version or a newer one.`,
  );
}

/** What a store that was made before lacks now is made anew, as far as the migrations can, though they were run. */
async function restoreLost(db: Kysely<Tables>, run: () => Promise<void>): Promise<string | undefined> {
  const { tables, columns } = await findMissing(db);
  const lost = [...tables, ...columns];
  if (lost.length === 0) return undefined;
  await migrationRows(db).deleteFrom(DEFAULT_MIGRATION_TABLE).execute();
  await run();
  return `The store had lost ${lost.join(', ')}, which was created again without its contents.`;
}

/** Thrown without a code of ours, so that the store is tried again until somebody has mended it. */
async function refuseIncomplete(db: Kysely<Tables>): Promise<void> {
  const { columns } = await findMissing(db);
  if (columns.length > 0) throw Object.assign(new Error('columns are missing'), { code: 'COLUMNS_MISSING' });
}

/**
 * Brings the tables up to what this program knows. The caller sees to it that only one process does so at a time. Gives what
 * the operator should know of tables that were lost; `undefined` when there is nothing.
 * @throws CodedError STORAGE_FAILED when the tables are of a newer version; an error with the code COLUMNS_MISSING for a
 * table that lacks a column; what the database throws
 */
export async function migrate(db: Kysely<Tables>, driver: StorageDriver): Promise<string | undefined> {
  const migrations = migrationsFor(driver);
  const run = async (): Promise<void> => {
    const provider = { getMigrations: () => Promise.resolve(migrations) };
    const { error } = await new Migrator({ db, provider }).migrateToLatest();
    if (error !== undefined) throw error instanceof Error ? error : new Error('the tables cannot be created');
  };
  await refuseNewer(db, migrations);
  await run();
  const notice = await restoreLost(db, run);
  await refuseIncomplete(db);
  return notice;
}
