import type { GramIndex } from './gram-index.ts';
import { findGram, type GramNumbers, numberGrams } from './gram-numbers.ts';
import { gramsOf } from './grams.ts';
import type { TextGrams } from './overlap.ts';
import type { PreparedText } from './text-table.ts';

/** The distinct grams of a text with what they weigh in its catalog. */
export interface WeighedText extends TextGrams {
  /** The same grams, to be looked up. */
  readonly distinct: GramNumbers;
  /** The same grams in the order in which they stand in the text, with their weights, and the sum of these. */
  readonly inOrder: Omit<TextGrams, 'numbers'>;
}

/** Weighs a text of the index. `grams` of what comes are in rising order. */
export function weighText({ squashed, position }: PreparedText, index: GramIndex): WeighedText {
  const distinct = numberGrams(gramsOf(squashed));
  const standing = distinct.keys.slice(0, distinct.count);
  const weights = weigh(standing, index);
  const grams = standing.slice().sort();
  return {
    distinct,
    grams,
    numbers: grams.map((gram) => index.numberOf(gram)),
    weights: weigh(grams, index),
    total: index.weightOfText(position),
    inOrder: { grams: standing, weights, total: weights.reduce((sum, weight) => sum + weight, 0) },
  };
}

/** The share of a text's weight that the grams make up, 0 to 1; 0 for a text without grams. */
export function shareOfGrams({ inOrder }: WeighedText, wanted: GramNumbers): number {
  const { grams, weights, total } = inOrder;
  let shared = 0;
  for (let at = 0; at < grams.length; at += 1)
    if (findGram(wanted, grams[at] ?? 0) >= 0) shared += weights[at] ?? 0;
  return total > 0 ? shared / total : 0;
}

function weigh(grams: Int32Array, index: GramIndex): Float64Array {
  const weights = new Float64Array(grams.length);
  for (let at = 0; at < grams.length; at += 1) weights[at] = index.weightOf(grams[at] ?? 0);
  return weights;
}
