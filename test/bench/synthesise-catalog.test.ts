import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { loadCatalog } from '../../src/catalog/load/load-catalog.ts';
import type { Catalog } from '../../src/core/entry.ts';
import { writeCatalog } from '../catalog/write-catalog.ts';
import { groupMessages } from './message-groups.ts';
import { synthesiseCatalog } from './synthesise-catalog.ts';

const catalog = synthesiseCatalog(3_000, 11);
const messages = catalog.entries.flatMap((entry) => entry.messages);

test('makes the same catalog for the same seed and another for another', () => {
  expect(synthesiseCatalog(300, 5)).toEqual(synthesiseCatalog(300, 5));
  expect(synthesiseCatalog(300, 5)).not.toEqual(synthesiseCatalog(300, 6));
});

test('has the size that was asked for, and products in proportion', () => {
  const products = (made: Catalog): number => made.apps.filter(({ id }) => id !== 'all').length;
  expect(synthesiseCatalog(1_000, 1).entries).toHaveLength(1_000);
  expect(products(synthesiseCatalog(1_000, 1))).toBe(40);
  expect(products(synthesiseCatalog(10_000, 1))).toBe(100);
  expect(products(synthesiseCatalog(500, 1, 40))).toBe(40);
});

test('loads from files, as the catalog schema wants them', () => {
  const small = synthesiseCatalog(200, 2);
  const files = Map.groupBy(small.entries, ({ app }) => app);
  const root = writeCatalog({
    'apps.yaml': stringify({ apps: small.apps }),
    ...Object.fromEntries(
      Array.from(files, ([app, entries]) => [
        `${app}.yaml`,
        stringify({ app, entries: entries.map((entry) => ({ ...entry, app: undefined })) }),
      ]),
    ),
  });
  const byId = (made: Catalog): unknown[] => made.entries.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  expect(byId(loadCatalog([root]))).toEqual(byId(small));
});

test('leaves a third of the messages without Chinese', () => {
  const plain = messages.filter((message) => !/\p{Script=Han}/u.test(message));
  expect(plain.length / messages.length).toBeCloseTo(1 / 3, 1);
});

test('shares a tenth of the messages between two to six apps', () => {
  const counts = groupMessages(catalog).groups.map(
    ({ entries }) => new Set(entries.map(({ app }) => app)).size,
  );
  const shared = counts.filter((count) => count > 1);
  expect(shared.length / counts.length).toBeCloseTo(0.1, 1);
  expect(Math.min(...shared)).toBe(2);
  expect(Math.max(...shared)).toBe(6);
});

test('has codes of a dozen families, some of which other codes begin with', () => {
  const codes = [
    ...new Set(messages.flatMap((message) => message.match(/(?<!\w)[A-Z]{2,7}-?\d{5,7}(?!\w)/g) ?? [])),
  ];
  const others = messages.flatMap((message) => message.match(/(?<!\w)(?:0x8007|ERR_)/g) ?? []);
  const families = new Set([...codes.map((code) => code.replace(/\d+$/, '')), ...others]);
  expect(families.size).toBe(12);
  const longer = codes.filter((code) => codes.some((other) => other !== code && code.startsWith(other)));
  expect(longer.length / codes.length).toBeGreaterThan(0.08);
});

test('gives some causes to many entries and others to one', () => {
  const uses = [...Map.groupBy(catalog.entries, ({ cause }) => cause.en).values()].map(
    (entries) => entries.length,
  );
  expect(catalog.entries.filter(({ cause }) => cause.en === 'Internal error.').length).toBeGreaterThan(100);
  expect(uses.filter((count) => count === 1).length).toBeGreaterThan(1_000);
});
