import type { GramIndex } from '../grams/gram-index.ts';
import { numberGrams } from '../grams/gram-numbers.ts';
import { gramsOf, squash } from '../grams/grams.ts';
import { foldForComparison } from '../text/normalise.ts';
import type { ScriptFolder } from '../text/script-fold.ts';

/** How much of a normalised text stands in the catalog's texts, whichever, by the weight of its pieces: 0 to 1. */
export type Likeness = (plain: string) => number;

/** Makes the measure for a catalog; a line takes some 10 µs. */
export function createLikeness(
  index: Pick<GramIndex, 'numbersOf' | 'weightAt'>,
  script: ScriptFolder,
): Likeness {
  return (plain) => {
    let shared = 0;
    let all = 0;
    for (const number of index.numbersOf(numberGrams(gramsOf(squash(foldForComparison(plain, script)))))) {
      const weight = index.weightAt(number);
      all += weight;
      if (number >= 0) shared += weight;
    }
    return all === 0 ? 0 : shared / all;
  };
}
