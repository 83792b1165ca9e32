import { compareTwoStrings } from 'string-similarity';
import { expect, test } from 'vitest';
import { defaults } from '../../src/core/defaults.ts';
import { answer, createEngine } from '../../src/core/engine.ts';
import { normaliseCharacters, unescapeText } from '../../src/core/text/normalise.ts';
import { synthesiseCatalog } from '../bench/synthesise-catalog.ts';
import { synthesiseQueries } from '../bench/synthesise-queries.ts';
import { rounds } from '../rounds.ts';

const engine = createEngine(synthesiseCatalog(600, 7));

const cleanMessage = (message: string): string =>
  unescapeText(normaliseCharacters(message))
    .replace(/\{[A-Za-z][\w-]*\}/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

const enough = rounds(10_000, 600);

test(`the similarity shown is string-similarity’s own number, for ${enough} pairs in both scripts`, () => {
  let pairs = 0;
  let chinese = 0;
  for (let seed = 1; pairs < enough; seed += 1) {
    for (const shape of ['short', 'message', 'paste'] as const) {
      for (const { text } of synthesiseQueries(engine.catalog, shape, 100, seed)) {
        const { matches, query, parts } = answer(engine, text);
        if (parts.length > 0) continue;
        const clean = query.clean.slice(0, defaults.comparedLength).toLowerCase();
        for (const { entry, similarity } of matches) {
          const numbers = entry.messages.map((message) => compareTwoStrings(clean, cleanMessage(message)));
          expect([0, ...numbers]).toContain(similarity);
          pairs += 1;
          if (entry.messages.some((message) => /\p{Script=Han}/u.test(message))) chinese += 1;
        }
      }
    }
  }
  expect(chinese).toBeGreaterThan(enough / 10);
}, 60_000);
