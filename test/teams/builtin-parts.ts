import { createCardBinder } from '../../src/cards/create-card-binder.ts';
import { builtinFolders } from '../../src/catalog/load/builtin-folders.ts';
import { readFolders } from '../../src/catalog/load/read-folders.ts';
import { createEngine } from '../../src/core/engine.ts';
import { createCatalogState } from '../../src/teams/state/catalog-state.ts';

function create() {
  const reading = readFolders(builtinFolders());
  const engine = createEngine(reading.catalog);
  return {
    /** The catalog that ships, as if it had been loaded just now. */
    createState: () => createCatalogState(reading, new Date(), engine),
    bindCard: createCardBinder(),
  };
}

let created: ReturnType<typeof create> | undefined;

/** What takes long to make and never changes, made once for all bots of a process. */
export const builtinParts = (): ReturnType<typeof create> => (created ??= create());
