import { describe, expect, test } from 'vitest';
import { createGramIndex } from '../../src/core/gram-index.ts';
import { gramsOf } from '../../src/core/grams.ts';

describe('weights', () => {
  const index = createGramIndex(['abc', 'abcd', 'xabc', 'zzz'].map((squashed) => ({ squashed, terms: [] })));
  const weight = (gram: string) => index.weightOf(gramsOf(gram)[0] ?? 0);

  test('a rare gram weighs more than a common one', () => {
    expect(weight('zzz')).toBeGreaterThan(weight('abc'));
    expect(weight('abc')).toBeGreaterThan(0);
  });

  test('a gram that no text has weighs as one that a single text has', () => {
    expect(weight('qqq')).toBeCloseTo(weight('zzz'), 5);
    expect(index.has(gramsOf('qqq')[0] ?? 0)).toBe(false);
    expect(index.has(gramsOf('abc')[0] ?? 0)).toBe(true);
  });

  test('counts its texts', () => {
    expect(index.size).toBe(4);
  });
});
