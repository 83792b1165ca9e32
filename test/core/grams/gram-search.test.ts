import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexTexts, openGramIndex } from '../../../src/core/grams/gram-index.ts';
import { gramsOf } from '../../../src/core/grams/grams.ts';
import { expectSameHits, searchFor, type Wanted } from '../expect-same-hits.ts';

const syllables = [
  'ser',
  'ver',
  're',
  'turn',
  'ed',
  'un',
  'auth',
  'or',
  'ized',
  'not',
  'found',
  '權杖',
  '伺服器',
  '逾時',
  '401',
  '7',
];
const text = fc.array(fc.constantFrom(...syllables), { maxLength: 12 }).map((parts) => parts.join(''));
const term = fc.constantFrom('code:a', 'code:b', 'class:x', 'status:401', 'app:okta', 'app:box');
const indexedText = fc.record({ squashed: text, terms: fc.array(term, { maxLength: 3 }) });
const probe = fc.record({
  grams: fc.array(text, { maxLength: 6 }).map((parts) => new Set(gramsOf(parts.join('')))),
  terms: fc
    .array(fc.tuple(term, fc.double({ min: 0.5, max: 20, noNaN: true })), { maxLength: 4 })
    .map((pairs) => new Map(pairs)),
  limit: fc.integer({ min: 1, max: 20 }),
  leastShare: fc.constantFrom(0, 0.1, 0.5, 0.9),
});

describe('recall', () => {
  test('finds what a look at every text finds, in small catalogs', () => {
    fc.assert(
      fc.property(fc.array(indexedText, { maxLength: 40 }), probe, (texts, wanted) => {
        const index = openGramIndex(indexTexts(texts));
        expectSameHits(searchFor(index, wanted), texts, wanted);
        expectSameHits(searchFor(index, wanted, false), texts, wanted);
      }),
      { numRuns: 300 },
    );
  });

  test('finds the same when it may skip postings, in catalogs large enough for it', () => {
    fc.assert(
      fc.property(
        fc.array(indexedText, { minLength: 20, maxLength: 60 }),
        fc.array(text, { minLength: 30, maxLength: 60 }),
        fc.array(probe, { minLength: 3, maxLength: 3 }),
        (base, endings, probes) => {
          const texts = base.flatMap((one) =>
            endings.map((ending) => ({ ...one, squashed: one.squashed + ending })),
          );
          const index = openGramIndex(indexTexts(texts));
          for (const wanted of probes) {
            const pruned = searchFor(index, wanted);
            expect(pruned).toEqual(searchFor(index, wanted, false));
            expectSameHits(pruned, texts, wanted);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  test('finds the one text that a code and a rare phrase point to among thousands that share its words', () => {
    const texts = Array.from({ length: 5_000 }, (_, at) => ({
      squashed: `serverreturnedunauthorized${at}notfound`,
      terms: [`code:${at}`, 'status:401'],
    }));
    const index = openGramIndex(indexTexts(texts));
    const wanted: Wanted = {
      grams: new Set(gramsOf('theserverreturnedunauthorized4321notfoundagain')),
      terms: new Map([
        ['code:4321', 12],
        ['status:401', 3],
      ]),
      limit: 5,
      leastShare: 0,
    };
    const hits = searchFor(index, wanted);
    expect(hits[0]?.text).toBe(4321);
    expect(hits).toEqual(searchFor(index, wanted, false));
  });

  test('answers the same probe the same way again: nothing is left of the search before', () => {
    const texts = Array.from({ length: 300 }, (_, at) => ({
      squashed: `unauthorized${at % 50}`,
      terms: ['app:box'],
    }));
    const index = openGramIndex(indexTexts(texts));
    const wanted: Wanted = {
      grams: new Set(gramsOf('unauthorized17')),
      terms: new Map([['app:box', 5]]),
      limit: 10,
      leastShare: 0,
    };
    const first = searchFor(index, wanted);
    searchFor(index, { ...wanted, grams: new Set(gramsOf('unauthorized42')), limit: 3 });
    expect(searchFor(index, wanted)).toEqual(first);
  });

  test('equal texts come in the order they were given', () => {
    const texts = Array.from({ length: 9 }, () => ({ squashed: 'readtimedout', terms: [] }));
    const hits = searchFor(openGramIndex(indexTexts(texts)), {
      grams: new Set(gramsOf('readtimedout')),
      terms: new Map(),
      limit: 5,
      leastShare: 0,
    });
    expect(hits.map(({ text: at }) => at)).toEqual([0, 1, 2, 3, 4]);
  });

  test.each([
    ['an empty catalog', [], 'readtimedout'],
    ['an empty probe', [{ squashed: 'readtimedout', terms: ['app:box'] }], ''],
    ['nothing in common', [{ squashed: 'readtimedout', terms: ['app:box'] }], 'xxyyzz'],
    ['texts of nothing', [{ squashed: '', terms: [] }], 'readtimedout'],
  ])('%s finds nothing', (_name, texts, query) => {
    expect(
      searchFor(openGramIndex(indexTexts(texts)), {
        grams: new Set(gramsOf(query)),
        terms: new Map(),
        limit: 5,
        leastShare: 0.1,
      }),
    ).toEqual([]);
  });
});
