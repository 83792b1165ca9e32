import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** The first tables. Those that are there already stay: it may be run again where one of them was lost. */
export const first: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('threads')
      .ifNotExists()
      .addColumn('tenant', 'text', (column) => column.notNull())
      .addColumn('conversation', 'text', (column) => column.notNull())
      .addColumn('apps', 'text', (column) => column.notNull())
      .addColumn('picks', 'text', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('threads_key', ['tenant', 'conversation'])
      .execute();
    await db.schema
      .createTable('claims')
      .ifNotExists()
      .addColumn('tenant', 'text', (column) => column.notNull())
      .addColumn('key', 'text', (column) => column.notNull())
      .addColumn('holder', 'text', (column) => column.notNull())
      .addColumn('lease_until', 'bigint', (column) => column.notNull())
      .addColumn('forget_at', 'bigint', (column) => column.notNull())
      .addColumn('is_done', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('claims_key', ['tenant', 'key'])
      .execute();
    await createQuestions(db);
    await createReferences(db);
  },
};

async function createQuestions(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('questions')
    .ifNotExists()
    .addColumn('tenant', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('conversation', 'text', (column) => column.notNull())
    .addColumn('user_id', 'text')
    .addColumn('redacted_text', 'text', (column) => column.notNull())
    .addColumn('entries', 'text', (column) => column.notNull())
    .addColumn('decision', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('questions_key', ['tenant', 'id'])
    .execute();
  await db.schema
    .createIndex('questions_by_user')
    .ifNotExists()
    .on('questions')
    .columns(['tenant', 'user_id'])
    .execute();
  await db.schema
    .createIndex('questions_by_time')
    .ifNotExists()
    .on('questions')
    .columns(['tenant', 'at'])
    .execute();
}

async function createReferences(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('conversation_references')
    .ifNotExists()
    .addColumn('tenant', 'text', (column) => column.notNull())
    .addColumn('conversation', 'text', (column) => column.notNull())
    .addColumn('user_id', 'text')
    .addColumn('reference', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('conversation_references_key', ['tenant', 'conversation'])
    .execute();
  await db.schema
    .createIndex('conversation_references_by_user')
    .ifNotExists()
    .on('conversation_references')
    .columns(['tenant', 'user_id'])
    .execute();
}
