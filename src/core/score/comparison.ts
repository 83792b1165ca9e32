import { compareTwoStrings } from 'string-similarity';
import type { ReadQuery } from '../read/read-query.ts';
import type { PreparedText } from '../index/text-table.ts';

/** Makes what compares a query with messages, 0 to 1, by string-similarity; each message once. */
export function createComparison({ compared: own }: ReadQuery): (text: PreparedText) => number {
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
