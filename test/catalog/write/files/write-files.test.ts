import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeFiles } from '../../../../src/catalog/write/files/write-files.ts';
import { makeFolder, readTexts } from '../import-into.ts';

test('files are written in place, with the folders that they need', () => {
  const folder = join(makeFolder(), 'deep', 'down');
  writeFiles(folder, [
    { name: 'a.yaml', text: 'new', before: undefined },
    { name: '.import/a.json', text: '{}', before: undefined },
  ]);
  expect(readTexts(folder)).toEqual({ 'a.yaml': 'new', '.import/a.json': '{}' });
});

test('when one file cannot be written all are as they were', () => {
  const folder = makeFolder();
  writeFileSync(join(folder, 'a.yaml'), 'old');
  mkdirSync(join(folder, 'c.yaml', 'in-the-way'), { recursive: true });
  const files = [
    { name: 'a.yaml', text: 'new', before: 'old' },
    { name: 'b.yaml', text: 'new', before: undefined },
    { name: 'c.yaml', text: 'new', before: undefined },
  ];
  expect(() => {
    writeFiles(folder, files);
  }).toThrow(/cannot be written; nothing was changed; check its permissions/);
  expect(readTexts(folder)).toEqual({ 'a.yaml': 'old' });
});
