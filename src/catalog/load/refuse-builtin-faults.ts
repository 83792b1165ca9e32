import { dirname, resolve } from 'node:path';
import { builtinFolders } from './builtin-folders.ts';
import { toError } from '../catalog-problem.ts';
import { refuseNothing } from './load-catalog.ts';
import type { CatalogReading } from './read-folders.ts';

/**
 * Passes for a catalog that can answer: the built-in folders are without fault, and there is an entry. A fault in any other
 * folder costs itself alone.
 * @throws CodedError CATALOG_INVALID, CATALOG_NOT_FOUND
 */
export function refuseBuiltinFaults(reading: CatalogReading): void {
  refuseNothing(reading);
  const builtin = new Set(builtinFolders().map((folder) => resolve(folder)));
  const fault = reading.problems.find(
    ({ severity, file }) =>
      severity === 'error' && [file, dirname(file)].some((path) => builtin.has(resolve(path))),
  );
  if (fault !== undefined) throw toError(fault);
}
