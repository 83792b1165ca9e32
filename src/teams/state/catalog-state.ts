import type { CatalogProblem } from '../../catalog/catalog-problem.ts';
import type { CatalogReading } from '../../catalog/load/read-folders.ts';
import type { CatalogSummary } from '../../catalog/load/summarise-catalog.ts';
import { createEngine, type Engine } from '../../core/engine.ts';
import { indexCatalog, type CatalogIndex } from './catalog-index.ts';

/** The catalog as it is at one time, ready to answer. Immutable: a turn that began with it ends with it. */
export interface CatalogState {
  readonly engine: Engine;
  readonly index: CatalogIndex;
  /** All that is wrong in its files. */
  readonly problems: readonly CatalogProblem[];
  readonly summary: CatalogSummary;
  /** How many there are. */
  readonly entries: number;
  readonly loadedAt: Date;
}

/** Gives the latest state. */
export type CurrentCatalog = () => CatalogState;

/** What a state is made of. */
export type ReadCatalog = Pick<CatalogReading, 'catalog' | 'problems' | 'summary'>;

/** Makes all that is needed to answer from a catalog; the engine too, unless it is there already. */
export function createCatalogState(
  { catalog, problems, summary }: ReadCatalog,
  loadedAt: Date,
  engine: Engine = createEngine(catalog),
): CatalogState {
  return {
    engine,
    index: indexCatalog(catalog),
    problems,
    summary,
    entries: catalog.entries.length,
    loadedAt,
  };
}
