import { type DescriptionColumns, rarityOf } from './description-index.ts';
import type { DescribingTerms } from './describing-terms.ts';
import { placeOf } from './place-of.ts';

/** The distinct terms of a text that the index has, with weights whose squares sum to 1, unless there are none. */
export interface WeighedTerms {
  /** By key. */
  readonly weights: ReadonlyMap<number, number>;
  /** By key: the places in the index. */
  readonly places: ReadonlyMap<number, number>;
  /** Rarities of its words and concepts, by key; also of those that no entry has, unless a concept tells what they mean. */
  readonly rarities: ReadonlyMap<number, number>;
}

/** Weighs the terms of a text as the index weighs those of an entry. */
export function weighTerms(
  { single, joined, concepts, explained }: DescribingTerms,
  { terms, starts, size }: DescriptionColumns,
): WeighedTerms {
  const counts = new Map<number, number>();
  for (const term of [...single, ...joined, ...concepts]) counts.set(term, (counts.get(term) ?? 0) + 1);
  const [places, weights, rarities] = [
    new Map<number, number>(),
    new Map<number, number>(),
    new Map<number, number>(),
  ];
  const isWord = new Set([...single, ...concepts]);
  let square = 0;
  for (const [term, count] of counts) {
    const place = placeOf(terms, term);
    const owners = place < 0 ? 0 : (starts[place + 1] ?? 0) - (starts[place] ?? 0);
    const rarity = rarityOf(owners, size);
    if (isWord.has(term) && (place >= 0 || !explained.has(term))) rarities.set(term, rarity);
    if (place < 0) continue;
    places.set(term, place);
    const weight = (1 + Math.log(count)) * rarity;
    weights.set(term, weight);
    square += weight * weight;
  }
  const length = Math.sqrt(square) || 1;
  for (const [term, weight] of weights) weights.set(term, weight / length);
  return { weights, places, rarities };
}

/** The keys of the terms of a kept text and what they weigh, in columns: maps of so many texts would take a hundred times the memory. */
export interface KeptTerms {
  readonly keys: Int32Array;
  readonly weights: Float32Array;
}

/** The terms of a text to be kept. */
export const keepTerms = ({ weights }: WeighedTerms): KeptTerms => ({
  keys: Int32Array.from(weights.keys()),
  weights: Float32Array.from(weights.values()),
});

/** 0 to 1: the cosine of a text and a kept one. */
export function cosineOf(one: WeighedTerms, { keys, weights }: KeptTerms): number {
  let sum = 0;
  for (let at = 0; at < keys.length; at += 1)
    sum += (weights[at] ?? 0) * (one.weights.get(keys[at] ?? 0) ?? 0);
  return Math.min(1, sum);
}
