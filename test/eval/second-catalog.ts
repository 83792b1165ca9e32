import type { Catalog, Entry } from '../../src/core/entry.ts';
import { type BenchQuery, type Shape } from '../bench/query.ts';
import { synthesiseCatalog } from '../bench/synthesise-catalog.ts';
import { synthesiseRightQueries } from '../bench/synthesise-queries.ts';

/** A made-up catalog that the engine was not made for, with queries. */
export interface SecondCatalog {
  /** 500 entries of 40 products. */
  readonly catalog: Catalog;
  /** To entries of the catalog, perturbed. */
  readonly queries: readonly BenchQuery[];
  /** To entries like them that were taken out: none of them may be answered, and `expected` is empty. */
  readonly takenOut: readonly BenchQuery[];
}

const size = { kept: 500, takenOut: 60, products: 40 } as const;
const seed = 500_040;
/** Queries of each shape to the catalog; a fifth as many to what was taken out. */
const queriesOf: Readonly<Partial<Record<Shape, number>>> = {
  short: 200,
  message: 400,
  paste: 100,
  trace: 100,
};

/** Makes the second catalog; always the same. */
export function synthesiseSecondCatalog(): SecondCatalog {
  const whole = synthesiseCatalog(size.kept + size.takenOut, seed, size.products);
  const out = pickTakenOut(whole.entries);
  const catalog = { apps: whole.apps, entries: whole.entries.filter(({ id }) => !out.has(id)) };
  const kept = new Set(catalog.entries.map(({ id }) => id));
  const shapes = Object.entries(queriesOf) as [Shape, number][];
  return {
    catalog,
    queries: shapes.flatMap(([shape, count]) => synthesiseRightQueries(catalog, kept, shape, count, seed)),
    takenOut: shapes
      .flatMap(([shape, count]) => synthesiseRightQueries(whole, out, shape, count / 5, seed + 1))
      // A fragment may stand in an entry that stayed as well; then it is no question about what was taken out.
      .filter(({ expected }) => expected.every((id) => out.has(id)))
      .map((query) => ({ ...query, expected: [] })),
  };
}

/** Every eighth error, with all entries that share its message, as many as must go. */
function pickTakenOut(entries: readonly Entry[]): ReadonlySet<string> {
  const errors = Map.groupBy(entries, ({ messages }) => messages.join('\n'));
  const out = new Set<string>();
  const take = (error: readonly Entry[]): void => {
    if (out.size + error.length <= size.takenOut) for (const { id } of error) out.add(id);
  };
  const all = [...errors.values()];
  for (const [at, error] of all.entries()) if (at % 8 === 5) take(error);
  // What is still missing is filled up with errors of one entry.
  for (const error of all) if (error.length === 1) take(error);
  return out;
}
