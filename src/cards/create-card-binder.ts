import type { Language } from '../core/entry.ts';
import { bindAnswer } from './kind/bind-answer.ts';
import { bindChoose, bindNext, questionOf } from './kind/bind-choose.ts';
import { bindGone, bindRejected, bindWelcome } from './kind/bind-guidance.ts';
import { bindOutcome } from './kind/bind-outcome.ts';
import { bindStatus } from './kind/bind-status.ts';
import type { AppEntry, CardContent, QuotedMessages } from './card-content.ts';
import type { BoundCard } from './template/card-json.ts';
import { createCardScopes, type CardScope } from './template/card-scope.ts';
import { fitCard } from './template/card-size.ts';
import { loadCardTemplates } from './template/card-templates.ts';
import type { Pick } from './part/pick-box.ts';
import { messageAt } from '../wording/shown/choose-message.ts';
import { toLine } from './template/text-runs.ts';
import { withSecretWarning } from './part/with-secret-warning.ts';

/**
 * Makes the card of a content in a language, at most `maxCardBytes` of JSON. `version`: how often the card in whose place it
 * comes was replaced, itself included; 0 unless given, for a card that is posted.
 */
export type CardBinder = (content: CardContent, language: Language, version?: number) => BoundCard;

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
      return withSecretWarning(
        scope,
        bindOutcome(scope, content.answer, content.secrets),
        content.secrets ?? [],
      );
    case 'entry': {
      const { entry, app, among, assumed, found, quoted, notes = {} } = content;
      const picks = toPicks(scope, among, quoted);
      const shown = { ...toPick(scope, { entry, app }, quoted), among: picks, notes, assumed, found };
      return withSecretWarning(scope, bindAnswer(scope, shown), notes.secrets ?? []);
    }
    case 'next':
      return bindNext(scope, toPick(scope, content.next), content.rest, content.isOtherApp === true);
    case 'picks': {
      const { among, quoted, notes = {} } = content;
      const picks = toPicks(scope, among, quoted);
      const bound = bindChoose(scope, picks, content.question ?? questionOf(picks), notes);
      return withSecretWarning(scope, bound, notes.secrets ?? []);
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

function toPicks(scope: CardScope, among: readonly AppEntry[], quoted?: QuotedMessages): Pick[] {
  return among.slice(0, 5).map((each) => toPick(scope, each, quoted));
}

function toPick({ language }: CardScope, { entry, app }: AppEntry, quoted?: QuotedMessages): Pick {
  const { text, at } = messageAt(entry, language, quoted?.get(entry.id));
  return { entry, app, message: toLine(text), messageAt: at };
}
