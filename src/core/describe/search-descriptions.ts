import type { DescriptionColumns } from './description-index.ts';
import type { WeighedTerms } from './weighed-terms.ts';

/** An entry that shares words with a text. */
export interface FoundDescription {
  /** In `Catalog.entries`. */
  readonly position: number;
  /** Cosine of the text and all that the entry says of itself, times what the entry is favoured by. */
  readonly likeness: number;
  /** 0 to 1: share of the text's words, by rarity, that the entry says too. */
  readonly covered: number;
  /** Rarities of these words, added up. */
  readonly shared: number;
}

/** The entries most like a text, best first, at most so many; ties in catalog order. `favourOf` multiplies what is alike. */
export function searchDescriptions(
  query: WeighedTerms,
  { starts, entries, weights }: DescriptionColumns,
  favourOf: (position: number) => number,
  most: number,
): FoundDescription[] {
  const likeness = new Map<number, number>();
  const shared = new Map<number, number>();
  let all = 0;
  for (const rarity of query.rarities.values()) all += rarity;
  for (const [term, place] of query.places) {
    const weight = query.weights.get(term) ?? 0;
    const rarity = query.rarities.get(term) ?? 0;
    for (let at = starts[place] ?? 0; at < (starts[place + 1] ?? 0); at += 1) {
      const entry = entries[at] ?? 0;
      likeness.set(entry, (likeness.get(entry) ?? 0) + weight * (weights[at] ?? 0));
      if (rarity > 0) shared.set(entry, (shared.get(entry) ?? 0) + rarity);
    }
  }
  return Array.from(likeness, ([position, sum]) => ({
    position,
    likeness: sum * favourOf(position),
    covered: all > 0 ? (shared.get(position) ?? 0) / all : 0,
    shared: shared.get(position) ?? 0,
  }))
    .sort((one, other) => other.likeness - one.likeness || one.position - other.position)
    .slice(0, most);
}
