import { expect, it } from 'vitest';
import { chooseLanguage } from '../../src/wording/choose-language.ts';

it.each([
  ['zh-TW', 'en', 'zh-TW'],
  ['ZH-tw', 'en', 'zh-TW'],
  ['zh', 'en', 'zh-TW'],
  ['zh-Hans-CN', 'en', 'zh-TW'],
  ['zh_HK', 'en', 'zh-TW'],
  ['en-US', 'zh-TW', 'en'],
  ['EN', 'zh-TW', 'en'],
  ['ja-JP', 'zh-TW', 'zh-TW'],
  ['ja-JP', 'en', 'en'],
  ['english', 'zh-TW', 'zh-TW'],
  ['', 'zh-TW', 'zh-TW'],
  [undefined, 'zh-TW', 'zh-TW'],
  [undefined, 'en', 'en'],
] as const)('a client in %s and a text in %s are answered in %s', (locale, textLanguage, expected) => {
  expect(chooseLanguage(locale, textLanguage)).toBe(expected);
});
