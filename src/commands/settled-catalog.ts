import { resolve } from 'node:path';
import { builtinFolders } from '../catalog/load/builtin-folders.ts';
import type { CheckedEntry } from '../catalog/check/finding.ts';
import { readChecked } from '../catalog/check/read-checked.ts';
import { refuseFaults } from '../catalog/load/load-catalog.ts';
import type { FileEntry, Located } from '../catalog/load/read-catalog-file.ts';
import { readFolders } from '../catalog/load/read-folders.ts';
import type { Catalog } from '../core/entry.ts';
import { readCatalogPaths } from '../settings.ts';

/** The catalog that the bot would load, with the places of its entries. */
export interface SettledCatalog {
  readonly catalog: Catalog;
  /** Absolute paths, in order. */
  readonly folders: readonly string[];
  /** In the order of `catalog.entries`. */
  readonly entries: readonly CheckedEntry[];
  /** As the files have them, and also those that a later folder replaces. */
  readonly located: readonly Located<FileEntry>[];
}

/** Absolute paths of the folders that the bot would load: those of CATALOG_PATHS, else the built-in ones. */
export function settledFolders(): readonly string[] {
  const catalogPaths = readCatalogPaths();
  return catalogPaths.length > 0 ? catalogPaths.map((path) => resolve(path)) : builtinFolders();
}

/**
 * Reads catalog folders with all places.
 * @throws CodedError CATALOG_NOT_FOUND, CATALOG_INVALID for the first fault of a file, or for a catalog without entries
 */
export function loadSettledCatalog(folders: readonly string[] = settledFolders()): SettledCatalog {
  const reading = readFolders(folders);
  refuseFaults(reading);
  const { catalog, entries } = readChecked(reading, new Set(folders));
  return { catalog, folders, entries, located: reading.entries };
}
