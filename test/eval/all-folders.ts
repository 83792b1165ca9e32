import { answer, type Engine } from '../../src/core/engine.ts';
import { isTop1, isWrong, type Result } from './measure.ts';

/** What queries for one catalog folder reach alone, and with every built-in folder loaded. */
export interface AllFoldersRow {
  readonly queries: string;
  readonly count: number;
  readonly top1Alone: number;
  readonly top1: number;
  readonly wrongAlone: number;
  readonly wrong: number;
  /** Queries that lost the first place, in words. */
  readonly lost: readonly string[];
}

/** Asks the queries again with every folder; those that name an app of their folder must keep its entries. */
export function compareWithAllFolders(results: readonly Result[], all: Engine): AllFoldersRow[] {
  const positives = results.filter(({ query }) => query.expect.length > 0);
  const namesApp = ({ answer: said }: Result): boolean =>
    said.query.apps.some(({ readFrom }) => readFrom === 'query' || readFrom === 'class');
  return [
    compare('that name an app', positives.filter(namesApp), all),
    compare(
      'that name none',
      positives.filter((result) => !namesApp(result)),
      all,
    ),
  ];
}

function compare(queries: string, alone: readonly Result[], all: Engine): AllFoldersRow {
  const together = alone.map(({ query }): Result => ({ query, answer: answer(all, query.query) }));
  const count = (of: readonly Result[], test: (result: Result) => boolean): number => of.filter(test).length;
  return {
    queries,
    count: alone.length,
    top1Alone: count(alone, isTop1),
    top1: count(together, isTop1),
    wrongAlone: count(alone, isWrong),
    wrong: count(together, isWrong),
    lost: together
      .filter((result, at) => !isTop1(result) && alone[at] && isTop1(alone[at]))
      .map(
        ({ query, answer: said }) =>
          `${query.id} expected ${query.expect.join(',')}, got ${said.decision} ${said.matches.map(({ entry, score }) => `${entry.id}:${score.toFixed(2)}`).join(' ')} | ${query.query.replace(/\s+/g, ' ').slice(0, 130)}`,
      ),
  };
}
