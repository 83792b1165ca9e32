import { expect, test } from 'vitest';
import { readFolders } from '../../../src/catalog/load/read-folders.ts';
import { goodApps, goodEntries, writeCatalog } from '../write-catalog.ts';
import path from 'node:path';

const id = /id: ([a-z0-9-]+)/.exec(goodEntries.slice(goodEntries.indexOf('entries:')))?.[1] ?? '';
const readWith = (phrases: string) => {
  const root = writeCatalog({
    'a/apps.yaml': goodApps,
    'a/acme.yaml': goodEntries,
    'a/phrases-users.yaml': phrases,
  });
  return readFolders([path.join(root, 'a')]);
};

test('phrases of a file of their own belong to their entry, one a line or as a list, each once', () => {
  const { catalog, problems } = readWith(
    `phrases:\n  - entry: ${id}\n    en: |\n      it throws me out\n\n      it throws me out\n    zh-TW: [一直被踢出來]\n`,
  );
  expect(problems).toEqual([]);
  expect(catalog.entries.find((entry) => entry.id === id)?.phrases).toEqual({
    en: ['it throws me out'],
    'zh-TW': ['一直被踢出來'],
  });
});

test('phrases of an entry that no folder has are named, with their line', () => {
  const { problems } = readWith('phrases:\n  - entry: nobody\n    en: it throws me out\n');
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({ line: 2 });
  expect(problems[0]?.message).toContain('no entry has the id nobody');
});

test('a key that is misspelt costs these phrases alone', () => {
  const { catalog, problems } = readWith(
    `phrases:\n  - entry: ${id}\n    english: it throws me out\n  - entry: ${id}\n    en: it keeps asking\n`,
  );
  expect(problems.map(({ message }) => message).join()).toContain('unknown key "english"');
  expect(catalog.entries.find((entry) => entry.id === id)?.phrases?.en).toEqual(['it keeps asking']);
});
