import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchesOf } from '../../../src/core/text/matches-of.ts';

test('gives what matchAll gives, and the same again', () => {
  const pattern = /([a-c])(\d)?/gi;
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'B', 'c', '1', ' ', '錯') }), (text) => {
      const expected = Array.from(text.matchAll(pattern), (match) => [match.index, ...match]);
      const found = () => matchesOf(pattern, text).map((match) => [match.index, ...match]);
      expect([found(), found()]).toEqual([expected, expected]);
    }),
  );
});
