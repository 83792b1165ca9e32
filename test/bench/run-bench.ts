import { loadCatalog } from '../../src/catalog/load/load-catalog.ts';
import type { Catalog } from '../../src/core/entry.ts';
import { connectorFolder } from '../fixtures/catalog-folders.ts';
import type { SizeResult } from './bench-result.ts';
import { createGarbageCollector } from './collect-garbage.ts';
import { type Effort, measureSize } from './measure-size.ts';
import { allPeers } from './peers/all-peers.ts';
import type { Peer } from './peers/peer.ts';
import { synthesiseCatalog } from './synthesise-catalog.ts';

/** What to measure. */
export interface BenchOptions {
  /** Numbers of entries, in rising order; that of the built-in catalog means the built-in catalog. */
  readonly sizes: readonly number[];
  readonly effort: Effort;
  readonly peers?: readonly Peer[];
  readonly say?: (progress: string) => void;
}

/** Enough for a 99th percentile. */
export const fullEffort: Effort = {
  queries: { short: 300, message: 1_000, paste: 300, huge: 100, trace: 200 },
  budgetMs: 4_000,
  patienceMs: 15_000,
};

/** Enough to see a tendency. */
export const quickEffort: Effort = {
  queries: { short: 40, message: 100, paste: 30, huge: 10, trace: 20 },
  budgetMs: 800,
  patienceMs: 3_000,
};

const seed = 7;

/** Measures every peer at every size. Throws what loading the built-in catalog throws. */
export function runBench({
  sizes,
  effort,
  peers = allPeers,
  say = () => undefined,
}: BenchOptions): SizeResult[] {
  const collect = createGarbageCollector();
  const builtin = loadCatalog([connectorFolder]);
  const catalogOf = (size: number): Catalog =>
    size === builtin.entries.length ? builtin : synthesiseCatalog(size, seed);
  const results: SizeResult[] = [];
  for (const size of sizes) {
    results.push(
      measureSize({ catalog: catalogOf(size), peers, effort, collect, before: results.at(-1), say }),
    );
  }
  return results;
}
