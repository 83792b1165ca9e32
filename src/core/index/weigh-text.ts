import type { GramIndex } from '../grams/gram-index.ts';
import { findGram, type GramNumbers, numberGrams } from '../grams/gram-numbers.ts';
import { gramsOf } from '../grams/grams.ts';
import type { TextGrams } from '../grams/overlap.ts';
import type { PreparedText } from './text-table.ts';

/** The distinct grams of a text with what they weigh in its catalog. */
export interface WeighedText extends TextGrams {
  /** The same grams, numbered in the order in which they stand in the text. */
  readonly distinct: GramNumbers;
  /** The weights added up in that order; rounding makes it another sum than the total. */
  readonly sumInOrder: number;
}

/** Weighs a text of the index. The numbers come in rising order of the grams. */
export function weighText({ squashed, position }: PreparedText, index: GramIndex): WeighedText {
  const distinct = numberGrams(gramsOf(squashed));
  const grams = distinct.keys.subarray(0, distinct.count);
  let sumInOrder = 0;
  for (const gram of grams) sumInOrder += index.weightOf(gram);
  const numbers = Int32Array.from(grams.toSorted(), index.numberOf);
  return { distinct, sumInOrder, numbers, total: index.weightOfText(position) };
}

/** The share of a text's weight that the grams make up, 0 to 1; 0 for a text without grams. */
export function shareOfGrams(text: WeighedText, wanted: GramNumbers, index: GramIndex): number {
  const { distinct, sumInOrder } = text;
  let shared = 0;
  for (let number = 0; number < distinct.count; number += 1) {
    const gram = distinct.keys[number] ?? 0;
    if (findGram(wanted, gram) >= 0) shared += index.weightOf(gram);
  }
  return sumInOrder > 0 ? shared / sumInOrder : 0;
}
