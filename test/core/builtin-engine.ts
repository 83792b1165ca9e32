import { builtinFolders } from '../../src/catalog/builtin-folders.ts';
import { loadCatalog } from '../../src/catalog/load-catalog.ts';
import { createEngine } from '../../src/core/engine.ts';

/** The engine over the catalog that ships. */
export const builtinEngine = createEngine(loadCatalog(builtinFolders()));
