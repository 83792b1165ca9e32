import type { Language } from '../../core/entry.ts';
import { chooseLanguage } from '../../wording/language/choose-language.ts';
import type { Question, WithoutWords } from '../read/message.ts';

/** As many words are a sentence of the person's own, which tells the language; fewer may be a name. */
const sentence = /(?:\p{L}+\P{L}+){2}\p{L}/u;

/** The language to answer a message in: by the person's words, and where these are hardly any, by what they quote too. */
export function languageFor(message: Question | WithoutWords): Language {
  if (message.kind !== 'question') return chooseLanguage(message.locale, '');
  const { locale, text, quoted } = message;
  if (quoted === undefined || sentence.test(text)) return chooseLanguage(locale, text);
  return chooseLanguage(locale, `${text}\n${quoted}`);
}
