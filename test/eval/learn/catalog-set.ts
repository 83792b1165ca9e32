import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { loadCatalog } from '../../../src/catalog/load/load-catalog.ts';
import type { Catalog } from '../../../src/core/entry.ts';
import { catalogFolder } from '../../fixtures/catalog-folders.ts';
import { type EvalQuery, readQueries } from '../read-queries.ts';

/** A catalog with the queries to it, whose `expect` holds entry ids. */
export interface CatalogSet {
  readonly name: string;
  readonly catalog: Catalog;
  readonly isBuiltin: boolean;
  readonly queries: readonly EvalQuery[];
}

const catalogs = 'test/eval/catalogs';

/** The names of the catalogs that are only there to learn from and to measure on. */
export const trainingCatalogs = (): string[] =>
  readdirSync(catalogs)
    .filter((name) => existsSync(join(catalogs, name, 'queries.jsonl')))
    .map((name) => join(catalogs, name));

/** Reads a folder of entries with `queries.jsonl` and `negatives.jsonl` beside them. */
export function readCatalogSet(folder: string): CatalogSet {
  const queries = readQueries(folder).flatMap((file) => file.queries);
  return { name: folder, catalog: loadCatalog([folder]), isBuiltin: false, queries };
}

/** Built-in folders loaded together, with the queries of `test/eval` that are for just these. */
export function readBuiltinSet(folders: readonly string[]): CatalogSet {
  const catalog = loadCatalog(folders.map(catalogFolder));
  const idOf = new Map(catalog.entries.map(({ id, source }) => [rowOf(source.row), id]));
  const queries = readQueries('test/eval')
    .flatMap((file) => file.queries)
    .filter((query) => query.catalog.join() === folders.join())
    .map((query) => ({ ...query, expect: query.expect.map((label) => idOf.get(label) ?? label) }));
  return { name: folders.join(' and '), catalog, isBuiltin: true, queries };
}

const rowOf = (row: number | undefined): string => `row-${String(row ?? 0).padStart(2, '0')}`;
