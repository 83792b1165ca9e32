import type { Language } from '../../core/entry.ts';
import { isMostlyChinese } from '../../core/text/mostly-chinese.ts';
import { writesChinese } from './writes-chinese.ts';

/**
 * The language to answer in. Who writes in Chinese is answered in Traditional Chinese, whatever the client's locale: many
 * clients are in English where their people are not. Else the locale decides, as the English of an error is not the
 * person's. Another locale, or none, says nothing about which of our two languages they prefer, so the text counts.
 */
export function chooseLanguage(locale: string | undefined, text: string): Language {
  if (writesChinese(text)) return 'zh-TW';
  const primary = locale?.trim().toLowerCase().split(/[-_]/, 1)[0];
  if (primary === 'zh') return 'zh-TW';
  if (primary === 'en') return 'en';
  return isMostlyChinese(text) ? 'zh-TW' : 'en';
}
