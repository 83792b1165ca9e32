import { describe, expect, test } from 'vitest';
import { catalogLimits, showMegabytes } from '../../src/catalog/file/catalog-limits.ts';
import { inBoth, read } from './pages.ts';
import { readCodeBlocks, tableWith } from './read-markdown.ts';

describe.each(inBoth('docs/catalog'))('%s', (page) => {
  const first = page.endsWith('.zh-TW.md') ? '一個檔案的大小' : 'Size of a file';

  test('gives every limit of what is read of a catalog', () => {
    const stated = tableWith(read(page), first).map(([, value]) => value);
    const limits = Object.entries(catalogLimits).map(([name, value]) =>
      name.endsWith('Bytes') ? showMegabytes(value) : value.toLocaleString('en-US'),
    );
    expect(stated).toEqual(limits);
  });
});

test.each([
  ['docs/catalog.md', 'docs/examples/runbook.en.md'],
  ['docs/catalog.zh-TW.md', 'docs/examples/runbook.zh-tw.md'],
])('%s shows the page that is there to be imported', (page, example) => {
  const shown = readCodeBlocks(read(page)).filter(({ language }) => language === 'md');
  expect(shown.map(({ body }) => body.trim())).toEqual([read(example).trim()]);
});
