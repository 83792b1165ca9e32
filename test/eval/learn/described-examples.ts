import { answerOne } from '../../../src/core/decide/answer-one.ts';
import { isOpen } from '../../../src/core/decide/described.ts';
import { createEngine, type Engine } from '../../../src/core/engine.ts';
import type { Catalog, Entry } from '../../../src/core/entry.ts';
import { type EvalQuery } from '../read-queries.ts';
import type { CatalogSet } from './catalog-set.ts';
import { type Example, toExample } from './examples.ts';

/** Writers by whom the phrases of the built-in entries are parted, in their order; each is left out in turn. */
const writers = 4;
/** What an example counts. A description of an error that the catalog lacks has no answer. */
const weights = { query: 1, negative: 1, phrase: 0.2, untold: 0.03, takenOut: 0.1, alike: 0.3 };

/** What a catalog teaches about descriptions: its phrases in turn, its queries that name no error, its look-alikes, and the
 * first two with entries taken out. */
export function describedExamplesOf({ catalog, queries }: CatalogSet): Example[] {
  const engine = createEngine(catalog);
  const asked = queries.map(({ query, expect }) =>
    exampleOf(engine, query, expect, expect.length > 0 ? weights.query : weights.negative),
  );
  const alike = catalog.entries.flatMap(({ samples }) =>
    samples.nearMiss.map((sample) => exampleOf(engine, sample, [], weights.alike)),
  );
  const bare = catalog.entries.map((entry) => ({ ...entry, phrases: { en: [], 'zh-TW': [] } }));
  const bareEngine = createEngine({ apps: catalog.apps, entries: bare });
  const untold = catalog.entries.flatMap(({ id, phrases }) =>
    Object.values(phrases ?? {})
      .flat()
      .map((phrase) => exampleOf(bareEngine, phrase, [id], weights.untold)),
  );
  const folds = Array.from({ length: writers }, (_, writer) => [
    ...leftOut(catalog, writer),
    ...takenOut(catalog, queries, writer),
  ]);
  return [...asked, ...alike, ...untold, ...folds.flat()].filter((example) => example !== undefined);
}

/** The phrases of one writer, asked of a catalog that lacks them. */
function leftOut(catalog: Catalog, writer: number): (Example | undefined)[] {
  const parted = catalog.entries.map((entry) => part(entry, writer));
  if (parted.every(({ phrases }) => phrases.length === 0)) return [];
  const engine = createEngine({ apps: catalog.apps, entries: parted.map(({ rest }) => rest) });
  return parted.flatMap(({ rest, phrases }) =>
    phrases.map((phrase) => exampleOf(engine, phrase, [rest.id], weights.phrase)),
  );
}

/** An entry without the phrases of a writer, and these. */
export function part(entry: Entry, writer: number): { rest: Entry; phrases: readonly string[] } {
  const { en = [], 'zh-TW': chinese = [] } = entry.phrases ?? {};
  const isTheirs = (list: readonly string[], at: number): boolean =>
    Math.floor((at * writers) / list.length) === writer;
  const [theirs, others] = [true, false].map((wanted) =>
    [en, chinese].map((list) => list.filter((_, at) => isTheirs(list, at) === wanted)),
  );
  return {
    rest: { ...entry, phrases: { en: others?.[0] ?? [], 'zh-TW': others?.[1] ?? [] } },
    phrases: theirs?.flat() ?? [],
  };
}

/** Descriptions of entries that the catalog has lost. */
function takenOut(catalog: Catalog, queries: readonly EvalQuery[], writer: number): (Example | undefined)[] {
  const lost = new Set(catalog.entries.filter((_, at) => at % writers === writer).map(({ id }) => id));
  const rest = createEngine({
    apps: catalog.apps,
    entries: catalog.entries.filter(({ id }) => !lost.has(id)),
  });
  return [
    ...queries
      .filter(({ expect }) => expect.length > 0 && expect.every((id) => lost.has(id)))
      .map(({ query }) => query),
    ...catalog.entries.filter(({ id }) => lost.has(id)).flatMap((entry) => part(entry, writer).phrases),
  ].map((query) => exampleOf(rest, query, [], weights.takenOut));
}

/** An example of a text to which descriptions are looked for; `undefined` for others. */
function exampleOf(
  engine: Engine,
  query: string,
  expect: readonly string[],
  weight: number,
): Example | undefined {
  const { decision, question } = answerOne(engine, query);
  if (!isOpen({ decision, isShared: question === 'app' })) return undefined;
  return toExample(engine, query, expect, weight, true);
}
