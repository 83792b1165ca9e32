import type { Catalog } from '../core/entry.ts';
import { CodedError } from '../errors.ts';
import { deepFreeze } from './deep-freeze.ts';
import { loadFolder } from './load-folder.ts';
import { mergeFolders } from './merge-folders.ts';

/**
 * Loads the catalog of these folders, deeply frozen. A later folder may replace an entry by its id and add aliases to an app.
 * @throws CodedError CATALOG_NOT_FOUND when a folder cannot be read, CATALOG_INVALID for the first bad thing, as
 * `file:line: what is wrong; what to write`.
 */
export function loadCatalog(folders: readonly string[]): Catalog {
  if (folders.length === 0) {
    throw new CodedError('CATALOG_NOT_FOUND', 'no catalog folder is given; name at least one in CATALOG_PATHS');
  }
  const catalog = mergeFolders(folders.map(loadFolder));
  if (catalog.entries.length === 0) {
    const remedy = 'add a YAML file with app: and entries: to one of the folders';
    throw new CodedError('CATALOG_INVALID', `the catalog has no entries; ${remedy}`);
  }
  return deepFreeze(catalog);
}
