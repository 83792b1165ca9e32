import { answer, createEngine } from '../../../src/core/engine.ts';
import type { Weights } from '../../../src/core/score/weights.ts';
import { type Result, tally, type Tally } from '../measure.ts';
import type { CatalogSet } from './catalog-set.ts';
import { learnWeights, type Lessons } from './learn-weights.ts';

/** What each catalog whose name holds `only` reaches with weights that were learned from all others. */
export function leaveOut(
  sets: readonly CatalogSet[],
  lessons: ReadonlyMap<string, Lessons>,
  only = '',
): { name: string; tally: Tally; kinds: Map<string, Tally>; results: Result[] }[] {
  return sets
    .filter(({ name }) => name.includes(only))
    .map((set) => {
      const others = [...lessons].filter(([name]) => name !== set.name).map(([, some]) => some);
      return { name: set.name, ...measureSet(set, learnWeights(others)) };
    });
}

/** What a catalog reaches with these weights. */
export function measureSet({ catalog, queries }: CatalogSet, weights: Weights) {
  const entries = catalog.entries.map((entry) => ({
    ...entry,
    source: { document: entry.source.document, checked: entry.source.checked },
  }));
  const engine = createEngine({ apps: catalog.apps, entries }, weights);
  const results = queries.map((query): Result => ({ query, answer: answer(engine, query.query) }));
  const kinds = new Map<string, Tally>();
  for (const kind of new Set(queries.map((query) => query.kind)))
    kinds.set(kind, tally(results.filter(({ query }) => query.kind === kind)));
  return { tally: tally(results), kinds, results };
}
