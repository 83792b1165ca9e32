import type { CardJson } from '../template/card-json.ts';
import { otherLanguage, type CardScope } from '../template/card-scope.ts';
import { clickAction } from './click-action.ts';
import type { Click } from './click.ts';

/** The same click in the other language, named after that language. */
export function languageAction(scope: CardScope, click: Click): CardJson {
  const { language, words } = scope;
  return clickAction(
    scope,
    { ...click, language: otherLanguage(language) },
    { title: words.otherLanguage, tooltip: words.otherLanguageTooltip },
  );
}

/** A click that opens the help card. */
export function helpAction(scope: CardScope): CardJson {
  return clickAction(scope, { verb: 'help', language: scope.language }, { title: scope.words.help });
}

/** A click that returns to the choice of these entries. */
export function backAction(scope: CardScope, among: string[]): CardJson {
  const { language, words } = scope;
  return clickAction(
    scope,
    { verb: 'back', among, language },
    { title: words.back, tooltip: words.backTooltip },
  );
}
