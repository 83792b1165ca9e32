import type { AppEntry } from '../../cards/card-content.ts';
import type { Catalog } from '../../core/entry.ts';

/** Entries with their apps, by the entry's id. A `Map`, since the ids come from clicks. */
export type CatalogIndex = ReadonlyMap<string, AppEntry>;

/** Indexes a catalog; an entry whose app the catalog lacks is left out. */
export function indexCatalog(catalog: Catalog): CatalogIndex {
  const apps = new Map(catalog.apps.map((app) => [app.id, app]));
  return new Map(
    catalog.entries.flatMap((entry) => {
      const app = apps.get(entry.app);
      return app === undefined ? [] : [[entry.id, { entry, app }] as const];
    }),
  );
}

/** The entries with these ids, in order and each once; those that the catalog has no more are left out. */
export function findEntries(index: CatalogIndex, ids: readonly string[]): readonly AppEntry[] {
  return [...new Set(ids)].map((id) => index.get(id)).filter((found) => found !== undefined);
}
