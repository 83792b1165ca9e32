import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createGramMarker } from '../../../src/core/grams/gram-marks.ts';
import { findGram, numberGrams, numberInPlace } from '../../../src/core/grams/gram-numbers.ts';
import { gramsOf } from '../../../src/core/grams/grams.ts';
import { indexQueryGrams, measureOverlap } from '../../../src/core/grams/overlap.ts';

// Eighths, which single precision keeps exactly.
const weightOf = (gram: number) => 1 + (Math.abs(gram) % 97) / 8;
const weigh = (grams: Iterable<number>) => [...new Set(grams)].reduce((sum, gram) => sum + weightOf(gram), 0);
const distinct = (text: string) => Int32Array.from(new Set(gramsOf(text)));
const measure = (query: string, text: string) => {
  const grams = distinct(text);
  const keys = gramsOf(query);
  const gramOrder = keys.slice();
  const gramNumbers = numberInPlace(gramOrder);
  // An index of all grams that there are, in an order of its own.
  const all = numberGrams(Int32Array.from([...grams, ...keys]).sort());
  const numbersOf = (list: Int32Array) => list.map((gram) => findGram(all, gram));
  const indexed = numbersOf(gramNumbers.keys.subarray(0, gramNumbers.count));
  const weightAt = (number: number) => weightOf(all.keys[number] ?? 0);
  const index = { weightAt, mark: createGramMarker(all.count) };
  return measureOverlap(indexQueryGrams({ gramNumbers, gramOrder, indexed }, index), {
    numbers: numbersOf(grams),
    total: weigh(grams),
  });
};

/** The most that any window of the query holds of the text, by trying them all. */
function slowShared(query: string, text: string): number {
  const keys = [...gramsOf(query)];
  const wanted = new Set(gramsOf(text));
  const width = 24 + Math.ceil(wanted.size * 1.5);
  return Math.max(
    0,
    ...keys.map((_, from) => weigh(keys.slice(from, from + width).filter((gram) => wanted.has(gram)))),
  );
}

// Few letters, so that grams repeat; parts of the text, so that there is something to find.
const words = fc.string({
  unit: fc.constantFrom('a', 'b', 'c', 'd', '錯', '誤'),
  minLength: 1,
  maxLength: 40,
});
const cases = fc
  .tuple(words, fc.array(fc.oneof(words, fc.nat({ max: 40 })), { maxLength: 12 }))
  .map(([text, parts]) => ({
    text,
    query: parts.map((part) => (typeof part === 'number' ? text.slice(part) : part)).join('d'),
  }));
const mostRepeated = (query: string) => {
  const counts = new Map<number, number>();
  for (const gram of gramsOf(query)) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  return Math.max(0, ...counts.values());
};

describe('the best window', () => {
  test('holds as much as the best of all windows, tried one by one', () => {
    fc.assert(
      fc.property(cases, ({ text, query }) => {
        fc.pre(mostRepeated(query) <= 60);
        expect(measure(query, text).shared).toBeCloseTo(slowShared(query, text), 6);
      }),
      { numRuns: 500 },
    );
  });

  test('is where the shared grams stand', () => {
    fc.assert(
      fc.property(cases, ({ text, query }) => {
        fc.pre(mostRepeated(query) <= 60);
        const { shared, from, to } = measure(query, text);
        const wanted = new Set(gramsOf(text));
        expect(weigh([...gramsOf(query).subarray(from, to)].filter((gram) => wanted.has(gram)))).toBeCloseTo(
          shared,
          6,
        );
      }),
      { numRuns: 500 },
    );
  });

  test('leaves out what is scattered over a long paste', () => {
    const message = 'serverreturnedunauthorized';
    const together = `${'x1y2z3'.repeat(60)}${message}`;
    const scattered = [message.slice(0, 9), message.slice(9, 17), message.slice(17)].join(
      'q7w8e9'.repeat(60),
    );
    expect(measure(together, message).shared).toBeCloseTo(measure(message, message).shared, 6);
    expect(measure(scattered, message).shared).toBeLessThan(measure(message, message).shared * 0.6);
  });

  test('finds a message behind a log that repeats its words', () => {
    const message = 'httprequestfailureserverreturned401unauthorized';
    const log = 'httprequestfailureserverreturned200okq7w8e9r0t1z2u3i4'.repeat(200);
    expect(measure(log + message, message).shared).toBeCloseTo(measure(message, message).shared, 6);
  });
});

describe('amounts', () => {
  test('a text is wholly in itself', () => {
    const { shared, text, query } = measure('讀取逾時readtimedout', '讀取逾時readtimedout');
    expect(shared).toBeCloseTo(text, 6);
    expect(shared).toBeCloseTo(query, 6);
  });

  test.each([
    ['nothing in common', 'abcabc', 'xyzxyz'],
    ['an empty query', '', 'abcabc'],
    ['an empty text', 'abcabc', ''],
    ['a long query with nothing in common', 'abc'.repeat(100), 'xyz'],
  ])('%s shares nothing', (_name, query, text) => {
    const overlap = measure(query, text);
    expect(overlap.shared).toBe(0);
    expect(overlap.to - overlap.from).toBe(0);
  });

  test('what is shared is never more than there is', () => {
    fc.assert(
      fc.property(cases, ({ text, query }) => {
        const overlap = measure(query, text);
        expect(overlap.shared).toBeLessThanOrEqual(overlap.text + 1e-6);
        expect(overlap.shared).toBeLessThanOrEqual(overlap.query + 1e-6);
        expect(overlap.from).toBeLessThanOrEqual(overlap.to);
        expect(overlap.to).toBeLessThanOrEqual(gramsOf(query).length);
      }),
    );
  });
});
