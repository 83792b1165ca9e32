import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { showProblem } from '../../../src/catalog/catalog-problem.ts';
import { readFolders, type CatalogReading } from '../../../src/catalog/load/read-folders.ts';
import { goodApps, goodEntries, writeCatalog } from '../write-catalog.ts';

const title = 'title: { en: Printers of the office, zh-TW: 辦公室印表機 }\n';
const words = 'signs: [printer, 印表機]\nunless: [plotter]\n';

const contextsOf = ({ catalog }: CatalogReading) => catalog.entries.map(({ context }) => context);

function readWith(front: string): { reading: CatalogReading; problems: string[] } {
  const root = writeCatalog({ 'a/apps.yaml': `${front}${goodApps}`, 'a/acme.yaml': goodEntries });
  const reading = readFolders([join(root, 'a')]);
  return { reading, problems: reading.problems.map((each) => showProblem(each).replaceAll(`${root}/`, '')) };
}

test('the title and the signs of a folder are those of all its entries', () => {
  const { reading, problems } = readWith(title + words);
  expect(problems).toEqual([]);
  expect(contextsOf(reading)).toEqual([
    {
      title: { en: 'Printers of the office', 'zh-TW': '辦公室印表機' },
      signs: ['printer', '印表機'],
      unless: ['plotter'],
    },
  ]);
});

test('a folder need not have them, nor signs beside the title', () => {
  expect(contextsOf(readWith('').reading)).toEqual([undefined]);
  expect(contextsOf(readWith(title).reading)).toEqual([expect.objectContaining({ signs: [], unless: [] })]);
});

test.each([
  [
    'a title in one language',
    'title: { en: Printers }\n',
    'a/apps.yaml:1:1: title.zh-TW is missing; write the title in Traditional Chinese',
  ],
  [
    'signs without a title',
    'signs: [printer]\n',
    'a/apps.yaml:1:1: title is missing; write the title that they are the signs of',
  ],
  [
    'a sign that would be in every text',
    `${title}signs: [printer, "-"]\n`,
    'a/apps.yaml:2:18: signs item 2 is not valid; write one word or phrase with a letter or digit, in quotes',
  ],
  [
    'more signs than can be looked for',
    `${title}signs: [${'a,'.repeat(101)}]\n`,
    'a/apps.yaml:2:1: signs is not valid; write at most 100 words',
  ],
])('%s is told where it stands, and costs no app and no entry', (_what, front, problem) => {
  const { reading, problems } = readWith(front);
  expect(problems).toEqual([problem]);
  expect(contextsOf(reading)).toEqual([undefined]);
});

test('thousands of bad signs are told in a few findings', () => {
  expect(readWith(`${title}signs: [${'{},'.repeat(5_000)}]\n`).problems.length).toBeLessThan(5);
});

test('what was right before stays while it is wrong', () => {
  const root = writeCatalog({ 'a/apps.yaml': title + goodApps, 'a/acme.yaml': goodEntries });
  const folders = [join(root, 'a')];
  const before = readFolders(folders);
  for (const broken of [`title: 1\n${goodApps}`, 'apps: [\n']) {
    writeFileSync(join(root, 'a/apps.yaml'), broken);
    const reading = readFolders(folders, { last: before });
    expect(reading.problems).not.toEqual([]);
    expect(contextsOf(reading)).toEqual(contextsOf(before));
  }
  rmSync(join(root, 'a'), { recursive: true });
  expect(contextsOf(readFolders(folders, { last: before }))).toEqual(contextsOf(before));
});

test('an entry that a later folder replaces applies where that one says', () => {
  const root = writeCatalog({
    'a/apps.yaml': title + goodApps,
    'a/acme.yaml': goodEntries,
    'b/acme.yaml': goodEntries,
    'c/apps.yaml': 'title: { en: Plotters, zh-TW: 繪圖機 }\napps: []\n',
    'c/acme.yaml': goodEntries,
  });
  const read = (...names: string[]) => contextsOf(readFolders(names.map((name) => join(root, name))));
  expect(read('a', 'b')).toEqual([undefined]);
  expect(read('a', 'c')).toEqual([expect.objectContaining({ title: { en: 'Plotters', 'zh-TW': '繪圖機' } })]);
});
