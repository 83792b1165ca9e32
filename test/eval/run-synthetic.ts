import { answer, createEngine, type Engine } from '../../src/core/engine.ts';
import type { Catalog } from '../../src/core/entry.ts';
import { labelOf, type Result } from './measure.ts';
import type { Judged } from './reliability.ts';
import { type MadeQuery, synthesiseQueries } from './synthesise.ts';

/** Shares over made queries of one kind. */
export interface MadeRow {
  readonly kind: string;
  readonly queries: number;
  readonly top1: number;
  readonly top3: number;
  readonly wrong: number;
  readonly misses: readonly string[];
}

/** What a made query got. */
export interface MadeResult {
  readonly made: MadeQuery;
  readonly ids: readonly string[];
  readonly scores: readonly number[];
  readonly decision: string;
}

/** Answers every message of a catalog, the engine's own unless another is given, in every perturbation, or one of each `step`. */
export function answerMade(
  engine: Engine,
  seed: number,
  from: Catalog = engine.catalog,
  step = 1,
): MadeResult[] {
  const asked = synthesiseQueries(from, seed).filter((_, at) => at % step === 0);
  return asked.map((made) => {
    const said = answer(engine, made.query);
    return {
      made,
      decision: said.decision,
      ids: said.matches.map(({ entry }) => entry.id),
      scores: said.matches.map(({ score }) => score),
    };
  });
}

/** Counts per kind, and over all kinds in the last row. */
export function countMade(results: readonly MadeResult[]): MadeRow[] {
  const kinds = [...new Set(results.map(({ made }) => made.kind))];
  const count = (kind: string, of: readonly MadeResult[]): MadeRow => {
    const hit = ({ made, ids }: MadeResult, within: number): boolean =>
      ids.slice(0, within).some((id) => made.expect.includes(id));
    return {
      kind,
      queries: of.length,
      top1: of.filter((one) => one.decision !== 'none' && hit(one, 1)).length,
      top3: of.filter((one) => one.decision !== 'none' && hit(one, 3)).length,
      wrong: of.filter((one) => one.decision === 'answer' && !hit(one, 1)).length,
      misses: of
        .filter((one) => one.decision === 'none' || !hit(one, 1))
        .map(
          (one) =>
            `${one.made.expect.join(',')} got ${one.decision} ${one.ids.join(' ')} | ${one.made.query.replace(/\s+/g, ' ').slice(0, 140)}`,
        ),
    };
  };
  return [
    ...kinds.map((kind) =>
      count(
        kind,
        results.filter(({ made }) => made.kind === kind),
      ),
    ),
    count('all', results),
  ];
}

/** Every match's score with whether its entry is right. Where several are right, each counts as right by its share. */
export function judgeMade(results: readonly MadeResult[]): Judged[] {
  return results.flatMap(({ made, ids, scores }) => {
    const [score] = scores;
    if (score === undefined) return [];
    return [{ score: groupScore(ids, scores, made.expect), right: made.expect.includes(ids[0] ?? '') }];
  });
}

/** The same for queries from files. */
export function judgeFiles(results: readonly Result[]): Judged[] {
  return results.flatMap(({ query, answer: said }) => {
    if (said.matches.length === 0) return [];
    const ids = said.matches.map(({ entry }) => labelOf(entry));
    return [
      {
        score: groupScore(
          ids,
          said.matches.map(({ score }) => score),
          query.expect,
        ),
        right: query.expect.includes(ids[0] ?? ''),
      },
    ];
  });
}

/** Several entries may fit one text equally; that the first is among the fitting has the probability of all of these together. */
function groupScore(ids: readonly string[], scores: readonly number[], expect: readonly string[]): number {
  if (!expect.includes(ids[0] ?? '')) return scores[0] ?? 0;
  return Math.min(
    1,
    scores.reduce((sum, score, at) => sum + (expect.includes(ids[at] ?? '') ? score : 0), 0),
  );
}

/** Takes each app's entries out in turn and counts how often their queries then get a confident answer, which is wrong. */
export function leaveAppsOut(
  catalog: Catalog,
  results: readonly Result[],
): { app: string; queries: number; wrong: number; examples: string[] }[] {
  const appOfRow = new Map(catalog.entries.map((entry) => [labelOf(entry), entry.app]));
  return catalog.apps.flatMap(({ id }) => {
    if (id === 'all') return [];
    const queries = results.filter(
      ({ query }) => query.expect.length > 0 && query.expect.every((row) => appOfRow.get(row) === id),
    );
    const rest = createEngine({
      apps: catalog.apps,
      entries: catalog.entries.filter((entry) => entry.app !== id),
    });
    const wrong = queries.filter(({ query }) => answer(rest, query.query).decision === 'answer');
    return [
      {
        app: id,
        queries: queries.length,
        wrong: wrong.length,
        examples: wrong.map(
          ({ query }) =>
            `${query.id} ${answer(rest, query.query).matches[0]?.entry.id ?? ''} ${String(answer(rest, query.query).matches[0]?.score.toFixed(2))} | ${query.query.replace(/\s+/g, ' ').slice(0, 130)}`,
        ),
      },
    ];
  });
}
