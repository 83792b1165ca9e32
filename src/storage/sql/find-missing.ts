import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** Every column of every table. */
const columnsOf: { readonly [Table in keyof Tables]: readonly (keyof Tables[Table] & string)[] } = {
  threads: ['tenant', 'conversation', 'apps', 'picks', 'causes', 'at', 'user_id'],
  claims: ['tenant', 'key', 'holder', 'lease_until', 'forget_at', 'is_done'],
  questions: ['tenant', 'id', 'conversation', 'user_id', 'redacted_text', 'entries', 'decision', 'at'],
  conversation_references: ['tenant', 'conversation', 'user_id', 'reference', 'at'],
};

/** What is not there of the tables. */
export interface Missing {
  readonly tables: readonly string[];
  /** Columns of tables that are there, as `threads.apps`. */
  readonly columns: readonly string[];
}

/** Finds which tables and columns are not there. */
export async function findMissing(db: Kysely<Tables>): Promise<Missing> {
  const found = new Map(
    (await db.introspection.getTables()).map(({ name, columns }) => [
      name,
      new Set(columns.map((column) => column.name)),
    ]),
  );
  const wanted = Object.entries(columnsOf);
  return {
    tables: wanted.map(([table]) => table).filter((table) => !found.has(table)),
    columns: wanted.flatMap(([table, columns]) => {
      const there = found.get(table);
      if (there === undefined) return [];
      return columns.filter((column) => !there.has(column)).map((column) => `${table}.${column}`);
    }),
  };
}
