import { sql } from 'kysely';
import type { BotStorage, ConversationReferences, Questions, ThreadMemory } from '../port.ts';
import { describeFailure } from '../storage-failure.ts';
import { createQuestionId } from '../question-id.ts';
import { createSqlClaims } from './sql-claims.ts';
import type { SqlDatabase } from './sql-database.ts';
import { createSqlRecords } from './sql-records.ts';
import {
  readNotes,
  readQuestion,
  readReference,
  toNotesColumns,
  toQuestionColumns,
  toReferenceColumns,
  toUserColumn,
} from './sql-rows.ts';
import { toStoredId } from '../stored-text.ts';
import { tablesOf } from './tenant-tables.ts';

/** Milliseconds after which the notes of a conversation are too old to be read. */
const notesAge = 86_400_000;

/** Storage in a database. Its calls reject with what the database throws. */
export function createSqlStorage(database: SqlDatabase): BotStorage {
  const { driver, db, notice } = database;
  const claims = createSqlClaims(database);
  return {
    threads: createThreads(database),
    claims,
    questions: createQuestions(database),
    references: createReferences(database),
    records: createSqlRecords(database),
    async health() {
      try {
        // A claim that nobody holds back: the shortest way to write.
        await claims.claim('', 'health', { lease: 0, keep: 0 });
        return { isUp: true, driver, ...(notice === undefined ? {} : { notice }) };
      } catch (error) {
        return { isUp: false, driver, reason: describeFailure(error), since: Date.now() };
      }
    },
    close: () => db.destroy(),
  };
}

function createThreads({ db, now, whenFree }: SqlDatabase): ThreadMemory {
  return {
    async read(tenant, conversation) {
      const query = tablesOf(db, tenant)
        .threads.rows()
        .where('conversation', '=', toStoredId(conversation))
        .where('at', '>', sql<number>`${now()} - ${notesAge}`)
        .select(['apps', 'picks', 'causes']);
      const row = await whenFree(() => query.executeTakeFirst());
      return row === undefined ? undefined : readNotes(row);
    },
    async write(tenant, conversation, notes, userId) {
      const columns = { ...toNotesColumns(notes), at: now(), user_id: toUserColumn(userId) };
      const query = tablesOf(db, tenant)
        .threads.insert({ ...columns, conversation: toStoredId(conversation) })
        .onConflict((conflict) =>
          conflict.columns(['tenant', 'conversation']).doUpdateSet((row) => ({
            ...columns,
            user_id: row.fn.coalesce('excluded.user_id', 'threads.user_id'),
          })),
        );
      await whenFree(() => query.execute());
    },
  };
}

function createQuestions({ db, now, whenFree }: SqlDatabase): Questions {
  return {
    async put(tenant, question) {
      const id = createQuestionId();
      const row = { ...toQuestionColumns(question), id, at: now() };
      await whenFree(() => tablesOf(db, tenant).questions.insert(row).execute());
      return id;
    },
    async get(tenant, id) {
      const query = tablesOf(db, tenant).questions.rows().where('id', '=', toStoredId(id)).selectAll();
      const row = await whenFree(() => query.executeTakeFirst());
      return row === undefined ? undefined : readQuestion(row);
    },
  };
}

function createReferences({ db, now, whenFree }: SqlDatabase): ConversationReferences {
  const rowsOf = (tenant: string) => tablesOf(db, tenant).references;
  return {
    async put(tenant, conversation, reference) {
      const columns = { ...toReferenceColumns(reference), at: now() };
      const query = rowsOf(tenant)
        .insert({ ...columns, conversation: toStoredId(conversation) })
        .onConflict((conflict) => conflict.columns(['tenant', 'conversation']).doUpdateSet(columns));
      await whenFree(() => query.execute());
    },
    async get(tenant, conversation) {
      const query = rowsOf(tenant)
        .rows()
        .where('conversation', '=', toStoredId(conversation))
        .select(['user_id', 'reference']);
      const row = await whenFree(() => query.executeTakeFirst());
      return row === undefined ? undefined : readReference(row);
    },
    async remove(tenant, conversation) {
      const query = rowsOf(tenant).remove().where('conversation', '=', toStoredId(conversation));
      await whenFree(() => query.execute());
    },
  };
}
