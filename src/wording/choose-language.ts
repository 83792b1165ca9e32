import type { Language } from '../core/entry.ts';

/**
 * The language to answer in. Chinese of any kind is answered in Traditional Chinese; another locale, or none, says
 * nothing about which of our two languages the reader prefers, so the language of the text counts.
 */
export function chooseLanguage(locale: string | undefined, textLanguage: Language): Language {
  const primary = locale?.trim().toLowerCase().split(/[-_]/, 1)[0];
  if (primary === 'zh') return 'zh-TW';
  if (primary === 'en') return 'en';
  return textLanguage;
}
