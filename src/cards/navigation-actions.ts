import type { CardJson } from './card-json.ts';
import { otherLanguage, type CardScope } from './card-scope.ts';
import { clickAction } from './click-action.ts';
import type { Click } from './click.ts';

/** The same click in the other language, named after that language. */
export function languageAction({ language, words }: CardScope, click: Click): CardJson {
  return clickAction(
    { ...click, language: otherLanguage(language) },
    { title: words.otherLanguage, tooltip: words.otherLanguageTooltip },
  );
}

/** A click that opens the help card. */
export function helpAction({ language, words }: CardScope): CardJson {
  return clickAction({ verb: 'help', language }, { title: words.help });
}

/** A click that returns to the choice of these entries. */
export function backAction({ language, words }: CardScope, among: string[]): CardJson {
  return clickAction({ verb: 'back', among, language }, { title: words.back, tooltip: words.backTooltip });
}
