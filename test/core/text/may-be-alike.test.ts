import { compareTwoStrings } from 'string-similarity';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mayBeAlike } from '../../../src/core/text/may-be-alike.ts';

const word = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd', '錯', '誤'), maxLength: 12 }),
  fc.string({ maxLength: 12 }).map((text) => text.replace(/\s+/g, '')),
);

test('never says no to what string-similarity finds alike', () => {
  fc.assert(
    fc.property(word, word, fc.double({ min: 0.01, max: 1, noNaN: true }), (one, other, least) => {
      if (compareTwoStrings(one, other) >= least) expect(mayBeAlike(one, other, least)).toBe(true);
      expect(mayBeAlike(one, one, least)).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});

test('says no to words that share few letters', () => {
  expect(mayBeAlike('salesforce', 'scheduled', 0.765)).toBe(false);
  expect(mayBeAlike('exchangeonline', 'exchnageonline', 0.765)).toBe(true);
});
