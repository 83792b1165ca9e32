import { certaintyOf } from '../../core/certainty.ts';
import type { Shortened } from '../../wording/card-wording.ts';
import { namesOthers } from '../../wording/shown/names-others.ts';
import type { AssumedApp, CardNotes, Found } from '../card-content.ts';
import type { BoundCard, CardJson } from '../template/card-json.ts';
import type { CardScope } from '../template/card-scope.ts';
import { bindAssumed } from '../part/bind-assumed.ts';
import { noteLines } from './card-notes.ts';
import { clickAction } from '../part/click-action.ts';
import { toFoundMemo, toNotesMemo, toQuotedMemo } from '../part/click-memo.ts';
import { contextTitle } from '../part/context-title.ts';
import { entryParts } from '../part/entry-parts.ts';
import type { JsonText } from '../template/json-text.ts';
import { backAction, languageAction } from '../part/navigation-actions.ts';
import { appName, bindPicks, idsOf, type Pick } from '../part/pick-box.ts';
import { shortenMiddle } from '../../wording/shown/shorten.ts';
import { escapeMarkdown, literalRuns } from '../template/text-runs.ts';
import { bindWhyRows } from '../part/why-rows.ts';

/** One entry to show in full. */
export interface ShownEntry extends Pick {
  /** What it was found or picked among, itself included. */
  readonly among: readonly Pick[];
  readonly notes: CardNotes;
  /** The app that it was answered for without being named. */
  readonly assumed?: AssumedApp | undefined;
  /** How it was found; absent after a pick. */
  readonly found?: Found | undefined;
}

/** The card of one entry: app, message, cause, steps, and folded away why it was taken and what else it could be. */
export function bindAnswer(scope: CardScope, shown: ShownEntry): BoundCard {
  const { answer, why, choose } = scope.words;
  const { entry, found } = shown;
  const { cause, steps, moreSteps, links, source, said } = entryParts(scope, entry);
  // In words alone: the green and yellow of cards cannot be read on white.
  const confidence = found === undefined ? '' : answer[certaintyOf(found)];
  const context = contextTitle(scope, entry);
  const applies = found?.lacksContext === true && context !== '' ? answer.appliesWhen(context) : '';
  const app = appName(scope, shown.app);
  const showOthers = found !== undefined || shown.among.length <= 1;
  const summary = answer.summary(app, confidence, said.cause, said.firstStep, applies);
  const card = scope.bind('answer', {
    summary,
    assumed: shown.assumed ? [bindAssumed(scope, shown.assumed, idsOf(shown.among))] : [],
    notes: bindNotes(scope, shown),
    app: escapeMarkdown(app),
    confidence,
    context: literalRuns(applies === '' ? context : applies),
    contextIsQuiet: applies === '',
    described: found?.isDescribed === true ? answer.described : '',
    message: literalRuns(shortenMiddle(shown.message, scope.limits.message)),
    causeTitle: answer.cause,
    cause,
    fixTitle: answer.fix,
    // Where a step names somebody else, the heading would contradict it.
    who: namesOthers(entry, scope.language) ? '' : answer.who[entry.who],
    steps,
    moreSteps,
    moreStepsTitle: answer.moreSteps(moreSteps.length),
    whyTitle: found ? why.title : why.detailsTitle,
    why: found ? [...bindWhyRows(scope, found), source] : [source],
    furtherLinks: links.further,
    showOthers,
    othersTitle: answer.notThisOne,
    others: showOthers ? bindOthers(scope, shown) : [],
    reject: clickAction(
      scope,
      { verb: 'reject', among: idsOf(shown.among), language: scope.language },
      { title: shown.among.length > 1 ? choose.noneOfThese : answer.notMyError },
    ),
    actions: [...links.first, ...actionsOf(scope, shown)],
  });
  return { card, summary };
}

function bindNotes(scope: CardScope, shown: ShownEntry): CardJson[] {
  const cut = listShortened(scope, shown);
  const lines = noteLines(scope, shown.notes);
  const notes = cut.length > 0 ? [...lines, scope.words.answer.shortened(cut)] : lines;
  return notes.map((note) => ({ runs: literalRuns(note) }));
}

function listShortened(scope: CardScope, { entry, message }: ShownEntry): Shortened[] {
  const { causeIsCut, fixIsCut } = entryParts(scope, entry);
  return [
    ...(message.length > scope.limits.message ? (['message'] as const) : []),
    ...(causeIsCut ? (['cause'] as const) : []),
    ...(fixIsCut ? (['fix'] as const) : []),
  ];
}

function bindOthers(scope: CardScope, { entry, message, among }: ShownEntry): JsonText[] {
  const { language } = scope;
  const others = among.filter((other) => other.entry.id !== entry.id).slice(0, 4);
  return bindPicks(scope, others, { shownMessage: message, beside: among }, (id) => ({
    verb: 'pick',
    entry: id,
    among: idsOf(among),
    language,
  }));
}

function actionsOf(scope: CardScope, shown: ShownEntry): CardJson[] {
  const { entry, among, found, assumed, notes } = shown;
  const ids = idsOf(among);
  const again = {
    verb: 'show',
    entry: entry.id,
    among: ids,
    language: scope.language,
    ...(assumed ? { assumed: { app: assumed.app.id, from: assumed.readFrom } } : {}),
    ...(found ? { found: toFoundMemo(found, entry) } : {}),
    ...toQuotedMemo(among),
    ...toNotesMemo(notes),
  } as const;
  const isPicked = found === undefined && assumed === undefined && among.length > 1;
  return [...(isPicked ? [backAction(scope, ids)] : []), languageAction(scope, again)];
}
