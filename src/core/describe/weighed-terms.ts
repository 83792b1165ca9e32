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

/** 0 to 1: the cosine of two texts. */
export function cosineOf(one: WeighedTerms, other: WeighedTerms): number {
  let sum = 0;
  for (const [term, weight] of other.weights) sum += weight * (one.weights.get(term) ?? 0);
  return Math.min(1, sum);
}
