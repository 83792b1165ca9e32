import { deserialize, serialize } from 'node:v8';
import { createScriptFolder, tabulateCatalog } from '../../core/engine.ts';
import { isSameReading, readFolders, type CatalogReading } from '../read-folders.ts';
import { packCatalog, type HandedCatalog } from './handed-catalog.ts';

export { memoryOf } from './handed-catalog.ts';

/** What to read again. */
export interface ReloadOrder {
  readonly folders: readonly string[];
  /** The reading before, as `packReading` has it. */
  readonly last: Uint8Array;
}

/** A reading, and the same for who will read again; `same` when nothing would be answered in another way. */
export type ReloadResult = 'same' | { readonly reading: Uint8Array; readonly handed: HandedCatalog };

/** A reading in one piece of memory: whoever keeps it for the next one need not walk through it. */
export const packReading = (reading: CatalogReading): Uint8Array<ArrayBuffer> =>
  new Uint8Array(serialize(reading));

/** Reads and tabulates the catalog of these folders. Throws nothing for what they hold. */
export function reloadCatalog({ folders, last }: ReloadOrder): ReloadResult {
  const before = deserialize(last) as CatalogReading;
  const reading = readFolders(folders, before);
  if (isSameReading(before, reading)) return 'same';
  const { catalog, problems, summary } = reading;
  const tables = tabulateCatalog(catalog, createScriptFolder());
  return { reading: packReading(reading), handed: packCatalog({ catalog, problems, summary, tables }) };
}
