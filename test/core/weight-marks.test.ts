import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createWeightMarker } from '../../src/core/weight-marks.ts';

const size = 30;
const numbers = fc.array(fc.integer({ min: -1, max: size - 1 }), { maxLength: 30 });

test('marks the grams of the list at hand with their weights, and nothing is left of the list before', () => {
  const weights = Float32Array.from({ length: size }, (_, number) => 1 + number / 8);
  fc.assert(
    fc.property(fc.array(numbers, { maxLength: 4 }), (lists) => {
      const mark = createWeightMarker(weights);
      for (const list of lists)
        expect([...mark(Int32Array.from(list))]).toEqual(
          Array.from(weights, (weight, number) => (list.includes(number) ? weight : 0)),
        );
    }),
  );
});
