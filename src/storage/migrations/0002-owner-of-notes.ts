import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Whose notes they are, so that they are erased with the person. Of earlier ones nobody knows; they grow old and go. */
export const ownerOfNotes: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema.alterTable('threads').addColumn('user_id', 'text').execute();
    await db.schema.createIndex('threads_by_user').on('threads').columns(['tenant', 'user_id']).execute();
  },
};
