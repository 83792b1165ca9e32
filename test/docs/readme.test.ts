import { describe, expect, test } from 'vitest';
import { builtinFolders } from '../../src/catalog/load/builtin-folders.ts';
import { loadCatalog } from '../../src/catalog/load/load-catalog.ts';
import { defaults } from '../../src/core/defaults.ts';
import { cardSamples } from '../cards/card-samples.ts';
import { createParsedBinder } from '../cards/parsed-binder.ts';
import { inBoth, read } from './pages.ts';

const { entries } = loadCatalog(builtinFolders());
const signIn = entries.filter(({ app }) => app === 'microsoft-entra-id').length;

test('README.md is read in one sitting', () => {
  expect(read('README.md').split(/\s+/).filter(Boolean).length).toBeLessThanOrEqual(1_600);
});

test('README.md has its sections in the order in which somebody wants them', () => {
  const sections = Array.from(read('README.md').matchAll(/^## (.*)$/gm), ([, heading]) => heading);
  expect(sections).toEqual([
    'What it does',
    'Try it',
    'In Teams',
    'Your own errors',
    'How well it decides',
    'Limits',
    'Licence',
  ]);
});

describe.each(inBoth('README'))('%s', (page) => {
  const text = read(page);

  test('counts the entries that come with it', () => {
    const counts =
      /(\d+) come with it: (\d+) [^]*? and (\d+) sign-in|內建 (\d+) 個[^：]*：(\d+) 個[^]*?，(\d+) 個是/.exec(
        text,
      );
    const [, ...numbers] = counts ?? [];
    expect(numbers.filter((number) => (number as string | undefined) !== undefined).map(Number)).toEqual([
      entries.length,
      entries.length - signIn,
      signIn,
    ]);
  });

  test('counts the characters that are read, and the parts of a log, as the engine does', () => {
    expect(text).toContain(new Intl.NumberFormat('en').format(defaults.maxQueryLength));
    expect(text).toMatch(new RegExp(`the ${defaults.maxRecords} parts|看 ${defaults.maxRecords} 個`));
  });

  test('shows three pictures', () => {
    expect(text.match(/!\[/g)).toHaveLength(3);
  });
});

test('the cards without a button for the other language are those that the README names', () => {
  const bind = createParsedBinder();
  const without = cardSamples
    .filter(({ content }) => !JSON.stringify(bind(content, 'en').card).includes('"title":"中文"'))
    .map(({ name }) => name);
  const named = cardSamples
    .map(({ name }) => name)
    .filter((name) => /^(?:several|none|status|gone)/.test(name));
  expect(without).toEqual(named);
});
