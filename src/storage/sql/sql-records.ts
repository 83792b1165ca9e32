import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { KeptRecord, Records, Removed, TenantScope } from '../port.ts';
import type { SqlDatabase } from './sql-database.ts';
import { listTenant } from './sql-list.ts';
import { toUserColumn } from './sql-rows.ts';
import { toStoredId } from '../stored-text.ts';
import type { Tables } from './tables.ts';
import { findTenants, tablesOf } from './tenant-tables.ts';

const nothing: Removed = { threads: 0, claims: 0, questions: 0, references: 0 };

const add = (a: Removed, b: Removed): Removed => ({
  threads: a.threads + b.threads,
  claims: a.claims + b.claims,
  questions: a.questions + b.questions,
  references: a.references + b.references,
});

async function countOf(query: {
  executeTakeFirstOrThrow(): Promise<{ readonly numDeletedRows: bigint }>;
}): Promise<number> {
  return Number((await query.executeTakeFirstOrThrow()).numDeletedRows);
}

const tenantsOf = ({ db, whenFree }: SqlDatabase, scope: TenantScope) =>
  scope === 'allTenants' ? whenFree(() => findTenants(db), true) : Promise.resolve([scope.tenant]);

/** Does something for each tenant, each in one transaction, and adds up what was removed. */
async function removeEach(
  database: SqlDatabase,
  scope: TenantScope,
  remove: (db: Kysely<Tables>, tenant: string) => Promise<Removed>,
): Promise<Removed> {
  let total = nothing;
  const { db, whenFree } = database;
  for (const tenant of await tenantsOf(database, scope)) {
    const transact = () => db.transaction().execute((transaction) => remove(transaction, tenant));
    total = add(total, await whenFree(transact, true));
  }
  return total;
}

async function eraseFrom(db: Kysely<Tables>, tenant: string, userId: string): Promise<Removed> {
  const user = toUserColumn(userId);
  if (user === null) return nothing;
  const { threads, questions, references } = tablesOf(db, tenant);
  const personal = references.rows().where('user_id', '=', user).select('conversation');
  return {
    claims: 0,
    threads: await countOf(
      threads
        .remove()
        .where((row) => row.or([row('user_id', '=', user), row('conversation', 'in', personal)])),
    ),
    questions: await countOf(
      questions
        .remove()
        .where((row) => row.or([row('user_id', '=', user), row('conversation', 'in', personal)])),
    ),
    references: await countOf(references.remove().where('user_id', '=', user)),
  };
}

async function forgetFrom(db: Kysely<Tables>, tenant: string, conversation: string): Promise<Removed> {
  const { threads, questions, references } = tablesOf(db, tenant);
  const id = toStoredId(conversation);
  const begin = sql<string>`cast(${`${id};`} as text)`;
  // The length by the database, which may count bytes: so does one whose encoding is SQL_ASCII.
  const isOf = sql<boolean>`(conversation = ${id} or substr(conversation, 1, length(${begin})) = ${begin})`;
  return {
    claims: 0,
    threads: await countOf(threads.remove().where(isOf)),
    questions: await countOf(questions.remove().where(isOf)),
    references: await countOf(references.remove().where(isOf)),
  };
}

async function pruneFrom(
  { now }: SqlDatabase,
  db: Kysely<Tables>,
  tenant: string,
  age: number,
): Promise<Removed> {
  const { threads, questions, claims } = tablesOf(db, tenant);
  const oldest = sql<number>`${now()} - ${Math.round(age)}`;
  return {
    threads: await countOf(threads.remove().where('at', '<', oldest)),
    claims: await countOf(claims.remove().where('forget_at', '<=', now())),
    questions: await countOf(questions.remove().where('at', '<', oldest)),
    references: 0,
  };
}

/** Removal and export of the rows of a database. */
export function createSqlRecords(database: SqlDatabase): Records {
  const { scrub } = database;
  return {
    async eraseUser(scope, userId) {
      const removed = await removeEach(database, scope, (transaction, tenant) =>
        eraseFrom(transaction, tenant, userId),
      );
      await scrub(true);
      return removed;
    },
    async forgetConversation(tenant, conversation) {
      const removed = await removeEach(database, { tenant }, (transaction) =>
        forgetFrom(transaction, tenant, conversation),
      );
      await scrub(false);
      return removed;
    },
    async prune(age) {
      const removed = await removeEach(database, 'allTenants', (transaction, tenant) =>
        pruneFrom(database, transaction, tenant, age),
      );
      await scrub(false);
      return removed;
    },
    async *list(scope, userId): AsyncGenerator<KeptRecord> {
      for (const tenant of await tenantsOf(database, scope)) yield* listTenant(database, tenant, userId);
    },
  };
}
