import { describe, expect, it } from 'vitest';
import { catalogCommandWording } from '../../src/wording/catalog-commands.ts';
import { newEntryWording } from '../../src/wording/new-entry.ts';

/** Every sentence, with its path; a sentence with values has names of languages in their places. */
function sentencesOf(value: unknown, path = ''): [path: string, sentence: string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return [[path, (value as (...values: string[]) => string)('en', 'zh-TW')]];
  return Object.entries(value as object).flatMap(([key, part]) => sentencesOf(part, `${path}.${key}`));
}

const wordings = { catalogCommandWording, newEntryWording };

describe.each(Object.entries(wordings))('the wording of %s', (_name, wording) => {
  const inEnglish = sentencesOf(wording.en);
  const inChinese = sentencesOf(wording['zh-TW']);

  it('says the same things in both languages', () => {
    expect(inChinese.map(([path]) => path)).toEqual(inEnglish.map(([path]) => path));
  });

  it.each(inEnglish)('has no Chinese in its English: %s', (_path, sentence) => {
    expect(sentence).toMatch(/[A-Za-z]/);
    expect(sentence).not.toMatch(/\p{Script=Han}/u);
  });

  it.each(inChinese)('is written as in Taiwan: %s', (_path, sentence) => {
    expect(sentence).not.toMatch(
      /令牌|租户|登录|粘贴|消息|信息|服务器|用户|默认|鏈接|數據|支持|文檔|[这说请错误应还]/,
    );
    expect(sentence).toMatch(/\p{Script=Han}|[（：]/u);
  });
});
