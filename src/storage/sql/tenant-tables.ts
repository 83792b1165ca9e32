import type { Expression, Kysely } from 'kysely';
import { fromStoredId, toStoredId } from '../stored-text.ts';
import type { Tables } from './tables.ts';

type NewRow<T> = { readonly [K in keyof Omit<T, 'tenant'>]: T[K] | Expression<T[K]> };

/** Queries that see one tenant's rows alone. Every query of a row starts here, so that none can forget the tenant. */
export function tablesOf(db: Kysely<Tables>, tenantId: string) {
  const tenant = toStoredId(tenantId);
  return {
    threads: {
      rows: () => db.selectFrom('threads').where('tenant', '=', tenant),
      remove: () => db.deleteFrom('threads').where('tenant', '=', tenant),
      insert: (row: NewRow<Tables['threads']>) => db.insertInto('threads').values({ ...row, tenant }),
    },
    claims: {
      rows: () => db.selectFrom('claims').where('tenant', '=', tenant),
      remove: () => db.deleteFrom('claims').where('tenant', '=', tenant),
      insert: (row: NewRow<Tables['claims']>) => db.insertInto('claims').values({ ...row, tenant }),
    },
    questions: {
      rows: () => db.selectFrom('questions').where('tenant', '=', tenant),
      remove: () => db.deleteFrom('questions').where('tenant', '=', tenant),
      insert: (row: NewRow<Tables['questions']>) => db.insertInto('questions').values({ ...row, tenant }),
    },
    references: {
      rows: () => db.selectFrom('conversation_references').where('tenant', '=', tenant),
      remove: () => db.deleteFrom('conversation_references').where('tenant', '=', tenant),
      insert: (row: NewRow<Tables['conversation_references']>) =>
        db.insertInto('conversation_references').values({ ...row, tenant }),
    },
  };
}

/** The tenants that have rows: the only query over all of them, and it gives nothing else. */
export async function findTenants(db: Kysely<Tables>): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('threads')
    .select('tenant')
    .union(db.selectFrom('claims').select('tenant'))
    .union(db.selectFrom('questions').select('tenant'))
    .union(db.selectFrom('conversation_references').select('tenant'))
    .execute();
  return rows.map(({ tenant }) => fromStoredId(tenant));
}
