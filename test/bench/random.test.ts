import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRandom } from './random.ts';

test('repeats itself for the same seed, and differs for another', () => {
  const sequence = (seed: number): number[] => {
    const random = createRandom(seed);
    return Array.from({ length: 20 }, () => random.next());
  };
  expect(sequence(3)).toEqual(sequence(3));
  expect(sequence(3)).not.toEqual(sequence(4));
});

test('stays within its bounds', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: -50, max: 50 }), fc.nat(40), (seed, low, width) => {
      const random = createRandom(seed);
      const drawn = Array.from({ length: 50 }, () => random.between(low, low + width));
      expect(Math.min(...drawn)).toBeGreaterThanOrEqual(low);
      expect(Math.max(...drawn)).toBeLessThanOrEqual(low + width);
      expect(drawn.every(Number.isInteger)).toBe(true);
    }),
  );
});

test("picks by Zipf's law: the first twice as often as the second, four times as often as the fourth", () => {
  const random = createRandom(1);
  const counts = new Map<string, number>();
  for (let draw = 0; draw < 60_000; draw += 1) {
    const item = random.skewed(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']);
    counts.set(item, (counts.get(item) ?? 0) + 1);
  }
  const first = counts.get('a') ?? 0;
  expect(first / (counts.get('b') ?? 1)).toBeCloseTo(Math.log(2) / Math.log(1.5), 1);
  expect(first / (counts.get('d') ?? 1)).toBeCloseTo(Math.log(2) / Math.log(1.25), 0);
  expect(counts.get('h')).toBeGreaterThan(0);
});

test('refuses to pick from nothing', () => {
  expect(() => createRandom(1).pick([])).toThrow(RangeError);
});
