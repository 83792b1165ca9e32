import type { GramIndex } from './gram-index.ts';
import type { GramNumbers } from './gram-numbers.ts';
import { findHits, forgetText, type PlacedGrams, placeGrams } from './gram-hits.ts';

/** The grams of a query, ready to be compared with many texts. */
export interface QueryGrams {
  /** In order, repeats included. */
  readonly keys: Int32Array;
  /** By number in the index: what the gram weighs where the query has it, else 0. */
  readonly marks: Float32Array;
  /** Weight of all distinct grams but those set apart. */
  readonly total: number;
  /** Where each gram stands; read at the first call. */
  readonly places: () => PlacedGrams;
}

/** The distinct grams of a text. */
export interface TextGrams {
  readonly grams: Int32Array;
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
  readonly grams: Int32Array;
  readonly gramNumbers: GramNumbers;
  readonly indexed: Int32Array;
}

/**
 * Prepares a query's grams for comparing with many texts. Grams set apart may be shared, but need not be. Good until the next
 * one is prepared with the same index.
 */
export function indexQueryGrams(
  { grams: keys, gramNumbers, indexed }: GramsOfQuery,
  { weightAt, mark }: Pick<GramIndex, 'weightAt' | 'mark'>,
  setApart: ReadonlySet<number> = new Set(),
): QueryGrams {
  let total = 0;
  for (let number = 0; number < gramNumbers.count; number += 1) {
    if (setApart.size === 0 || !setApart.has(gramNumbers.keys[number] ?? 0))
      total += weightAt(indexed[number] ?? -1);
  }
  const marks = mark(indexed);
  let places: PlacedGrams | undefined;
  return { keys, marks, total, places: () => (places ??= placeGrams(keys, gramNumbers)) };
}

/**
 * The overlap of a query with a text, within the window of the query that holds most of it. Short queries are one window;
 * in a long paste the parts of a message stand near each other, while common grams are scattered everywhere.
 */
export function measureOverlap(query: QueryGrams, text: TextGrams): Overlap {
  const windowLength = 24 + Math.ceil(text.grams.length * 1.5);
  if (query.keys.length <= windowLength) return overlapAsOneWindow(query, text);
  const best = bestWindow(query, text, windowLength);
  return { ...best, text: text.total, query: query.total };
}

function bestWindow(
  query: QueryGrams,
  { grams, numbers }: TextGrams,
  windowLength: number,
): Pick<Overlap, 'shared' | 'from' | 'to'> {
  const places = query.places();
  const { hits, numberAt, inText, inWindow } = places;
  const { marks } = query;
  const count = findHits(places, grams);
  const best = { shared: 0, from: 0, to: 0 };
  let shared = 0;
  let first = 0;
  for (let last = 0; last < count; last += 1) {
    const position = hits[last] ?? 0;
    const number = numberAt[position] ?? 0;
    if (inWindow[number] === 0) shared += marks[numbers[(inText[number] ?? 0) - 1] ?? 0] ?? 0;
    inWindow[number] = (inWindow[number] ?? 0) + 1;
    for (; (hits[first] ?? position) <= position - windowLength; first += 1) {
      const out = numberAt[hits[first] ?? 0] ?? 0;
      inWindow[out] = (inWindow[out] ?? 0) - 1;
      if (inWindow[out] === 0) shared -= marks[numbers[(inText[out] ?? 0) - 1] ?? 0] ?? 0;
    }
    if (shared > best.shared + 1e-9) {
      best.shared = shared;
      best.from = hits[first] ?? 0;
      best.to = position + 1;
    }
  }
  if (count > 0) forgetText(places, grams);
  return best;
}

function overlapAsOneWindow({ keys, marks, total: query }: QueryGrams, text: TextGrams): Overlap {
  const { numbers } = text;
  let shared = 0;
  for (let at = 0; at < numbers.length; at += 1) shared += marks[numbers[at] ?? 0] ?? 0;
  return { shared, text: text.total, query, from: 0, to: shared > 0 ? keys.length : 0 };
}
