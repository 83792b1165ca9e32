import type { Language } from '../core/entry.ts';
import { chooseLanguage } from '../wording/choose-language.ts';

/** The language of the system's locale (LC_ALL, LC_MESSAGES, LANG, or what Windows is set to); English for all others. */
export function systemLanguage(): Language {
  return chooseLanguage(new Intl.DateTimeFormat().resolvedOptions().locale, 'en');
}
