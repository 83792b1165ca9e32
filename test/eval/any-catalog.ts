import { loadCatalog } from '../../src/catalog/load/load-catalog.ts';
import { answer, createEngine } from '../../src/core/engine.ts';
import type { Catalog, Entry } from '../../src/core/entry.ts';
import { tally, type Result, type Tally } from './measure.ts';
import { createRandom } from './random.ts';
import { readQueries, type EvalQuery } from './read-queries.ts';
import { measureReliability, type Reliability } from './reliability.ts';
import { describeMiss, byKind, type Row } from './run-files.ts';
import { judgeFiles } from './run-synthetic.ts';

/** What a catalog with queries beside it reaches. */
export interface AnyCatalogReport {
  readonly entries: number;
  /** Per file, and per kind within it. */
  readonly rows: readonly Row[];
  readonly reliability: Reliability;
  readonly misses: readonly string[];
}

/**
 * Answers the queries that lie beside a catalog's entries (`queries.jsonl`, `negatives.jsonl`), with the catalog loaded alone.
 * Throws where the folder holds no sound catalog, or a line is no query.
 */
export function measureAnyCatalog(folder: string): AnyCatalogReport {
  return measure(loadCatalog([folder]), folder);
}

/** Queries to entries that were taken out, and those of them that got a confident answer. */
export interface HalfReport extends AnyCatalogReport {
  readonly takenOut: Tally;
}

/** The same with every second entry taken out, the same ones for the same seed. What expects only these has no answer. */
export function measureHalf(folder: string, seed: number): HalfReport {
  const whole = loadCatalog([folder]);
  const random = createRandom(seed);
  // One of each pair, so that no product loses all of its entries by chance.
  const kept = new Set(
    whole.entries.flatMap((entry, at) => {
      const isFirst = at % 2 === 0;
      if (!isFirst) return [];
      const pair = [entry, whole.entries[at + 1] ?? entry];
      return [pair[random() < 0.5 ? 0 : 1]?.id ?? entry.id];
    }),
  );
  const half = { apps: whole.apps, entries: whole.entries.filter(({ id }) => kept.has(id)) };
  const report = measure(half, folder, (expect) => expect.filter((id) => kept.has(id)));
  return { ...report, takenOut: tally(report.takenOutResults) };
}

interface Measured extends AnyCatalogReport {
  readonly takenOutResults: readonly Result[];
}

function measure(
  catalog: Catalog,
  folder: string,
  still: (expect: readonly string[]) => readonly string[] = (expect) => expect,
): Measured {
  const engine = createEngine({ apps: catalog.apps, entries: catalog.entries.map(withoutRow) });
  const rows: Row[] = [];
  const all: Result[] = [];
  const takenOutResults: Result[] = [];
  for (const file of readQueries(folder)) {
    const results = file.queries.map((asked): Result => {
      const query: EvalQuery = { ...asked, expect: still(asked.expect) };
      const result = { query, answer: answer(engine, query.query) };
      if (asked.expect.length > 0 && query.expect.length === 0) takenOutResults.push(result);
      return result;
    });
    rows.push({ name: file.name, tally: tally(results) });
    for (const [kind, ofKind] of byKind(results)) rows.push({ name: `  ${kind}`, tally: tally(ofKind) });
    all.push(...results);
  }
  return {
    entries: catalog.entries.length,
    rows,
    reliability: measureReliability(judgeFiles(all)),
    misses: all.map(describeMiss).filter((line) => line !== undefined),
    takenOutResults,
  };
}

/** Such queries name entries by their ids, whatever document these come from. */
function withoutRow(entry: Entry): Entry {
  const { document, checked } = entry.source;
  return { ...entry, source: { document, checked } };
}
