import type { Catalog } from './entry.ts';
import type { PreparedCatalog } from './prepared-catalog.ts';
import type { ScriptFolder } from './script-fold.ts';
import type { Weights } from './weights.ts';

/** A catalog, ready to answer. Immutable. */
export interface Engine {
  readonly catalog: Catalog;
  readonly prepared: PreparedCatalog;
  readonly script: ScriptFolder;
  readonly weights: Weights;
}
