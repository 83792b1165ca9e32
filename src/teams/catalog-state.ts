import type { CatalogProblem } from '../catalog/catalog-problem.ts';
import type { CatalogReading } from '../catalog/read-folders.ts';
import { createEngine, type Engine } from '../core/engine.ts';
import { indexCatalog, type CatalogIndex } from './catalog-index.ts';

/** The catalog as it is at one time, ready to answer. Immutable: a turn that began with it ends with it. */
export interface CatalogState {
  readonly engine: Engine;
  readonly index: CatalogIndex;
  /** What the files say, with all that is wrong in them. */
  readonly reading: CatalogReading;
  readonly problems: readonly CatalogProblem[];
  /** How many there are. */
  readonly entries: number;
  readonly loadedAt: Date;
}

/** Gives the latest state. */
export type CurrentCatalog = () => CatalogState;

/** Makes all that is needed to answer from a reading. */
export function createCatalogState(reading: CatalogReading, loadedAt: Date): CatalogState {
  const { catalog, problems } = reading;
  const [engine, index] = [createEngine(catalog), indexCatalog(catalog)];
  return { engine, index, reading, problems, entries: catalog.entries.length, loadedAt };
}
