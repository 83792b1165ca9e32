import { createEngine } from '../../src/core/engine.ts';
import { synthesiseCatalog } from '../bench/synthesise-catalog.ts';
import { answerMade, countMade, type MadeRow } from './run-synthetic.ts';

/** What a catalog of made-up products reaches. */
export interface SecondCatalogReport {
  /** Per perturbation, and over all of them last. */
  readonly rows: readonly MadeRow[];
  /** Queries to entries that were taken out, and those of them that got a confident answer. */
  readonly takenOut: number;
  readonly falseAnswers: number;
  readonly falseExamples: readonly string[];
}

const size = 500;
const products = 40;
/** Every tenth entry is taken out, with all that share its message. */
const everyNth = 10;

/**
 * Shows that the rules fit errors nobody tuned them on: 500 made-up entries of 40 products, the same for the same seed. One of
 * each `step` queries is asked.
 */
export function measureSecondCatalog(seed: number, step = 1): SecondCatalogReport {
  const catalog = synthesiseCatalog(size, seed, products);
  const rows = countMade(answerMade(createEngine(catalog), seed, catalog, step));

  const goneMessages = new Set(
    catalog.entries.filter((_, at) => at % everyNth === 0).flatMap(({ messages }) => messages),
  );
  const isGone = ({ messages }: { messages: readonly string[] }): boolean =>
    messages.some((message) => goneMessages.has(message));
  const rest = createEngine({
    apps: catalog.apps,
    entries: catalog.entries.filter((entry) => !isGone(entry)),
  });
  const takenOut = { apps: catalog.apps, entries: catalog.entries.filter(isGone) };
  const gone = answerMade(rest, seed, takenOut, step);
  const wrong = gone.filter(({ decision }) => decision === 'answer');
  return {
    rows,
    takenOut: gone.length,
    falseAnswers: wrong.length,
    falseExamples: wrong.map(
      ({ made, ids, scores }) =>
        `${made.kind}: ${ids[0] ?? ''} ${(scores[0] ?? 0).toFixed(2)} | ${made.query.replace(/\s+/g, ' ').slice(0, 150)}`,
    ),
  };
}
