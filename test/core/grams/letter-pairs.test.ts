import { compareTwoStrings } from 'string-similarity';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareLetterPairs, countLetterPairs } from '../../../src/core/grams/letter-pairs.ts';
import { anyText } from '../any-text.ts';
import { builtinEngine } from '../builtin-engine.ts';
import { textsOf } from '../texts-of.ts';

const few = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '錯', '誤'), maxLength: 30 });
const text = fc.oneof(few, anyText).map((any) => any.replace(/\s+/g, ''));
const compare = (one: string, other: string) =>
  compareLetterPairs(countLetterPairs(one), countLetterPairs(other));

test('any two texts get the number that string-similarity gives them, to the last bit', () => {
  fc.assert(
    fc.property(text, text, (one, other) => {
      expect(compare(one, other)).toBe(compareTwoStrings(one, other));
      expect(compare(one, one)).toBe(1);
    }),
    { numRuns: 1_000 },
  );
});

test('so do any two texts of the catalog', () => {
  const texts = textsOf(builtinEngine.prepared).map(({ compared }) => compared);
  for (const one of texts)
    for (const other of texts) expect(compare(one, other)).toBe(compareTwoStrings(one, other));
});
