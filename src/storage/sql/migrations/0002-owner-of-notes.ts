import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Whose notes they are, so that they are erased with the person. Of earlier ones nobody knows; they grow old and go. */
export const ownerOfNotes: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    const tables = await db.introspection.getTables();
    const columns = tables.find(({ name }) => name === 'threads')?.columns ?? [];
    if (!columns.some(({ name }) => name === 'user_id'))
      await db.schema.alterTable('threads').addColumn('user_id', 'text').execute();
    await db.schema
      .createIndex('threads_by_user')
      .ifNotExists()
      .on('threads')
      .columns(['tenant', 'user_id'])
      .execute();
  },
};
