import type { Catalog } from '../../core/entry.ts';
import { CodedError } from '../../errors.ts';
import { toError } from '../catalog-problem.ts';
import { readFolders, type CatalogReading } from './read-folders.ts';

/**
 * Loads the catalog of these folders, deeply frozen, and takes no fault. A later folder may replace an entry by its id
 * and add aliases to an app.
 * @throws CodedError CATALOG_NOT_FOUND when a folder cannot be read, CATALOG_INVALID for the first bad thing, as
 * `file:line:column: what is wrong; what to write`.
 */
export function loadCatalog(folders: readonly string[]): Catalog {
  const reading = readFolders(folders);
  refuseFaults(reading);
  return reading.catalog;
}

/**
 * Passes for a catalog without a fault.
 * @throws CodedError as `loadCatalog` does
 */
export function refuseFaults(reading: CatalogReading): void {
  const error = reading.problems.find(({ severity }) => severity === 'error');
  if (error !== undefined) throw toError(error);
  refuseNothing(reading);
}

/**
 * Passes for a catalog with at least one entry, whatever else is wrong.
 * @throws CodedError the first problem of a catalog without entries; CATALOG_NOT_FOUND when no folder was given
 */
export function refuseNothing({ catalog, problems: [problem] }: CatalogReading): void {
  if (catalog.entries.length > 0) return;
  if (problem !== undefined) throw toError(problem);
  throw new CodedError('CATALOG_NOT_FOUND', 'no catalog folder is given; name at least one in CATALOG_PATHS');
}
