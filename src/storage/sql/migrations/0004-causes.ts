import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { StorageDriver } from '../../port.ts';

/** What was tried of the error that a conversation is about. As of all that tells of people, PostgreSQL keeps no statistics of it. */
export const causes = (driver: StorageDriver): Migration => ({
  async up(db: Kysely<unknown>): Promise<void> {
    const tables = await db.introspection.getTables();
    const columns = tables.find(({ name }) => name === 'threads')?.columns ?? [];
    if (!columns.some(({ name }) => name === 'causes'))
      await db.schema.alterTable('threads').addColumn('causes', 'text').execute();
    if (driver === 'postgres')
      await sql`alter table threads alter column causes set statistics 0`.execute(db);
  },
});
