import { scoreQuery } from '../../../src/core/decide/answer-one.ts';
import { createEngine, type Engine } from '../../../src/core/engine.ts';
import type { Catalog } from '../../../src/core/entry.ts';
import { type FeatureName, features } from '../../../src/core/score/features.ts';
import { synthesiseQueries } from '../synthesise.ts';
import type { CatalogSet } from './catalog-set.ts';

export type WeightName = FeatureName | 'bias';
export const weightNames: readonly WeightName[] = ['bias', ...(Object.keys(features) as FeatureName[])];

/** One query: the features of its candidates, row by row, which of them are right, and how much it counts. */
export interface Example {
  readonly rows: readonly Float64Array[];
  readonly right: readonly boolean[];
  readonly weight: number;
}

/** Parts into which a catalog is cut; each is taken out in turn. */
const parts = 4;
/** What an example counts; all made queries to a catalog together. Some third of what people ask has no answer. */
const weights = { query: 1, negative: 0.35, takenOut: 0.15, made: 100, sample: 0.5 };

/** Of many messages some in some ways are enough. */
const mostMade = 500;

/** What ships is asked about most. */
const builtinCounts = 6;

/** What a catalog teaches: its queries, its samples, its messages as they may look, and queries to entries taken out. */
export function examplesOf({ catalog, queries, isBuiltin }: CatalogSet): Example[] {
  const counts = isBuiltin ? builtinCounts : 1;
  const engine = createEngine(catalog);
  const all = synthesiseQueries(catalog, 1);
  const stride = Math.ceil(all.length / mostMade);
  const made = all.filter((_, at) => at % stride === 0);
  return [
    ...queries.map(({ query, expect }) =>
      toExample(engine, query, expect, expect.length > 0 ? weights.query : weights.negative),
    ),
    ...catalog.entries.flatMap(({ id, samples }) =>
      samples.match.map((sample) => toExample(engine, sample, [id], weights.sample)),
    ),
    ...made.map(({ query, expect }) => toExample(engine, query, expect, weights.made / made.length)),
    ...takenOut(catalog, queries),
  ]
    .filter((example) => example !== undefined)
    .map((example) => ({ ...example, weight: example.weight * counts }));
}

/** Queries to entries that the catalog has lost: nothing is right for them any more. */
function takenOut(catalog: Catalog, queries: CatalogSet['queries']): (Example | undefined)[] {
  return Array.from({ length: parts }, (_, part) => {
    const lost = new Set(catalog.entries.filter((__, at) => at % parts === part).map(({ id }) => id));
    const rest = createEngine({
      apps: catalog.apps,
      entries: catalog.entries.filter(({ id }) => !lost.has(id)),
    });
    return queries
      .filter(({ expect }) => expect.length > 0 && expect.every((id) => lost.has(id)))
      .map(({ query }) => toExample(rest, query, [], weights.takenOut));
  }).flat();
}

/** The features of a query's candidates; `undefined` where it has none. With `describing` also of those that it describes. */
export function toExample(
  engine: Engine,
  query: string,
  expect: readonly string[],
  weight: number,
  describing = false,
): Example | undefined {
  const scored = scoreQuery(engine, query, describing);
  if (scored.length === 0) return undefined;
  const rows = scored.map(({ pair }) =>
    Float64Array.from(weightNames, (name) => (name === 'bias' ? 1 : features[name](pair))),
  );
  return { rows, right: scored.map(({ entry }) => expect.includes(entry.id)), weight };
}
