import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { builtinFolders } from '../../src/catalog/load/builtin-folders.ts';
import { loadCatalog } from '../../src/catalog/load/load-catalog.ts';
import { languages, type Language } from '../../src/core/entry.ts';
import { catalogCommandWording } from '../../src/wording/catalog-commands.ts';
import { cardWording } from '../../src/wording/cards.ts';
import { chatWording } from '../../src/wording/chat.ts';
import { exportWording } from '../../src/wording/export.ts';
import { newEntryWording } from '../../src/wording/new-entry.ts';
import { terminalWording } from '../../src/wording/terminal.ts';
import { isChinese, pages } from '../docs/pages.ts';
import { prose } from '../docs/read-markdown.ts';

/** A text that people see, with where it stands. */
type Seen = readonly [place: string, text: string];

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** Every text of a table. A sentence with values is read as it stands in the source, so that both of its ways count. */
function textsOf(value: unknown, place: string): Seen[] {
  if (typeof value === 'string') return [[place, value]];
  if (typeof value === 'function') return [[place, String(value)]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => textsOf(part, `${place}.${key}`));
}

const tables = {
  cardWording,
  chatWording,
  terminalWording,
  catalogCommandWording,
  newEntryWording,
  exportWording,
};

/** Templates hold no sentence today; one that comes is read too. */
const templates = readdirSync(new URL('../../cards', import.meta.url), {
  recursive: true,
  encoding: 'utf8',
}).filter((name) => name.endsWith('.json'));

/** The lines of the pages, without code and addresses. */
function linesOfPages(language: Language): Seen[] {
  return pages
    .filter((page) => isChinese(page) === (language === 'zh-TW'))
    .flatMap((page) =>
      prose(read(page))
        .replaceAll(/\]\([^)]*\)/g, ']')
        .split('\n')
        .map((line): Seen => [page, line]),
    );
}

function textsIn(language: Language): Seen[] {
  const { entries, apps } = loadCatalog(builtinFolders());
  const manifest = language === 'en' ? 'manifest/manifest.json' : 'manifest/zh-TW.json';
  return [
    ...Object.entries(tables).flatMap(([name, table]) => textsOf(table[language], name)),
    ...textsOf(JSON.parse(read(manifest)), manifest),
    ...templates.flatMap((name) => textsOf(JSON.parse(read(`cards/${name}`)), name)),
    ...linesOfPages(language),
    ...apps.flatMap(({ id, name }) => textsOf(name[language], id)),
    ...entries.flatMap(({ id, cause, fix, links }) =>
      textsOf([cause[language], fix[language], links.map(({ title }) => title[language])], id),
    ),
  ];
}

const cell = /(?<!\\)\|/;
const expression = /`\/(.+?)\/(i?)`( in Chinese)?/g;

interface Stray {
  readonly word: string;
  readonly pattern: RegExp;
  readonly in: readonly Language[];
}

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The words of the last column: each in the language that it is written in. */
function readStrays(): Stray[] {
  const rows = read('docs/terms.md')
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2);
  return rows.flatMap((row) => {
    const column = row.replaceAll(expression, '').split(cell)[4] ?? '';
    const expressions = Array.from(row.matchAll(expression), ([whole, source = '', flags, chinese]) => ({
      word: whole,
      pattern: new RegExp(source.replaceAll('\\|', '|'), `u${flags ?? ''}`),
      in: chinese === undefined ? languages : (['zh-TW'] as const),
    }));
    const words = column
      .split(',')
      .map((word) => word.trim())
      .filter((word) => word !== '' && !word.includes(' for '));
    return [
      ...expressions,
      ...words.map((word) => ({
        word,
        pattern: new RegExp(/\p{Script=Han}/u.test(word) ? escaped(word) : `\\b${escaped(word)}`, 'iu'),
        in: languages,
      })),
    ];
  });
}

const strays = readStrays();

describe('the term list', () => {
  test('has strays to look for in either language', () => {
    expect(strays.length).toBeGreaterThan(40);
    expect(strays.some(({ word }) => word === '錯誤解法')).toBe(true);
    expect(strays.some(({ word }) => word.includes('multi-tenant'))).toBe(true);
  });

  test.each(languages)('is kept by everything that people see in %s', (language) => {
    const texts = textsIn(language);
    const wanted = strays.filter((stray) => stray.in.includes(language));
    const found = texts.flatMap(([place, text]) =>
      wanted.filter(({ pattern }) => pattern.test(text)).map(({ word }) => `${place}: ${word}: ${text}`),
    );
    expect(found).toEqual([]);
  });

  test('目錄 is said of the directory alone', () => {
    const inTables = Object.entries(tables).flatMap(([name, table]) => textsOf(table['zh-TW'], name));
    const manifest = textsOf(JSON.parse(read('manifest/zh-TW.json')), 'manifest');
    expect([...inTables, ...manifest].filter(([, text]) => text.includes('目錄'))).toEqual([]);
  });
});
