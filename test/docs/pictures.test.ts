import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createPictures, drawnFile, fingerprint } from '../cards/pictures.ts';
import { isChinese, pages, read } from './pages.ts';
import { links } from './read-markdown.ts';

const folder = 'docs/pictures';
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.png'))
  .map((name) => path.join(folder, name));

const shownBy = (page: string): string[] =>
  links(read(page))
    .map(({ file }) => path.join(path.dirname(page), file))
    .filter((file) => file.startsWith(folder));

test('every picture is shown by a page, and no page shows one of the other language', () => {
  const strays = pages.flatMap((page) =>
    shownBy(page).filter((file) => file.endsWith('.zh-TW.png') !== isChinese(page)),
  );
  expect(strays).toEqual([]);
  expect([...new Set(pages.flatMap(shownBy))].toSorted()).toEqual(files.toSorted());
});

test('every picture shows the card that the bot sends today; else draw them again with npm run pictures', () => {
  const today = Object.fromEntries(createPictures().map((picture) => [picture.name, fingerprint(picture)]));
  expect(JSON.parse(read(drawnFile))).toEqual(today);
  const names = Object.keys(today).map((name) => path.join(folder, `${name}.png`));
  expect(names.toSorted()).toEqual(files.toSorted());
});

test.each(files)('%s has at most 150 KB', (file) => {
  expect(statSync(file).size).toBeLessThanOrEqual(150 * 1_024);
});
