import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { StorageDriver } from '../../port.ts';

/** What tells of a person or a conversation, or is words of theirs. */
const personal = {
  threads: ['conversation', 'user_id', 'apps', 'picks'],
  questions: ['id', 'conversation', 'user_id', 'redacted_text', 'entries'],
  conversation_references: ['conversation', 'user_id', 'reference'],
};

/**
 * PostgreSQL keeps the most common values of a column as its statistics, beyond the reach of whoever removes the rows. It
 * is told to keep none, and a column whose type is set, even to the one that it has, loses those that there are.
 * https://www.postgresql.org/docs/current/sql-altertable.html
 */
async function dropStatistics(db: Kysely<unknown>): Promise<void> {
  for (const [table, columns] of Object.entries(personal)) {
    for (const column of columns) {
      const [of, ref] = [sql.table(table), sql.ref(column)];
      await sql`alter table ${of} alter column ${ref} set statistics 0`.execute(db);
      await sql`alter table ${of} alter column ${ref} type text`.execute(db);
    }
  }
}

/** The database keeps no statistics of what tells of people. */
export const noStatistics = (driver: StorageDriver): Migration => ({
  up: (db: Kysely<unknown>) => (driver === 'postgres' ? dropStatistics(db) : Promise.resolve()),
});
