import type { AppEntry } from '../card-content.ts';
import type { BoundCard } from '../template/card-json.ts';
import type { CardScope } from '../template/card-scope.ts';
import { clickAction } from '../part/click-action.ts';
import type { Click } from '../part/click.ts';
import { languageAction } from '../part/navigation-actions.ts';
import { appName, bindPicks, idsOf, sharedMessage, type Pick } from '../part/pick-box.ts';
import { shortenMiddle } from '../../wording/shown/shorten.ts';
import { literalRuns } from '../template/text-runs.ts';

/**
 * The card that asks which app, or which error, it is; of a single pick, whether it is this one. `denial`: what a click on
 * "No" or "None of these" does, other than to deny the picks.
 */
export function bindChoose(
  scope: CardScope,
  picks: readonly Pick[],
  question: 'app' | 'error',
  notes: readonly string[],
  denial?: Click,
): BoundCard {
  const { words, language } = scope;
  const among = idsOf(picks);
  const shared = sharedMessage(picks);
  const [only, ...others] = picks;
  const isOne = only !== undefined && others.length === 0;
  const { choose } = words;
  const about = question === 'app' ? choose.whichApp(picks.length) : choose.whichError(picks.length);
  const heading = isOne ? choose.isItThis : about;
  const apps = [...new Set(picks.map(({ app }) => appName(scope, app)))];
  const summary = choose.summary(heading, words.either(apps));
  const card = scope.bind('choose', {
    summary,
    heading,
    notes: notes.map((note) => ({ runs: literalRuns(note) })),
    shared: literalRuns(shortenMiddle(shared ?? '', scope.limits.message)),
    picks: bindPicks(scope, picks, { shownMessage: shared }, (entry) => ({
      verb: 'pick',
      entry,
      among,
      language,
    })),
    actions: [
      ...(isOne
        ? [clickAction(scope, { verb: 'pick', entry: only.entry.id, among, language }, { title: choose.yes })]
        : []),
      clickAction(scope, denial ?? { verb: 'reject', among, language }, {
        title: isOne ? choose.no : choose.noneOfThese,
      }),
      languageAction(scope, { verb: 'back', among, language }),
    ],
  });
  return { card, summary };
}

/** The card that asks about the next cause of an error; who denies it gets the rest to choose from. */
export function bindNext(scope: CardScope, next: Pick, rest: readonly AppEntry[]): BoundCard {
  const denial = { verb: 'back', among: idsOf(rest), language: scope.language } as const;
  return bindChoose(
    scope,
    [next],
    'error',
    [scope.words.choose.nextCause],
    rest.length > 0 ? denial : undefined,
  );
}

/** What to ask when only the picks are known: which app, where each is of another app and all share a message. */
export function questionOf(picks: readonly Pick[]): 'app' | 'error' {
  const apps = new Set(picks.map(({ app }) => app.id));
  const shared = picks[0]?.entry.messages.some((message) =>
    picks.every(({ entry }) => entry.messages.includes(message)),
  );
  return picks.length > 1 && apps.size === picks.length && shared === true ? 'app' : 'error';
}
