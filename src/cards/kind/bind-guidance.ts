import type { Place } from '../../wording/card-wording.ts';
import type { AppEntry } from '../card-content.ts';
import { bindExamples } from '../part/bind-examples.ts';
import type { BoundCard } from '../template/card-json.ts';
import { bindBullets, type CardScope } from '../template/card-scope.ts';
import { backAction, helpAction, languageAction } from '../part/navigation-actions.ts';
import { idsOf } from '../part/pick-box.ts';

/** The first card of a conversation, or the one that help shows: what the bot does, how to ask, examples. */
export function bindWelcome(scope: CardScope, kind: 'welcome' | 'help', place: Place): BoundCard {
  const { language } = scope;
  const { welcome } = scope.words;
  const card = scope.bind('welcome', {
    summary: welcome.summary,
    heading: kind === 'welcome' ? welcome.heading : welcome.helpHeading,
    text: welcome.text,
    how: bindBullets(scope, [...welcome.how[place], welcome.privacy]),
    examplesTitle: welcome.examples,
    examples: bindExamples(scope),
    // Both have this card in the other language, each with its own heading.
    actions: [
      languageAction(scope, { verb: 'help', language, ...(kind === 'welcome' ? { first: true } : {}) }),
    ],
  });
  return { card, summary: welcome.summary };
}

/** The card after "None of these": what to try next, and the way back. */
export function bindRejected(scope: CardScope, among: readonly AppEntry[]): BoundCard {
  const { language, words } = scope;
  const { heading, text, tries, summary } = words.rejected;
  const ids = idsOf(among);
  const card = scope.bind('rejected', {
    summary,
    heading,
    text,
    tries: bindBullets(scope, tries),
    actions: [
      ...(ids.length > 0 ? [backAction(scope, ids)] : []),
      languageAction(scope, { verb: 'reject', among: ids, language }),
      helpAction(scope),
    ],
  });
  return { card, summary };
}

/** The card for an entry that is no longer there. */
export function bindGone(scope: CardScope): BoundCard {
  const { gone } = scope.words;
  const card = scope.bind('gone', {
    ...gone,
    actions: [helpAction(scope)],
  });
  return { card, summary: gone.summary };
}
