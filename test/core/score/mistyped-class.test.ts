import { compareTwoStrings } from 'string-similarity';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createTypoCheck } from '../../../src/core/score/mistyped-class.ts';

const name = fc
  .array(
    fc.constantFrom('socket', 'socekt', 'timeout', 'tiemout', 'http', 'request', 'failure', 'exception', 'x'),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((parts) => parts.join(''));
const names = fc.uniqueArray(name, { maxLength: 4 });

test('says what comparing every name with every other says', () => {
  fc.assert(
    fc.property(names, fc.array(names, { maxLength: 4 }), (typed, entries) => {
      const isMistyped = createTypoCheck(new Set(typed));
      for (const classes of entries) {
        const slow = typed.some((one) => classes.some((other) => compareTwoStrings(one, other) >= 0.85));
        expect(isMistyped(new Set(classes))).toBe(slow);
      }
    }),
    { numRuns: 500 },
  );
});

test('a log of many classes has no typing mistakes', () => {
  const many = new Set(Array.from({ length: 7 }, (_, at) => `sockettimeoutexception${at}`));
  expect(createTypoCheck(many)(new Set(['sockettimeoutexception']))).toBe(false);
});
