import { findGram, type GramNumbers, numberGrams } from './gram-numbers.ts';
import { hitsInOrder, type PlacedGrams, placeGrams } from './gram-hits.ts';

/** The grams of a query, ready to be compared with many texts. */
export interface QueryGrams {
  /** In order, repeats included. */
  readonly keys: Int32Array;
  readonly numbers: GramNumbers;
  /** Weight of all distinct grams but those set apart. */
  readonly total: number;
  /** Where each gram stands; read at the first call. */
  readonly places: () => PlacedGrams;
}

/** The distinct grams of a text with what they weigh. */
export interface TextGrams {
  readonly grams: Int32Array;
  readonly weights: Float64Array;
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

/** Prepares a query's grams for comparing with many texts. Grams set apart may be shared, but need not be. */
export function indexQueryGrams(
  keys: Int32Array,
  weightOf: (gram: number) => number,
  setApart: ReadonlySet<number> = new Set(),
): QueryGrams {
  const numbers = numberGrams(keys);
  let total = 0;
  for (let number = 0; number < numbers.count; number += 1) {
    const gram = numbers.keys[number] ?? 0;
    if (setApart.size === 0 || !setApart.has(gram)) total += weightOf(gram);
  }
  let places: PlacedGrams | undefined;
  return { keys, numbers, total, places: () => (places ??= placeGrams(keys, numbers)) };
}

/**
 * The overlap of a query with a text, within the window of the query that holds most of it. Short queries are one window;
 * in a long paste the parts of a message stand near each other, while common grams are scattered everywhere.
 */
export function measureOverlap(query: QueryGrams, text: TextGrams): Overlap {
  const windowLength = 24 + Math.ceil(text.grams.length * 1.5);
  if (query.keys.length <= windowLength) return overlapAsOneWindow(query, text);
  const { weights } = text;
  const hits = hitsInOrder(query.places(), text.grams);
  const inWindow = new Uint16Array(text.grams.length);
  let shared = 0;
  let best = 0;
  let from = 0;
  let to = 0;
  let first = 0;
  for (let last = 0; last < hits.positions.length; last += 1) {
    const position = hits.positions[last] ?? 0;
    const gram = hits.grams[last] ?? 0;
    if (inWindow[gram] === 0) shared += weights[gram] ?? 0;
    inWindow[gram] = (inWindow[gram] ?? 0) + 1;
    for (; (hits.positions[first] ?? position) <= position - windowLength; first += 1) {
      const out = hits.grams[first] ?? 0;
      inWindow[out] = (inWindow[out] ?? 0) - 1;
      if (inWindow[out] === 0) shared -= weights[out] ?? 0;
    }
    if (shared > best + 1e-9) {
      best = shared;
      from = hits.positions[first] ?? 0;
      to = position + 1;
    }
  }
  return { shared: best, text: text.total, query: query.total, from, to };
}

function overlapAsOneWindow({ keys, numbers, total: query }: QueryGrams, text: TextGrams): Overlap {
  const { grams, weights } = text;
  let shared = 0;
  for (let at = 0; at < grams.length; at += 1) {
    if (findGram(numbers, grams[at] ?? 0) >= 0) shared += weights[at] ?? 0;
  }
  return { shared, text: text.total, query, from: 0, to: shared > 0 ? keys.length : 0 };
}
