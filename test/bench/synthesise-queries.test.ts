import { expect, test } from 'vitest';
import { shapes } from './query.ts';
import { synthesiseCatalog } from './synthesise-catalog.ts';
import { synthesiseQueries } from './synthesise-queries.ts';

const catalog = synthesiseCatalog(400, 3);
const ids = new Set(catalog.entries.map(({ id }) => id));
const averageLength = (texts: readonly { text: string }[]): number =>
  texts.reduce((sum, { text }) => sum + text.length, 0) / texts.length;

test('makes the same queries for the same seed', () => {
  expect(synthesiseQueries(catalog, 'message', 30, 1)).toEqual(synthesiseQueries(catalog, 'message', 30, 1));
  expect(synthesiseQueries(catalog, 'message', 30, 1)).not.toEqual(
    synthesiseQueries(catalog, 'message', 30, 2),
  );
});

test.for([
  ['short', 12, 35],
  ['message', 90, 150],
  ['paste', 850, 1_150],
  ['huge', 26_000, 29_000],
] as const)('makes a %s query %i to %i units long on average', ([shape, shortest, longest]) => {
  const length = averageLength(synthesiseQueries(catalog, shape, 40, 1));
  expect(length).toBeGreaterThan(shortest);
  expect(length).toBeLessThan(longest);
});

test('makes stack traces of sixty lines', () => {
  for (const { text, nature } of synthesiseQueries(catalog, 'trace', 40, 1)) {
    if (nature === 'right') expect(text.split('\n').filter((line) => /^\s+at /.test(line))).toHaveLength(59);
  }
});

test.for(shapes)(
  'expects entries of the catalog from right %s queries and nothing from the others',
  (shape) => {
    const queries = synthesiseQueries(catalog, shape, 60, 4);
    for (const { nature, expected } of queries) {
      expect(expected.length > 0).toBe(nature === 'right');
      expect(expected.every((id) => ids.has(id))).toBe(true);
    }
    expect(new Set(queries.map(({ nature }) => nature))).toEqual(new Set(['right', 'wrong', 'unrelated']));
  },
);

test('puts into wrong queries no code of the catalog', () => {
  const code = /(?<!\w)(?:AUTHSTS|VXE?|ORL-|CLD|TKN|GW-|SYNC|IDP-|LIC)\d+(?!\w)/;
  const known = new Set(
    catalog.entries.flatMap(({ messages }) => messages.map((text) => code.exec(text)?.[0])),
  );
  const wrong = synthesiseQueries(catalog, 'message', 300, 5).filter(({ nature }) => nature === 'wrong');
  const codes = wrong.flatMap(({ text }) => code.exec(text)?.[0] ?? []);
  expect(codes.length).toBeGreaterThan(5);
  expect(codes.filter((found) => known.has(found))).toEqual([]);
});

test('expects one app where the query names it, else every app that shares the message', () => {
  const right = synthesiseQueries(catalog, 'message', 600, 6).filter(({ nature }) => nature === 'right');
  const appsOf = (expected: readonly string[]): Set<string> =>
    new Set(catalog.entries.filter(({ id }) => expected.includes(id)).map(({ app }) => app));
  const named = right.filter(({ text }) => catalog.apps.some(({ name }) => text.includes(`[${name.en}] `)));
  expect(named.length).toBeGreaterThan(10);
  expect(named.every(({ expected }) => appsOf(expected).size === 1)).toBe(true);
  expect(right.some(({ expected }) => appsOf(expected).size > 1)).toBe(true);
});
