import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keepByPosition } from '../../../src/core/grams/keep-by-position.ts';

test('gives what was made for the position, whichever positions were asked for before', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          fc.nat({ max: 5 }),
          fc.nat({ max: 3 }).map((at) => at * 2_048),
        ),
      ),
      (asked) => {
        const valueOf = keepByPosition((position) => `made for ${position}`);
        for (const position of asked) expect(valueOf(position)).toBe(`made for ${position}`);
      },
    ),
  );
});

test('makes it once while nothing else needs its place', () => {
  const made: number[] = [];
  const valueOf = keepByPosition((position) => made.push(position));
  for (const position of [3, 7, 3, 7, 3]) valueOf(position);
  expect(made).toEqual([3, 7]);
});
