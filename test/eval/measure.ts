import type { Answer } from '../../src/core/answer.ts';
import type { Entry } from '../../src/core/entry.ts';
import type { EvalQuery } from './read-queries.ts';

/** A query with what the engine said. */
export interface Result {
  readonly query: EvalQuery;
  readonly answer: Answer;
}

/** Counts over a set of results; shares are made from them when they are shown. */
export interface Tally {
  positives: number;
  top1: number;
  top3: number;
  /** Queries that expect one row, and those answered outright and right. */
  single: number;
  singleAnswered: number;
  /** Queries that expect several rows, and those where `choose` offers every one of them. */
  several: number;
  severalOffered: number;
  /** Decision `answer` with an entry that is not expected. */
  wrong: number;
  negatives: number;
  falseAnswers: number;
  falseSuggestions: number;
}

/** How queries name an entry: by the row of its document, as `row-07`; by its id where the document has no rows. */
export function labelOf({ id, source }: Entry): string {
  return source.row === undefined ? id : `row-${String(source.row).padStart(2, '0')}`;
}

/** The labels of an answer's matches, best first. */
export function rowsOf(answer: Answer): string[] {
  return answer.matches.map(({ entry }) => labelOf(entry));
}

/** Whether the first match is an expected one. A `none` finds nothing, whatever it names as near. */
export function isTop1({ query, answer }: Result): boolean {
  return answer.decision !== 'none' && query.expect.includes(rowsOf(answer)[0] ?? '');
}

/** Whether the bot answered outright with an entry that is not expected. */
export function isWrong({ query, answer }: Result): boolean {
  return answer.decision === 'answer' && !query.expect.includes(rowsOf(answer)[0] ?? '');
}

/** Adds up results. */
export function tally(results: readonly Result[]): Tally {
  const sum: Tally = {
    positives: 0,
    top1: 0,
    top3: 0,
    single: 0,
    singleAnswered: 0,
    several: 0,
    severalOffered: 0,
    wrong: 0,
    negatives: 0,
    falseAnswers: 0,
    falseSuggestions: 0,
  };
  for (const result of results) {
    if (result.query.expect.length === 0) addNegative(sum, result);
    else addPositive(sum, result);
  }
  return sum;
}

function addNegative(sum: Tally, { answer }: Result): void {
  sum.negatives += 1;
  if (answer.decision === 'answer') sum.falseAnswers += 1;
  if (answer.decision === 'choose') sum.falseSuggestions += 1;
}

function addPositive(sum: Tally, result: Result): void {
  const { query, answer } = result;
  const rows = rowsOf(answer);
  sum.positives += 1;
  if (isTop1(result)) sum.top1 += 1;
  if (answer.decision !== 'none' && rows.slice(0, 3).some((row) => query.expect.includes(row))) sum.top3 += 1;
  if (isWrong(result)) sum.wrong += 1;
  if (query.expect.length === 1) {
    sum.single += 1;
    if (answer.decision === 'answer' && isTop1(result)) sum.singleAnswered += 1;
  } else {
    sum.several += 1;
    if (answer.decision === 'choose' && query.expect.every((row) => rows.includes(row)))
      sum.severalOffered += 1;
  }
}
