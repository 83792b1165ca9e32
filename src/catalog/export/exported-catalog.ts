import type { Catalog, EntryContext, Localized } from '../../core/entry.ts';
import { CodedError } from '../../errors.ts';
import { toError } from '../catalog-problem.ts';
import type { FileEntry } from '../load/read-catalog-file.ts';
import { readFolders, type CatalogReading } from '../load/read-folders.ts';

/** The formats in which a catalog is exported. */
export const exportFormats = ['md', 'csv', 'json'] as const;

export type ExportFormat = (typeof exportFormats)[number];

/** Where entries apply, with the ids of these entries. */
export interface ExportedContext extends EntryContext {
  readonly entries: readonly string[];
}

/** A catalog to export: the entries as their files have them, drafts with what they lack. */
export interface ExportedCatalog {
  /** Those that have entries. */
  readonly apps: Catalog['apps'];
  readonly entries: readonly FileEntry[];
  /** Each title once; an entry whose folder has none is in none of them. */
  readonly contexts: readonly ExportedContext[];
}

/**
 * Reads catalog folders for an export; a later folder replaces an entry by its id.
 * @throws CodedError CATALOG_INVALID, CATALOG_NOT_FOUND for the first fault: an export leaves nothing out.
 */
export function readForExport(folders: readonly string[]): ExportedCatalog {
  const reading = readFolders(folders);
  const [problem] = reading.problems.filter(({ severity }) => severity === 'error');
  if (problem !== undefined) throw toError(problem);
  const told = new Map(reading.catalog.entries.map(({ id, phrases }) => [id, phrases]));
  const entries = new Map(
    reading.entries.map(({ value }): [string, FileEntry] => {
      const phrases = told.get(value.id);
      return [value.id, phrases === undefined ? value : { ...value, phrases: inBoth(phrases) }];
    }),
  );
  if (entries.size === 0) {
    throw new CodedError('CATALOG_INVALID', 'there are no entries to export; name a folder that has some');
  }
  const used = new Set([...entries.values()].map(({ app }) => app));
  return {
    apps: reading.catalog.apps.filter(({ id }) => used.has(id)),
    entries: [...entries.values()],
    contexts: gatherContexts(reading),
  };
}

/** The phrases of an entry and of the files of phrases, as a file holds them. */
const inBoth = (phrases: Localized<readonly string[]>): NonNullable<FileEntry['phrases']> =>
  Object.fromEntries(
    Object.entries(phrases).flatMap(([language, list]) => (list.length > 0 ? [[language, [...list]]] : [])),
  );

function gatherContexts({ folders }: CatalogReading): ExportedContext[] {
  const contextOf = new Map(
    folders.flatMap(({ entries, context }) => entries.map(({ value }) => [value.id, context] as const)),
  );
  const ids = Map.groupBy(contextOf.keys(), (id) => JSON.stringify(contextOf.get(id)));
  return [...ids.values()].flatMap((entries): ExportedContext[] => {
    const context = contextOf.get(entries[0] ?? '');
    return context === undefined ? [] : [{ ...context, entries }];
  });
}
