import { join } from 'node:path';
import { expect, test } from 'vitest';
import { builtinFolders } from '../../../src/catalog/load/builtin-folders.ts';
import { checkFolders } from '../../../src/catalog/check/check-folders.ts';
import { CodedError } from '../../../src/errors.ts';
import { goodApps, writeCatalog } from '../write-catalog.ts';
import { findingsOf, now, paper, placesOf } from './findings-of.ts';
import { writeEntryFile } from './write-entry.ts';

test('the catalog that ships is clean', { timeout: 60_000 }, () => {
  const { findings, entries } = checkFolders({ folders: builtinFolders(), now });
  expect(findings.filter(({ severity }) => severity !== 'note')).toEqual([]);
  expect(entries).toBeGreaterThan(25);
});

test('says every fault of the files at once, each at its line', () => {
  const broken = writeEntryFile('acme', [paper, { ...paper, id: 'Bad Id' }, paper])
    .replace('who: app-admin', 'who: nobody')
    .replace('source: {', 'sauce: {');
  const found = findingsOf({
    'apps.yaml': goodApps,
    'acme.yaml': broken,
    'other.yaml': writeEntryFile('unheard', [{ ...paper, id: 'other' }]),
    'twice.yaml': writeEntryFile('acme', [
      { ...paper, id: 'acme-twice' },
      { ...paper, id: 'acme-twice' },
    ]),
  });
  const invalid = found.filter(({ rule }) => rule === 'invalid');
  expect(placesOf(invalid).map((place) => place.replace(/:\d+$/, ''))).toEqual([
    'error invalid acme.yaml:3',
    'error invalid acme.yaml:9',
    'error invalid acme.yaml:10',
    'error invalid acme.yaml:14',
    'error invalid other.yaml:1',
    'error invalid twice.yaml:14',
  ]);
  expect(invalid.every(({ message }) => message.includes('; '))).toBe(true);
});

test('a folder without a sound entry still says why', () => {
  const files = {
    'apps.yaml': goodApps,
    'acme.yaml': writeEntryFile('acme', [paper]).replace('who: app-admin', 'who: me'),
  };
  expect(findingsOf(files).some(({ file, line }) => file === 'acme.yaml' && line === 9)).toBe(true);
});

test.each([
  ['that is not there', 'CATALOG_NOT_FOUND', 'nowhere'],
  ['without YAML files', 'CATALOG_INVALID', 'empty'],
  ['without entries', 'CATALOG_INVALID', 'apps'],
])('a folder %s cannot be checked', (_name, code, folder) => {
  const root = writeCatalog({ 'empty/readme.txt': '', 'apps/apps.yaml': goodApps });
  const check = () => checkFolders({ folders: [join(root, folder)], now });
  expect(check).toThrow(CodedError);
  expect(check).toThrow(expect.objectContaining({ code }) as Error);
});
