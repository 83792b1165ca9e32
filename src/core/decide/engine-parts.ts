import type { Catalog } from '../entry.ts';
import type { PreparedCatalog } from '../index/prepared-catalog.ts';
import type { ScriptFolder } from '../text/script-fold.ts';
import type { Weights } from '../score/weights.ts';

/** A catalog, ready to answer. Immutable. */
export interface Engine {
  readonly catalog: Catalog;
  readonly prepared: PreparedCatalog;
  readonly script: ScriptFolder;
  readonly weights: Weights;
}
