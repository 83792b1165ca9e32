import { Ajv2020 } from 'ajv/dist/2020.js';
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { builtinFolders } from '../../../src/catalog/load/builtin-folders.ts';
import { readFolders } from '../../../src/catalog/load/read-folders.ts';
import { readYamlFile } from '../../../src/catalog/file/read-yaml-file.ts';
import { goodApps, goodEntries, writeCatalog } from '../write-catalog.ts';
import { writeAppsSchema, writeEntrySchema, writePhrasesSchema } from './write-schemas.ts';

const catalogFile = (name: string) => join(import.meta.dirname, '../../../catalog', name);

// `npx vitest run test/catalog -u` writes them anew after the schema changed.
test('the schema that editors use for entry files is the one that files are loaded with', async () => {
  await expect(writeEntrySchema()).toMatchFileSnapshot(catalogFile('catalog.schema.json'));
});

test('the schema that editors use for apps.yaml is the one that files are loaded with', async () => {
  await expect(writeAppsSchema()).toMatchFileSnapshot(catalogFile('apps.schema.json'));
});

test('the schema that editors use for phrases is the one that files are loaded with', async () => {
  await expect(writePhrasesSchema()).toMatchFileSnapshot(catalogFile('phrases.schema.json'));
});

const compile = (schema: string) =>
  new Ajv2020({ strict: false, validateFormats: false }).compile(JSON.parse(schema) as object);

test('editors accept every file of the catalog', () => {
  const [entries, apps] = [compile(writeEntrySchema()), compile(writeAppsSchema())];
  const phrases = compile(writePhrasesSchema());
  const schemaOf = (name: string) =>
    name === 'apps.yaml' ? apps : name.startsWith('phrases-') ? phrases : entries;
  const files = builtinFolders().flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
  const refused = files.filter((file) => !schemaOf(basename(file))(readYamlFile(file).data));
  expect(refused).toEqual([]);
});

test('editors mark a link that is not https', () => {
  const root = writeCatalog({ 'acme.yaml': goodEntries.replace('https://acme', 'http://acme') });
  expect(compile(writeEntrySchema())(readYamlFile(join(root, 'acme.yaml')).data)).toBe(false);
});

test.each([
  ['an entry', '', false],
  ['a draft', '    review: true\n', true],
  ['an entry that says it is no draft', '    review: false\n', false],
])('of %s without a language editors say the same as the bot', (_what, review, expected) => {
  const broken = goodEntries.replace('    messages', `${review}    messages`).replace(', zh-TW: 指南', '');
  const root = writeCatalog({ 'a/apps.yaml': goodApps, 'a/acme.yaml': broken });
  expect(compile(writeEntrySchema())(readYamlFile(join(root, 'a/acme.yaml')).data)).toBe(expected);
  expect(readFolders([join(root, 'a')]).problems.length === 0).toBe(expected);
});

test('editors refuse a draft without any language', () => {
  const broken = goodEntries
    .replace('    messages', '    review: true\n    messages')
    .replace('{ en: Guide, zh-TW: 指南 }', '{}');
  const root = writeCatalog({ 'acme.yaml': broken });
  expect(compile(writeEntrySchema())(readYamlFile(join(root, 'acme.yaml')).data)).toBe(false);
});
