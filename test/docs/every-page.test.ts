import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { isChinese, pages, read, translated } from './pages.ts';
import { anchors, headings, links, prose, readCodeBlocks } from './read-markdown.ts';

const targetOf = (page: string, file: string): string =>
  file === '' ? page : path.join(path.dirname(page), file);

const isOutside = (file: string): boolean => file.startsWith('https://');

/** What is run, and data; samples of output and of pages may be in the language of the page. */
const shared = (page: string): string[] =>
  readCodeBlocks(read(page))
    .filter(({ language }) => language !== 'text' && language !== 'md')
    .map(({ body }) => body.replaceAll(/(?: --)? --lang (?:en|zh-TW)$/gm, ''));

describe.each(pages)('%s', (page) => {
  const text = read(page);

  test('links only to files that are there', () => {
    const files = links(text).map(({ file }) => file);
    const missing = files.filter((file) => !isOutside(file) && !existsSync(targetOf(page, file)));
    expect(missing).toEqual([]);
  });

  test('links only to headings that are there', () => {
    const lost = links(text).filter(({ file, anchor }) => {
      if (anchor === '' || isOutside(file)) return false;
      return !anchors(read(targetOf(page, file))).includes(anchor);
    });
    expect(lost).toEqual([]);
  });

  test('stays in its language where the other page has one of the same', () => {
    const strays = links(text).filter(({ file }) => {
      if (!file.endsWith('.md') || isChinese(file) === isChinese(page)) return false;
      const same = page.replace(/(?:\.zh-TW)?\.md$/, isChinese(page) ? '.md' : '.zh-TW.md');
      if (targetOf(page, file) === same) return false;
      return existsSync(
        targetOf(page, file.replace(/(?:\.zh-TW)?\.md$/, isChinese(page) ? '.zh-TW.md' : '.md')),
      );
    });
    expect(strays.filter(({ anchor }) => anchor !== 'terms')).toEqual([]);
  });

  test('keeps to its language, and its tone', () => {
    const foreign = isChinese(page)
      ? /軟件|服務器|用戶名|登錄|默認|粘貼|信息|文件夾|運行|令牌|目錄(?!（租用戶）|中的帳戶)|！/
      : /!(?!\[)|[\u3400-\u9fff]|\bmended\b|\btaken up\b|\banswers on\b|\bto be had\b|\btold by\b|\bsome \d/;
    const lines = prose(text)
      .split('\n')
      .filter((line) => !line.includes('.zh-TW.md)') && !line.startsWith('| English'));
    expect(lines.filter((line) => foreign.test(line))).toEqual([]);
  });
});

describe.each(translated)('%s and its Chinese page', (page) => {
  const other = page.replace(/\.md$/, '.zh-TW.md');

  test('have the same sections', () => {
    expect(headings(read(other))).toEqual(headings(read(page)));
  });

  test('have the same commands and examples', () => {
    expect(shared(other)).toEqual(shared(page));
  });

  test('have as many links to other than pages', () => {
    const outside = (name: string) => links(read(name)).filter(({ file }) => !file.endsWith('.md')).length;
    expect(outside(other)).toBe(outside(page));
  });
});
