import type { Kysely } from 'kysely';
import { DEFAULT_MIGRATION_TABLE, Migrator } from 'kysely/migration';
import { CodedError } from '../errors.ts';
import { first } from './migrations/0001-first.ts';
import { ownerOfNotes } from './migrations/0002-owner-of-notes.ts';
import type { Tables } from './tables.ts';

/** Every change of the tables, in order of name. One that was shipped is never changed again. */
const migrations = { '0001-first': first, '0002-owner-of-notes': ownerOfNotes };

async function refuseNewer(db: Kysely<Tables>): Promise<void> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === DEFAULT_MIGRATION_TABLE)) return;
  const rows = await (db as unknown as Kysely<Record<string, { readonly name: string }>>)
    .selectFrom(DEFAULT_MIGRATION_TABLE)
    .select('name')
    .execute();
  const unknown = rows.map(({ name }) => name).filter((name) => !(name in migrations));
  if (unknown.length === 0) return;
  throw new CodedError(
    'STORAGE_FAILED',
    `The store was changed by a newer version of this program (${unknown.join(', ')}). Start that version or a newer one.`,
  );
}

/**
 * Brings the tables up to what this program knows. The caller sees to it that only one process does so at a time.
 * @throws CodedError STORAGE_FAILED when the tables are of a newer version; what the database throws
 */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  await refuseNewer(db);
  const provider = { getMigrations: () => Promise.resolve(migrations) };
  const { error } = await new Migrator({ db, provider }).migrateToLatest();
  if (error !== undefined) throw error instanceof Error ? error : new Error('the tables cannot be made');
}
