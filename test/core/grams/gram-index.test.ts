import { describe, expect, test } from 'vitest';
import { indexTexts, openGramIndex } from '../../../src/core/grams/gram-index.ts';
import { numberGrams } from '../../../src/core/grams/gram-numbers.ts';
import { gramsOf } from '../../../src/core/grams/grams.ts';

describe('weights', () => {
  const index = openGramIndex(
    indexTexts(['abc', 'abcd', 'xabc', 'zzz'].map((squashed) => ({ squashed, terms: [] }))),
  );
  const weight = (gram: string) => index.weightOf(gramsOf(gram)[0] ?? 0);

  test('a rare gram weighs more than a common one', () => {
    expect(weight('zzz')).toBeGreaterThan(weight('abc'));
    expect(weight('abc')).toBeGreaterThan(0);
  });

  test('a gram that no text has weighs as one that a single text has', () => {
    expect(weight('qqq')).toBeCloseTo(weight('zzz'), 5);
    expect(index.numberOf(gramsOf('qqq')[0] ?? 0)).toBe(-1);
    expect(index.numberOf(gramsOf('abc')[0] ?? 0)).toBeGreaterThanOrEqual(0);
  });

  test('are the same by number', () => {
    const list = numberGrams(gramsOf('xabcdqqqzzz'));
    const byKey = Array.from(list.keys.subarray(0, list.count), index.weightOf);
    expect(Array.from(index.numbersOf(list), index.weightAt)).toEqual(byKey);
  });

  test('tell the rarest grams, all of them when they are few', () => {
    const numbers = ['abc', 'zzz', 'xabc'].map((gram) => index.numberOf(gramsOf(gram)[0] ?? 0));
    const [common = -1, rare = -1] = numbers;
    expect(index.rarest(numbers, 3)).toEqual(numbers);
    expect(index.rarest(numbers, 2)).toContain(rare);
    expect(index.rarest(numbers, 2)).not.toContain(common);
  });

  test('counts its texts', () => {
    expect(index.size).toBe(4);
  });
});
