import type { Match, Query } from '../../core/answer.ts';
import type { App } from '../../core/entry.ts';
import { messageFor } from '../../wording/shown/choose-message.ts';
import type { AppEntry } from '../card-content.ts';
import type { CardScope, LastingScope } from '../template/card-scope.ts';
import { clickAction } from './click-action.ts';
import type { Click } from './click.ts';
import { contextTitle } from './context-title.ts';
import { findDistinctivePart } from './find-distinctive-part.ts';
import type { JsonText } from '../template/json-text.ts';
import { oncePerEntry } from './once-per-entry.ts';
import { shortenAround, shortenEnd, shortenMiddle } from '../../wording/shown/shorten.ts';
import { catalogRuns, literalRuns, toLine, withoutMarks, type Run } from '../template/text-runs.ts';

/** An entry to pick, with the message that it is shown by. */
export interface Pick extends AppEntry {
  readonly message: string;
  /** Its place among the messages of the entry where it was pasted. */
  readonly messageAt?: number | undefined;
}

/** What stands in a box; the whole box is the button. */
export interface Box {
  readonly title: string;
  /** Where it applies; empty for none. */
  readonly context: string;
  readonly message: readonly Run[];
  readonly cause: BoxText;
  /** A last, quiet line; empty for none. */
  readonly next: string;
  readonly click: Click;
}

/** A text of the catalog, short enough for a box. */
export interface BoxText {
  readonly runs: readonly Run[];
  /** Without bold marks, for a tooltip. */
  readonly plain: string;
}

const maxTitle = 60;

/** Shortens a text of the catalog for a box. */
export function boxText({ limits }: LastingScope, text: string): BoxText {
  const short = shortenEnd(text, limits.boxCause);
  return { runs: catalogRuns(short), plain: withoutMarks(short) };
}

/** The cause of an entry in a box. */
export const boxCause = oncePerEntry((scope, { cause }): BoxText =>
  boxText(scope, toLine(cause[scope.language])),
);

/** A match with the message that it is shown by. */
export function pickOf({ language }: CardScope, match: Match, query: Query): Pick {
  const { text, at } = messageFor(match, query, language);
  return { entry: match.entry, app: match.app, message: toLine(text), messageAt: at };
}

/** Ids of at most five entries, for a click to carry. */
export function idsOf(among: readonly AppEntry[]): string[] {
  return among.slice(0, 5).map(({ entry }) => entry.id);
}

/** The name of an app in a language, short enough for a title. */
export function appName({ language }: CardScope, app: App): string {
  return shortenEnd(toLine(app.name[language]), maxTitle);
}

/** A box with its click. */
export function bindBox(scope: CardScope, box: Box): JsonText {
  const { bind, words, limits } = scope;
  const tooltip = shortenEnd(words.choose.pickTooltip(box.title, box.cause.plain), limits.boxCause);
  return bind('pick', {
    title: literalRuns(box.title, 'Bolder'),
    context: literalRuns(box.context),
    message: box.message,
    cause: box.cause.runs,
    next: catalogRuns(box.next),
    action: clickAction(scope, box.click, { title: tooltip, tooltip }),
  });
}

/** A message in a box, shortened in the middle. */
export function boxMessage({ limits }: CardScope, message: string): Run[] {
  return literalRuns(shortenMiddle(message, limits.boxMessage));
}

/** What stands on a card around its boxes. */
export interface BoxSurroundings {
  /** The message that the card shows already; a box does not repeat it. */
  readonly shownMessage?: string | undefined;
  /** The entries to tell a pick apart from; the picks themselves by default. */
  readonly beside?: readonly Pick[];
}

/** One box for each entry. */
export function bindPicks(
  scope: CardScope,
  picks: readonly Pick[],
  { shownMessage, beside = picks }: BoxSurroundings,
  clickOf: (entry: string) => Click,
): JsonText[] {
  return picks.map((pick) =>
    bindBox(scope, {
      title: appName(scope, pick.app),
      context: contextTitle(scope, pick.entry),
      message: pick.message === shownMessage ? [] : tellingMessage(scope, pick, beside),
      cause: boxCause(scope, pick.entry),
      next: '',
      click: clickOf(pick.entry.id),
    }),
  );
}

/** The message that all of several picks show; `undefined` when they differ, or when there is only one. */
export function sharedMessage(picks: readonly Pick[]): string | undefined {
  const first = picks[0]?.message;
  return picks.length > 1 && picks.every(({ message }) => message === first) ? first : undefined;
}

/** The message of a pick; what other picks of the same app do not say is in view and bold. */
function tellingMessage(scope: CardScope, pick: Pick, picks: readonly Pick[]): Run[] {
  const siblings = picks.filter(({ entry, app }) => app.id === pick.app.id && entry.id !== pick.entry.id);
  const part =
    siblings.length === 0
      ? undefined
      : findDistinctivePart(
          pick.message,
          siblings.map(({ message }) => message),
        );
  if (part === undefined) return boxMessage(scope, pick.message);
  const [before, own, after] = shortenAround(pick.message, part, scope.limits.boxMessage);
  return [...literalRuns(before), ...literalRuns(own, 'Bolder'), ...literalRuns(after)];
}
