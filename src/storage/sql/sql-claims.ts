import { createHash, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Claim, ClaimTimes, Claims } from '../port.ts';
import type { SqlDatabase } from './sql-database.ts';
import { tablesOf } from './tenant-tables.ts';

const hashOf = (key: string) => createHash('sha256').update(key).digest('base64url');

/** One claim of this caller: the columns of its row, times reckoned from the moment of the statement. */
interface Row {
  readonly key: string;
  readonly holder: string;
  readonly times: ClaimTimes;
}

/** How often a claim is tried again when the row that stood in its way was released before it could be read. */
const maxTries = 5;

/** Claims as rows. Who takes one is settled by one statement, so that competing processes need no lock. */
export function createSqlClaims(database: SqlDatabase): Claims {
  return {
    async claim(tenant, key, times) {
      const row = { key: hashOf(key), holder: randomUUID(), times };
      for (let tries = 0; tries < maxTries; tries++) {
        if (await take(database, tenant, row)) return taken(database, tenant, row);
        const other = await find(database, tenant, row);
        if (other !== undefined) return { state: other.is_done === 1 ? 'done' : 'underWay' };
      }
      return { state: 'underWay' };
    },
  };
}

function insertOf({ db, now }: SqlDatabase, tenant: string, { key, holder, times }: Row, isDone: 0 | 1) {
  const [lease, keep] = [Math.round(times.lease), Math.round(Math.max(times.lease, times.keep))];
  return tablesOf(db, tenant).claims.insert({
    key,
    holder,
    lease_until: sql<number>`${now()} + ${lease}`,
    forget_at: sql<number>`${now()} + ${keep}`,
    is_done: isDone,
  });
}

function find({ db, whenFree }: SqlDatabase, tenant: string, { key }: Row) {
  const query = tablesOf(db, tenant).claims.rows().where('key', '=', key).select('is_done');
  return whenFree(() => query.executeTakeFirst());
}

/** True when this caller now holds the claim: nobody had it, or it is kept no more, or its lease ran out undone. */
async function take(database: SqlDatabase, tenant: string, mine: Row): Promise<boolean> {
  const { now, whenFree } = database;
  const query = insertOf(database, tenant, mine, 0)
    .onConflict((conflict) =>
      conflict
        .columns(['tenant', 'key'])
        .doUpdateSet((row) => ({
          holder: row.ref('excluded.holder'),
          lease_until: row.ref('excluded.lease_until'),
          forget_at: row.ref('excluded.forget_at'),
          is_done: 0,
        }))
        .where((old) =>
          old.or([
            old('claims.forget_at', '<=', now()),
            old.and([old('claims.is_done', '=', 0), old('claims.lease_until', '<=', now())]),
          ]),
        ),
    )
    .returning('holder');
  return (await whenFree(() => query.executeTakeFirst())) !== undefined;
}

function taken(database: SqlDatabase, tenant: string, row: Row): Claim {
  const { db, whenFree } = database;
  return {
    state: 'taken',
    async done() {
      const query = insertOf(database, tenant, row, 1).onConflict((conflict) =>
        conflict.columns(['tenant', 'key']).doUpdateSet({ is_done: 1 }),
      );
      await whenFree(() => query.execute());
    },
    async release() {
      const query = tablesOf(db, tenant)
        .claims.remove()
        .where('key', '=', row.key)
        .where('holder', '=', row.holder)
        .where('is_done', '=', 0);
      await whenFree(() => query.execute());
    },
  };
}
