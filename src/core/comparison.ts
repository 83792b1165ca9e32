import { compareTwoStrings } from 'string-similarity';
import { defaults } from './defaults.ts';
import type { ReadQuery } from './read-query.ts';
import type { PreparedText } from './text-table.ts';

/** What of a query is compared with whole messages: its beginning, in lower case, without blanks. */
export function comparableOf({ query }: ReadQuery): string {
  return query.clean.slice(0, defaults.comparedLength).toLowerCase().replace(/\s+/g, '');
}

/** Makes what compares a query with messages, 0 to 1, by string-similarity; each message once. */
export function createComparison(query: ReadQuery): (text: PreparedText) => number {
  const own = comparableOf(query);
  const known = new Map<number, number>();
  return ({ position, compared }) => {
    let similarity = known.get(position);
    if (similarity === undefined) {
      // The same either way round; the first one's letter pairs are what is tabled.
      similarity =
        own.length < compared.length ? compareTwoStrings(own, compared) : compareTwoStrings(compared, own);
      known.set(position, similarity);
    }
    return similarity;
  };
}
