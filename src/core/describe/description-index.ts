import type { Catalog, Entry } from '../entry.ts';
import { foldForComparison, normaliseCharacters } from '../text/normalise.ts';
import type { ScriptFolder } from '../text/script-fold.ts';
import { describingTerms } from './describing-terms.ts';
import { placeOf } from './place-of.ts';

/** What entries say of themselves, term by term, as plain data: another thread can make it and hand it over. */
export interface DescriptionColumns {
  /** Keys of the terms, in rising order. */
  readonly terms: Int32Array;
  /** The entries of term `n` stand from `starts[n]` to `starts[n + 1]`. */
  readonly starts: Int32Array;
  /** Positions in `Catalog.entries`. */
  readonly entries: Int32Array;
  /** 0 to 1: what the term weighs in the entry; the squares of an entry's weights sum to 1. */
  readonly weights: Float32Array;
  /** Number of entries of the catalog. */
  readonly size: number;
}

/** In a larger catalog only entries with phrases are told by descriptions: the causes of so many are searched already. */
const mostEntries = 20_000;

/**
 * Indexes what an entry's phrases, causes, messages and steps say, as one text an entry: weights as tf-idf with logarithmic
 * counts, and lengths of 1 (https://nlp.stanford.edu/IR-book/html/htmledition/document-and-query-weighting-schemes-1.html).
 */
export function indexDescriptions({ entries }: Catalog, script: ScriptFolder): DescriptionColumns {
  const isLarge = entries.length > mostEntries;
  const counted = entries.map((entry) =>
    countTerms(isLarge && !hasPhrases(entry) ? [] : termsOf(entry, script)),
  );
  const terms = countTerms(counted.flatMap((one) => [...one.terms]));
  const starts = new Int32Array(terms.terms.length + 1);
  for (const [at, owners] of terms.counts.entries()) starts[at + 1] = (starts[at] ?? 0) + owners;
  const next = starts.slice();
  const all = starts.at(-1) ?? 0;
  const columns = { entries: new Int32Array(all), weights: new Float32Array(all) };
  for (const [entry, one] of counted.entries()) {
    const places = one.terms.map((term) => placeOf(terms.terms, term));
    const weights = Float64Array.from(
      places,
      (place, at) => (1 + Math.log(one.counts[at] ?? 1)) * rarityOf(terms.counts[place] ?? 0, entries.length),
    );
    const length = Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0));
    for (const [nth, place] of places.entries()) {
      const at = next[place] ?? 0;
      next[place] = at + 1;
      columns.entries[at] = entry;
      columns.weights[at] = (weights[nth] ?? 0) / length;
    }
  }
  return { terms: terms.terms, starts, ...columns, size: entries.length };
}

/** Inverse frequency of a term that so many of `size` entries have; smoothed, at least 1. */
export const rarityOf = (owners: number, size: number): number => Math.log((1 + size) / (1 + owners)) + 1;

const phrasesOf = ({ phrases }: Entry): string[] => Object.values(phrases ?? {}).flat();
const hasPhrases = (entry: Entry): boolean => phrasesOf(entry).length > 0;

/** The terms of all that an entry says; those of its messages and causes count twice, as steps speak of other things too. */
function termsOf(entry: Entry, script: ScriptFolder): number[] {
  const read = (text: string) =>
    describingTerms(foldForComparison(normaliseCharacters(text), script), script);
  const told = [...entry.messages, ...Object.values(entry.cause)];
  const said = [...told, ...told, ...Object.values(entry.fix).flat()];
  return [
    ...phrasesOf(entry)
      .map(read)
      .flatMap(({ single, joined, concepts }) => [...single, ...joined, ...concepts]),
    ...said.map(read).flatMap(({ single, concepts }) => [...single, ...concepts]),
  ];
}

/** The distinct ones of these keys in rising order, and how often each is there. */
function countTerms(keys: readonly number[]): { terms: Int32Array; counts: Int32Array } {
  const sorted = Int32Array.from(keys).sort();
  const counts = new Int32Array(sorted.length);
  let size = 0;
  for (const [at, key] of sorted.entries()) {
    if (at > 0 && key === sorted[size - 1]) {
      counts[size - 1] = (counts[size - 1] ?? 0) + 1;
      continue;
    }
    sorted[size] = key;
    counts[size] = 1;
    size += 1;
  }
  return { terms: sorted.slice(0, size), counts: counts.slice(0, size) };
}
