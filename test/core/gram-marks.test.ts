import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createGramMarker } from '../../src/core/gram-marks.ts';
import { numberGrams } from '../../src/core/gram-numbers.ts';

const grams = fc.array(fc.integer({ min: -20, max: 20 }), { maxLength: 30 });

test('marks the grams of the list at hand, and nothing is left of the list before', () => {
  fc.assert(
    fc.property(grams, fc.array(grams, { maxLength: 4 }), (known, lists) => {
      const mark = createGramMarker(numberGrams(Int32Array.from(known)));
      for (const list of lists)
        expect([...mark(numberGrams(Int32Array.from(list)))]).toEqual(
          [...new Set(known)].map((gram) => (list.includes(gram) ? 1 : 0)),
        );
    }),
  );
});
