import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createGramMarker } from '../../../src/core/grams/gram-marks.ts';

const size = 30;
const list = fc
  .tuple(fc.uniqueArray(fc.nat({ max: size - 1 }), { maxLength: size }), fc.nat({ max: 3 }))
  .map(([numbers, unknown]) => [...numbers, ...Array.from({ length: unknown }, () => -1)]);

test('marks the places of the list at hand, and nothing is left of the list before', () => {
  fc.assert(
    fc.property(fc.array(list, { maxLength: 4 }), (lists) => {
      const mark = createGramMarker(size);
      for (const one of lists)
        expect([...mark(Int32Array.from(one))]).toEqual(
          Array.from({ length: size }, (_, number) => one.indexOf(number) + 1),
        );
    }),
  );
});
