import { loadCatalog } from '../../src/catalog/load/load-catalog.ts';
import { createEngine } from '../../src/core/engine.ts';
import { connectorFolder } from '../fixtures/catalog-folders.ts';

/** The engine over the app connectors' errors. */
export const builtinEngine = createEngine(loadCatalog([connectorFolder]));
