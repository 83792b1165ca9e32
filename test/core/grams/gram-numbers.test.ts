import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addGram,
  createGramNumbers,
  findGram,
  numberGrams,
  numberInPlace,
} from '../../../src/core/grams/gram-numbers.ts';

// Few values, so that they repeat; some that differ only in the bits that the table does not look at first.
const gram = fc.oneof(
  fc.integer({ min: -4, max: 4 }),
  fc.integer({ min: -8, max: 8 }).map((high) => high << 20),
  fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
);
const grams = fc.array(gram, { maxLength: 300 });

test('numbers grams as a map does that is filled in the same order', () => {
  fc.assert(
    fc.property(grams, grams, (given, others) => {
      const numbers = numberGrams(Int32Array.from(given));
      const distinct = [...new Set(given)];
      expect([...numbers.keys.subarray(0, numbers.count)]).toEqual(distinct);
      const inPlace = Int32Array.from(given);
      expect(numberInPlace(inPlace)).toEqual(numbers);
      expect([...inPlace]).toEqual(given.map((one) => distinct.indexOf(one)));
      for (const one of [...given, ...others]) expect(findGram(numbers, one)).toBe(distinct.indexOf(one));
    }),
  );
});

test('grows as grams are added', () => {
  fc.assert(
    fc.property(grams, (given) => {
      const numbers = createGramNumbers();
      const distinct = [...new Set(given)];
      for (const one of given) expect(addGram(numbers, one)).toBe(distinct.indexOf(one));
      expect(numbers.count).toBe(distinct.length);
    }),
  );
});
