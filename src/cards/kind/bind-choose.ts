import type { AppEntry, CardNotes } from '../card-content.ts';
import type { BoundCard } from '../template/card-json.ts';
import type { CardScope } from '../template/card-scope.ts';
import { noteLines } from './card-notes.ts';
import { clickAction } from '../part/click-action.ts';
import { toNotesMemo, toQuotedMemo } from '../part/click-memo.ts';
import type { Click } from '../part/click.ts';
import { languageAction } from '../part/navigation-actions.ts';
import { appName, bindPicks, idsOf, sharedMessage, type Pick } from '../part/pick-box.ts';
import { shortenMiddle } from '../../wording/shown/shorten.ts';
import { literalRuns } from '../template/text-runs.ts';

/** What a choice asks, with what its card says above it. */
type Question = NonNullable<Extract<Click, { readonly verb: 'back' }>['question']>;

/**
 * The card that asks which app, or which error, it is, or which was tried; of a single pick, whether it is this one. `rest`:
 * what is left to choose from for those who deny the picks of the next cause.
 */
export function bindChoose(
  scope: CardScope,
  picks: readonly Pick[],
  question: Question,
  notes: CardNotes = {},
  rest: readonly AppEntry[] = [],
): BoundCard {
  const { words, language } = scope;
  const among = idsOf(picks);
  const shared = sharedMessage(picks);
  const [only, ...others] = picks;
  const isOne = only !== undefined && others.length === 0;
  const { choose } = words;
  const heading = headingOf(scope, picks.length, question);
  const lines = [...noteLines(scope, notes), ...remarksOf(scope, picks.length, question)];
  const denial: Click =
    rest.length > 0 ? { verb: 'back', among: idsOf(rest), language } : { verb: 'reject', among, language };
  const again = {
    verb: 'back',
    among,
    language,
    question,
    ...(rest.length > 0 ? { rest: idsOf(rest) } : {}),
    ...toQuotedMemo(picks),
    ...toNotesMemo(notes),
  } as const;
  const apps = [...new Set(picks.map(({ app }) => appName(scope, app)))];
  const summary = choose.summary(heading, words.either(apps));
  const card = scope.bind('choose', {
    summary,
    heading,
    notes: lines.map((note) => ({ runs: literalRuns(note) })),
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
      clickAction(scope, denial, {
        title: isOne ? choose.no : choose.noneOfThese,
      }),
      languageAction(scope, again),
    ],
  });
  return { card, summary };
}

/** The card that asks about the next cause of an error; who denies it gets the rest to choose from. */
export function bindNext(
  scope: CardScope,
  next: Pick,
  rest: readonly AppEntry[],
  isOtherApp: boolean,
): BoundCard {
  return bindChoose(scope, [next], isOtherApp ? 'other-app' : 'cause', {}, rest);
}

function headingOf({ words: { choose } }: CardScope, count: number, question: Question): string {
  if (question === 'tried') return choose.whichTried(count);
  if (count === 1) return choose.isItThis;
  return question === 'app' ? choose.whichApp(count) : choose.whichError(count);
}

function remarksOf({ words: { choose } }: CardScope, count: number, question: Question): string[] {
  if (question === 'tried') return [choose.allOfThem(count)];
  if (question === 'cause') return [choose.nextCause];
  return question === 'other-app' ? [choose.otherApp] : [];
}

/** What to ask when only the picks are known: which app, where each is of another app and all share a message. */
export function questionOf(picks: readonly Pick[]): 'app' | 'error' {
  const apps = new Set(picks.map(({ app }) => app.id));
  const shared = picks[0]?.entry.messages.some((message) =>
    picks.every(({ entry }) => entry.messages.includes(message)),
  );
  return picks.length > 1 && apps.size === picks.length && shared === true ? 'app' : 'error';
}
