import type { Entry, Language } from '../core/entry.ts';

const han = /\p{Script=Han}/u;

/** The message of an entry in a language; the first one where the entry has none in it. */
export function messageIn(entry: Entry, language: Language): string {
  const inLanguage = entry.messages.find((message) => han.test(message) === (language === 'zh-TW'));
  return inLanguage ?? entry.messages[0] ?? '';
}
