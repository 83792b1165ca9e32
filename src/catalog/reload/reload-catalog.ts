import { deserialize, serialize } from 'node:v8';
import { createScriptFolder, indexDescriptions, tabulateCatalog } from '../../core/engine.ts';
import { isSameReading, isUnfinished, readFolders, type CatalogReading } from '../load/read-folders.ts';
import { packCatalog, type HandedCatalog } from './handed-catalog.ts';

export { memoryOf } from './handed-catalog.ts';

/** What to read again. */
export interface ReloadOrder {
  readonly folders: readonly string[];
  /** The reading before, as `packReading` has it. */
  readonly last: Uint8Array;
}

/** A reading, and the same for who will read again; `same` when nothing would be answered in another way. */
export type ReloadResult =
  | 'same'
  | {
      readonly reading: Uint8Array;
      readonly handed: HandedCatalog;
      /** Not all that has changed is in it: it took too long. */
      readonly isUnfinished: boolean;
    };

/** Milliseconds of the processor for the files of one folder, so that no folder keeps the others waiting. */
const parseTime = 30_000;

/**
 * A reading in one piece of memory that threads share: whoever keeps it for the next one need not walk through it, nor copy
 * it.
 */
export function packReading(reading: CatalogReading): Uint8Array {
  const bytes = serialize(reading);
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
  shared.set(bytes);
  return shared;
}

/** Reads and tabulates the catalog of these folders. Throws nothing for what they hold. */
export function reloadCatalog({ folders, last }: ReloadOrder): ReloadResult {
  const before = deserialize(last) as CatalogReading;
  const reading = readFolders(folders, { last: before, parseTime });
  if (isSameReading(before, reading)) return 'same';
  const { catalog, problems, summary } = reading;
  const script = createScriptFolder();
  const descriptions = indexDescriptions(catalog, script);
  const tables = { ...tabulateCatalog(catalog, script), descriptions };
  return {
    reading: packReading(reading),
    handed: packCatalog({ catalog, problems, summary, tables }),
    isUnfinished: isUnfinished(reading),
  };
}
