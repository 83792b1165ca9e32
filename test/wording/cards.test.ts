import { describe, expect, it } from 'vitest';
import { cardWording } from '../../src/wording/cards.ts';

/** Every sentence that needs no value, with its path. */
function sentencesOf(value: unknown, path = ''): [path: string, sentence: string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => sentencesOf(part, `${path}.${key}`));
}

const inEnglish = sentencesOf(cardWording.en);
const inChinese = sentencesOf(cardWording['zh-TW']);

describe('the wording of the cards', () => {
  it('says the same things in both languages', () => {
    expect(inChinese.map(([path]) => path)).toEqual(inEnglish.map(([path]) => path));
  });

  it.each([...inEnglish, ...inChinese])('is calm: %s', (_path, sentence) => {
    expect(sentence).not.toMatch(/[!！]|\p{Extended_Pictographic}/u);
    expect(sentence.trim()).not.toBe('');
  });

  it.each(inChinese)('is written as in Taiwan: %s', (path, sentence) => {
    expect(sentence).not.toMatch(
      /令牌|租户|登录|粘贴|消息|信息|服务器|用户|默认|鏈接|數據|支持|[这说请错误应还]/,
    );
    if (path !== '.otherLanguage') expect(sentence).toMatch(/\p{Script=Han}/u);
  });
});

describe('counts', () => {
  it('agree with their nouns in English', () => {
    const { answer, why } = cardWording.en;
    expect(answer.moreSteps(1)).toBe('1 more step');
    expect(answer.moreSteps(2)).toBe('2 more steps');
    expect(why.ignoredCounts({ ids: 2, times: 1, hosts: 2, stackLines: 1400, quietLines: 0 })).toBe(
      '2 IDs, 1 time, 2 addresses, 1,400 stack lines',
    );
    expect(why.ignoredCounts({ ids: 0, times: 0, hosts: 1, stackLines: 0, quietLines: 0 })).toBe('1 address');
  });

  it('are empty where nothing was ignored', () => {
    expect(
      cardWording['zh-TW'].why.ignoredCounts({ ids: 0, times: 0, hosts: 0, stackLines: 0, quietLines: 0 }),
    ).toBe('');
  });

  it('leave out a similarity that was not measured', () => {
    expect(cardWording.en.why.scores(0.99, 0, false)).toBe('99% certain');
    expect(cardWording['zh-TW'].why.scores(0.9, 0.5, false)).toBe('把握 90%，文字相似度 50%');
  });

  it('say that they hold only where the entry applies', () => {
    expect(cardWording.en.why.scores(0.99, 0, true)).toBe('99% certain if it comes from there');
    expect(cardWording['zh-TW'].why.scores(0.99, 0, true)).toBe('如果來自該處，把握 99%');
  });
});

describe('joined names', () => {
  it.each([
    ['en', [], ''],
    ['en', ['Okta'], 'Okta'],
    ['en', ['Okta', 'Box'], 'Okta or Box'],
    ['zh-TW', [], ''],
    ['zh-TW', ['Okta'], 'Okta'],
    ['zh-TW', ['Okta', 'Box', 'AWS'], 'Okta、Box 或 AWS'],
  ] as const)('in %s: %j', (language, names, joined) => {
    expect(cardWording[language].either(names)).toBe(joined);
  });
});
