import { type FeatureName, features, type Pair } from './features.ts';
import type { Weights } from './weights.ts';

const names = Object.keys(features) as FeatureName[];
const measures = Object.values(features);
const similarityAt = names.indexOf('similarity');

/** Makes what gives the log-odds of a pair: the weighted sum of its features. */
export function createWeigher(weights: Weights): {
  /** The features of a pair, in the order of `features`. */
  readonly measure: (pair: Pair) => Float64Array;
  /** Puts another similarity among measured features. */
  readonly setSimilarity: (values: Float64Array, similarity: number) => void;
  /** The log-odds that measured features come to. */
  readonly weigh: (values: Float64Array) => number;
} {
  const factors = Float64Array.from(names, (name) => weights[name]);
  return {
    measure: (pair) => {
      const values = new Float64Array(measures.length);
      for (let at = 0; at < measures.length; at += 1) values[at] = measures[at]?.(pair) ?? 0;
      return values;
    },
    setSimilarity: (values, similarity) => {
      values[similarityAt] = similarity;
    },
    weigh: (values) => {
      let sum = weights.bias;
      for (let at = 0; at < values.length; at += 1) sum += (factors[at] ?? 0) * (values[at] ?? 0);
      return sum;
    },
  };
}
