import type { Language } from '../core/entry.ts';
import { bindAnswer } from './bind-answer.ts';
import { bindChoose, questionOf } from './bind-choose.ts';
import { bindGone, bindRejected, bindWelcome } from './bind-guidance.ts';
import { bindOutcome } from './bind-outcome.ts';
import { bindStatus } from './bind-status.ts';
import type { AppEntry, CardContent } from './card-content.ts';
import type { BoundCard } from './card-json.ts';
import { createCardScopes, type CardScope } from './card-scope.ts';
import { fitCard } from './card-size.ts';
import { loadCardTemplates } from './card-templates.ts';
import { chooseMessage } from './choose-message.ts';
import type { Pick } from './pick-box.ts';
import { shortenEnd } from './shorten.ts';
import { toLine } from './text-runs.ts';
import { withSecretWarning } from './with-secret-warning.ts';

/**
 * Makes the card of a content in a language, at most `maxCardBytes` of JSON. `version`: how often the card in whose place it
 * comes was replaced, itself included; 0 unless given, for a card that is posted.
 */
export type CardBinder = (content: CardContent, language: Language, version?: number) => BoundCard;

const maxName = 80;

/** Loads the templates once and gives the function that binds them. Throws when a template is missing or broken. */
export function createCardBinder(): CardBinder {
  const bind = loadCardTemplates();
  const scopes = { en: createCardScopes('en', bind), 'zh-TW': createCardScopes('zh-TW', bind) };
  return (content, language, version = 0) =>
    fitCard(scopes[language], (scope) => bindContent(version === 0 ? scope : { ...scope, version }, content));
}

function bindContent(scope: CardScope, content: CardContent): BoundCard {
  switch (content.card) {
    case 'outcome':
      return withSecretWarning(scope, bindOutcome(scope, content.answer), content.secrets ?? []);
    case 'entry': {
      const { entry, app, among, pickedBy } = content;
      const name = shortenEnd(toLine(pickedBy), maxName);
      const notes = name === '' ? [] : [scope.words.answer.pickedBy(name)];
      return bindAnswer(scope, { ...toPick(scope, { entry, app }), among: toPicks(scope, among), notes });
    }
    case 'picks': {
      const picks = toPicks(scope, content.among);
      return bindChoose(scope, picks, questionOf(picks), []);
    }
    case 'rejected':
      return bindRejected(scope, content.among);
    case 'welcome':
    case 'help':
      return bindWelcome(scope, content.card, content.place);
    case 'status':
      return bindStatus(scope, content.status);
    case 'gone':
      return bindGone(scope);
  }
}

function toPicks(scope: CardScope, among: readonly AppEntry[]): Pick[] {
  return among.slice(0, 5).map((each) => toPick(scope, each));
}

function toPick(scope: CardScope, { entry, app }: AppEntry): Pick {
  return { entry, app, message: chooseMessage(scope, entry) };
}
