import { existsSync, statSync } from 'node:fs';
import { answer, type Engine } from '../../src/core/engine.ts';
import type { Catalog } from '../../src/core/entry.ts';
import { findShortfalls, floors } from './floors.ts';
import { isTop1, isWrong, labelOf, type Result, rowsOf, type Tally, tally } from './measure.ts';
import { type EvalQuery, readQueries } from './read-queries.ts';

/** A line of the table. */
export interface Row {
  readonly name: string;
  readonly tally: Tally;
}

/** Gives the engine over these catalog folders, by their names. */
export type EngineFor = (catalog: readonly string[]) => Engine;

/** What measuring files gave. */
export interface FilesReport {
  readonly rows: readonly Row[];
  readonly shortfalls: readonly string[];
  readonly results: readonly Result[];
}

/** Answers every query of the folders, each with the catalog that it is for, and counts, per file and per kind within it. Throws where a folder does not exist. */
export function measureFiles(engineFor: EngineFor, folders: readonly string[]): FilesReport {
  const rows: Row[] = [];
  const shortfalls: string[] = [];
  const all: Result[] = [];
  for (const folder of folders) {
    if (!existsSync(folder) || !statSync(folder).isDirectory())
      throw new Error(`${folder} is no folder with *.jsonl files`);
    for (const file of readQueries(folder)) {
      const results = file.queries.map((query): Result => {
        const engine = engineFor(query.catalog);
        return { query: withLabels(query, engine.catalog), answer: answer(engine, query.query) };
      });
      const name = `${folder}/${file.name}`;
      rows.push({ name, tally: tally(results) });
      for (const [kind, ofKind] of byKind(results)) rows.push({ name: `  ${kind}`, tally: tally(ofKind) });
      shortfalls.push(...findShortfalls(name, tally(results), floors[file.name]));
      all.push(...results);
    }
  }
  return { rows, shortfalls, results: all };
}

/** Entries may be expected by their ids too. */
function withLabels(query: EvalQuery, { entries }: Catalog): EvalQuery {
  const labels = new Map(entries.map((entry) => [entry.id, labelOf(entry)]));
  return { ...query, expect: query.expect.map((name) => labels.get(name) ?? name) };
}

/** The results of each kind, sorted by kind. */
export function byKind(results: readonly Result[]): [string, Result[]][] {
  const kinds = new Map<string, Result[]>();
  for (const result of results)
    kinds.set(result.query.kind, [...(kinds.get(result.query.kind) ?? []), result]);
  return [...kinds].sort(([a], [b]) => a.localeCompare(b));
}

/** A line on a result that is not as good as it could be; `undefined` when it is. */
export function describeMiss(result: Result): string | undefined {
  const { query, answer: said } = result;
  const rows = rowsOf(said);
  const offered = said.decision === 'choose' && query.expect.every((row) => rows.includes(row));
  const fine =
    query.expect.length === 0
      ? said.decision !== 'answer'
      : query.expect.length > 1
        ? offered
        : said.decision === 'answer' && isTop1(result);
  if (fine) return undefined;
  const verdict = isWrong(result) ? 'WRONG' : isTop1(result) ? 'weak ' : 'miss ';
  const got = said.matches.map((match, at) => `${rows[at] ?? ''}:${match.score.toFixed(2)}`).join(' ');
  return `${verdict} ${query.id} ${query.kind}, expected ${query.expect.join(',') || 'none'}, got ${said.decision} ${got} | ${query.query.replace(/\s+/g, ' ').slice(0, 130)}`;
}
