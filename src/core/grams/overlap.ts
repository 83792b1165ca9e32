import type { GramIndex } from './gram-index.ts';
import type { GramNumbers } from './gram-numbers.ts';
import { findHits, forgetText, type PlacedGrams, placeGrams } from './gram-hits.ts';

/** The grams of a query, ready to be compared with many texts. */
export interface QueryGrams {
  /** How many stand in the query, repeats included. */
  readonly length: number;
  /** By number in the index: one more than the gram's number in the query; 0 where the query has it not. */
  readonly marks: Int32Array;
  /** What the grams weigh, by the same; 0 at 0. */
  readonly weights: Float64Array;
  /** Weight of all distinct grams but those set apart. */
  readonly total: number;
  /** Where each gram stands; read at the first call. */
  readonly places: () => PlacedGrams;
}

/** The distinct grams of a text. */
export interface TextGrams {
  /** Their numbers in the index. */
  readonly numbers: Int32Array;
  /** Weight of all of them. */
  readonly total: number;
}

/** How much a query and a text share; amounts are gram weights. */
export interface Overlap {
  /** Weight of the text's distinct grams that the best window of the query holds. */
  readonly shared: number;
  /** Weight of all distinct grams of the text. */
  readonly text: number;
  /** Weight of all distinct grams of the query. */
  readonly query: number;
  /** The window as half-open range of gram positions of the query; empty where nothing is shared. */
  readonly from: number;
  readonly to: number;
}

/** The grams of a query, as `ReadQuery` has them. */
export interface GramsOfQuery {
  readonly gramNumbers: GramNumbers;
  readonly gramOrder: Int32Array;
  readonly indexed: Int32Array;
}

/**
 * Prepares a query's grams for comparing with many texts. Grams set apart may be shared, but need not be. Good until the next
 * one is prepared with the same index.
 */
export function indexQueryGrams(
  { gramNumbers, gramOrder, indexed }: GramsOfQuery,
  { weightAt, mark }: Pick<GramIndex, 'weightAt' | 'mark'>,
  setApart: ReadonlySet<number> = new Set(),
): QueryGrams {
  const weights = new Float64Array(gramNumbers.count + 1);
  let total = 0;
  for (let number = 0; number < gramNumbers.count; number += 1) {
    const weight = weightAt(indexed[number] ?? -1);
    weights[number + 1] = weight;
    if (setApart.size === 0 || !setApart.has(gramNumbers.keys[number] ?? 0)) total += weight;
  }
  let places: PlacedGrams | undefined;
  return {
    length: gramOrder.length,
    marks: mark(indexed),
    weights,
    total,
    places: () => (places ??= placeGrams(gramOrder, gramNumbers.count)),
  };
}

/**
 * The overlap of a query with a text, within the window of the query that holds most of it. Short queries are one window;
 * in a long paste the parts of a message stand near each other, while common grams are scattered everywhere.
 */
export function measureOverlap(query: QueryGrams, text: TextGrams): Overlap {
  const windowLength = 24 + Math.ceil(text.numbers.length * 1.5);
  return query.length <= windowLength
    ? overlapAsOneWindow(query, text)
    : overlapInBestWindow(query, text, windowLength);
}

function overlapInBestWindow(query: QueryGrams, text: TextGrams, windowLength: number): Overlap {
  const { marks, weights } = query;
  const places = query.places();
  const { hits, numberAt, inWindow } = places;
  const count = findHits(places, marks, text.numbers);
  const best = { shared: 0, text: text.total, query: query.total, from: 0, to: 0 };
  let shared = 0;
  let first = 0;
  for (let last = 0; last < count; last += 1) {
    const position = hits[last] ?? 0;
    const number = numberAt[position] ?? 0;
    if (inWindow[number] === 0) shared += weights[number + 1] ?? 0;
    inWindow[number] = (inWindow[number] ?? 0) + 1;
    for (; (hits[first] ?? position) <= position - windowLength; first += 1) {
      const out = numberAt[hits[first] ?? 0] ?? 0;
      inWindow[out] = (inWindow[out] ?? 0) - 1;
      if (inWindow[out] === 0) shared -= weights[out + 1] ?? 0;
    }
    if (shared > best.shared + 1e-9) {
      best.shared = shared;
      best.from = hits[first] ?? 0;
      best.to = position + 1;
    }
  }
  forgetText(places);
  return best;
}

function overlapAsOneWindow({ length, marks, weights, total }: QueryGrams, text: TextGrams): Overlap {
  const { numbers } = text;
  let shared = 0;
  // Adding nothing is faster than asking whether to add.
  for (let at = 0; at < numbers.length; at += 1) shared += weights[marks[numbers[at] ?? 0] ?? 0] ?? 0;
  return { shared, text: text.total, query: total, from: 0, to: shared > 0 ? length : 0 };
}
