import { type FeatureName, features, type Pair } from './features.ts';
import type { Weights } from './weights.ts';

const names = Object.keys(features) as FeatureName[];
const measures = Object.values(features);
const similarityAt = names.indexOf('similarity');

/** The features of several pairs, with the log-odds that they come to. */
export interface WeighedPairs {
  /** The log-odds of a pair: the weighted sum of its features. */
  readonly logOddsOf: (pair: number) => number;
  /** Puts another similarity among the features of a pair. */
  readonly setSimilarity: (pair: number, similarity: number) => void;
}

/** Measures the features of pairs, which are then named by their place in the list. */
export function weighPairs(pairs: readonly Pair[], weights: Weights): WeighedPairs {
  const width = names.length;
  // One table for all: making a typed array costs as much as filling a row.
  const table = new Float64Array((pairs.length + 1) * width);
  const factors = pairs.length * width;
  for (const [at, name] of names.entries()) table[factors + at] = weights[name];
  for (let pair = 0; pair < pairs.length; pair += 1) {
    const measured = pairs[pair];
    if (!measured) break;
    for (let at = 0; at < width; at += 1) table[pair * width + at] = measures[at]?.(measured) ?? 0;
  }
  return {
    logOddsOf: (pair) => {
      let sum = weights.bias;
      for (let at = 0; at < width; at += 1)
        sum += (table[factors + at] ?? 0) * (table[pair * width + at] ?? 0);
      return sum;
    },
    setSimilarity: (pair, similarity) => {
      table[pair * width + similarityAt] = similarity;
    },
  };
}
