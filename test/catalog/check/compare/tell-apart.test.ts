import { expect, test } from 'vitest';
import { distinctiveWords, tellApart } from '../../../../src/catalog/check/compare/tell-apart.ts';
import { loadCatalog } from '../../../../src/catalog/load/load-catalog.ts';
import type { Entry } from '../../../../src/core/entry.ts';
import { around } from '../findings-of.ts';

const [entry] = loadCatalog(around).entries;
const like = (id: string, ...messages: string[]): Entry => {
  if (!entry) throw new Error('The catalog is empty.');
  return { ...entry, id, messages };
};

test('codes and classes come before words, placeholders and everyday words not at all', () => {
  const one = like('one', 'The app of {user} failed: PaperException AB12345');
  const other = like('other', 'An app of {nobody} failed');
  expect(distinctiveWords(one, other)).toEqual(['AB12345', 'PaperException']);
  expect(distinctiveWords(other, one)).toEqual([]);
});

test('Chinese is taken apart into words', () => {
  expect(distinctiveWords(like('one', '無法更新權杖'), like('other', '無法更新憑證'))).toEqual(['權杖']);
});

test('says which entry has what', () => {
  const told = tellApart(like('one', 'Printer jam'), like('other', 'Printer fire'));
  expect(told).toContain('only one has "jam", only other has "fire"');
});

test('says when there is nothing', () => {
  expect(tellApart(like('one', 'Jam in {a}'), like('other', 'JAM in {b}'))).toContain(
    'nothing tells them apart',
  );
});
