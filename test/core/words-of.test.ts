import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordsOf } from '../../src/core/read/app-names.ts';
import { anyText } from './any-text.ts';

const ascii = fc.string({ unit: fc.constantFrom('a', 'z', '0', '9', ' ', '-', '.', 'A', '\n', '\0') });

test('finds the words that one expression finds, on any text', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        ascii,
        anyText,
        anyText.map((text) => text.toLowerCase()),
      ),
      (text) => {
        const slow = Array.from(
          text.matchAll(/[a-z0-9]+|(?:(?![a-z0-9])\p{L})+/gu),
          ({ 0: word, index }) => ({
            text: word,
            start: index,
            end: index + word.length,
          }),
        );
        expect(wordsOf(text)).toEqual(slow);
      },
    ),
    { numRuns: 500 },
  );
});
