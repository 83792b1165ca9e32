import type { KeptRecord } from '../port.ts';
import type { SqlDatabase } from './sql-database.ts';
import { readNotes, readQuestion, readReference, readUser, toUserColumn } from './sql-rows.ts';
import { fromStoredId } from '../stored-text.ts';
import { tablesOf } from './tenant-tables.ts';

/** Rows that are read at once. */
const pageSize = 500;

/** Page after page; `read` gives those whose key comes after the one given, in order of key. */
async function* readPages<T>(
  read: (after: string | undefined) => Promise<readonly T[]>,
  keyOf: (row: T) => string,
): AsyncGenerator<T> {
  let after: string | undefined;
  for (;;) {
    const rows = await read(after);
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < pageSize) return;
    after = keyOf(last);
  }
}

/** What is kept of a tenant, or of one person in it. Rows that are put meanwhile may be missing. */
export async function* listTenant(
  { db, whenFree }: SqlDatabase,
  tenant: string,
  userId?: string,
): AsyncGenerator<KeptRecord> {
  const { threads, questions, references } = tablesOf(db, tenant);
  // An id of spaces is nobody's, and must not stand for everybody.
  const user = userId === undefined ? undefined : (toUserColumn(userId) ?? '');
  const personal = references
    .rows()
    .where('user_id', '=', user ?? '')
    .select('conversation');
  const threadPage = (after: string | undefined) =>
    threads
      .rows()
      .selectAll()
      .$if(after !== undefined, (query) => query.where('conversation', '>', after ?? ''))
      .$if(user !== undefined, (query) =>
        query.where((row) => row.or([row('user_id', '=', user ?? ''), row('conversation', 'in', personal)])),
      )
      .orderBy('conversation')
      .limit(pageSize)
      .execute();
  const questionPage = (after: string | undefined) =>
    questions
      .rows()
      .selectAll()
      .$if(after !== undefined, (query) => query.where('id', '>', after ?? ''))
      .$if(user !== undefined, (query) =>
        query.where((row) => row.or([row('user_id', '=', user ?? ''), row('conversation', 'in', personal)])),
      )
      .orderBy('id')
      .limit(pageSize)
      .execute();
  const referencePage = (after: string | undefined) =>
    references
      .rows()
      .selectAll()
      .$if(after !== undefined, (query) => query.where('conversation', '>', after ?? ''))
      .$if(user !== undefined, (query) => query.where('user_id', '=', user ?? ''))
      .orderBy('conversation')
      .limit(pageSize)
      .execute();
  for await (const row of readPages(
    (after) => whenFree(() => threadPage(after), true),
    (found) => found.conversation,
  )) {
    const conversation = fromStoredId(row.conversation);
    const owner = readUser(row.user_id);
    yield { kind: 'thread', tenant, conversation, at: row.at, notes: readNotes(row), ...owner };
  }
  for await (const row of readPages(
    (after) => whenFree(() => questionPage(after), true),
    (found) => found.id,
  )) {
    yield { kind: 'question', tenant, question: readQuestion(row) };
  }
  for await (const row of readPages(
    (after) => whenFree(() => referencePage(after), true),
    (found) => found.conversation,
  )) {
    const conversation = fromStoredId(row.conversation);
    yield { kind: 'reference', tenant, conversation, at: row.at, reference: readReference(row) };
  }
}
