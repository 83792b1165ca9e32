import { expect, test } from 'vitest';
import { synthesiseSecondCatalog } from './second-catalog.ts';

const second = synthesiseSecondCatalog();
const ids = new Set(second.catalog.entries.map(({ id }) => id));

test('has 500 entries of 40 products and is always the same', () => {
  expect(ids.size).toBe(500);
  expect(second.catalog.apps.filter(({ id }) => id !== 'all')).toHaveLength(40);
  expect(synthesiseSecondCatalog()).toEqual(second);
});

test('asks for entries that it has', () => {
  expect(second.queries).toHaveLength(800);
  for (const { expected } of second.queries) {
    expect(expected.length).toBeGreaterThan(0);
    expect(expected.every((id) => ids.has(id))).toBe(true);
  }
});

test('asks for what was taken out, and expects nothing', () => {
  expect(second.takenOut.length).toBeGreaterThan(100);
  expect(second.takenOut.every(({ expected }) => expected.length === 0)).toBe(true);
  const asked = new Set(second.queries.map(({ text }) => text));
  expect(second.takenOut.filter(({ text }) => asked.has(text))).toEqual([]);
});
