import type { Match, Query } from '../core/answer.ts';
import type { Shortened } from '../wording/card-wording.ts';
import type { AppEntry } from './card-content.ts';
import type { BoundCard, CardJson } from './card-json.ts';
import { bindRow, bindStep, type CardScope } from './card-scope.ts';
import { clickAction } from './click-action.ts';
import { backAction, languageAction } from './navigation-actions.ts';
import { linkActions } from './link-actions.ts';
import { appName, bindPicks, idsOf, type Pick } from './pick-box.ts';
import { shortenEnd, shortenMiddle } from './shorten.ts';
import { catalogRuns, escapeMarkdown, literalRuns, toLine, withoutMarks } from './text-runs.ts';
import { bindWhyRows, sourceText } from './why-rows.ts';

/** One entry to show in full. */
export interface ShownEntry extends Pick {
  /** What it was found or picked among, itself included. */
  readonly among: readonly Pick[];
  /** Remarks above the card, such as who picked. */
  readonly notes: readonly string[];
  /** How it was found; absent after a pick. */
  readonly found?: { readonly match: Match; readonly query: Query };
}

/** From this score on an answer is called almost certain. */
const almostCertain = 0.9;
/** Steps in view; the others fold. */
const stepsInView = 5;

/** The card of one entry: app, message, cause, steps, and folded away why it was taken and what else it could be. */
export function bindAnswer(scope: CardScope, shown: ShownEntry): BoundCard {
  const { answer, why, choose } = scope.words;
  const { entry, found } = shown;
  const steps = bindSteps(scope, shown);
  const confidence = confidenceOf(scope, found?.match.score);
  const links = linkActions(scope, entry.links);
  const summary = summarise(scope, shown, confidence.text);
  const card = scope.bind('answer', {
    summary,
    notes: bindNotes(scope, shown),
    app: escapeMarkdown(appName(scope, shown.app)),
    confidence,
    message: literalRuns(shortenMiddle(shown.message, scope.limits.message)),
    causeTitle: answer.cause,
    cause: catalogRuns(shortenEnd(toLine(entry.cause[scope.language]), scope.limits.cause)),
    fixTitle: answer.fix,
    who: answer.who[entry.who],
    steps: steps.slice(0, stepsInView),
    moreSteps: steps.slice(stepsInView),
    moreStepsTitle: answer.moreSteps(steps.length - stepsInView),
    whyTitle: found ? why.title : why.detailsTitle,
    why: found
      ? bindWhyRows(scope, found.match, found.query)
      : [bindRow(scope, why.source, sourceText(scope, entry.source))],
    furtherLinks: links.further,
    showOthers: found !== undefined || shown.among.length <= 1,
    othersTitle: answer.notThisOne,
    others: bindOthers(scope, shown),
    reject: clickAction(
      { verb: 'reject', among: idsOf(shown.among), language: scope.language },
      { title: shown.among.length > 1 ? choose.noneOfThese : answer.notMyError },
    ),
    actions: [...links.first, ...actionsOf(scope, shown)],
  });
  return { card, summary };
}

function bindSteps(scope: CardScope, { entry }: AppEntry): CardJson[] {
  return entry.fix[scope.language]
    .slice(0, scope.limits.steps)
    .map((step, index) =>
      bindStep(scope, String(index + 1), catalogRuns(shortenEnd(toLine(step), scope.limits.step))),
    );
}

function bindNotes(scope: CardScope, shown: ShownEntry): CardJson[] {
  const cut = listShortened(scope, shown);
  const notes = cut.length > 0 ? [...shown.notes, scope.words.answer.shortened(cut)] : shown.notes;
  return notes.map((note) => ({ runs: literalRuns(note) }));
}

function listShortened({ language, limits }: CardScope, { entry, message }: ShownEntry): Shortened[] {
  const fix = entry.fix[language];
  const cut: Record<Shortened, boolean> = {
    message: message.length > limits.message,
    cause: toLine(entry.cause[language]).length > limits.cause,
    fix: fix.length > limits.steps || fix.some((step) => toLine(step).length > limits.step),
  };
  return (['message', 'cause', 'fix'] as const).filter((part) => cut[part]);
}

function confidenceOf({ words }: CardScope, score: number | undefined): { text: string; color: string } {
  if (score === undefined) return { text: '', color: 'Default' };
  return score >= almostCertain
    ? { text: words.answer.almostCertain, color: 'Good' }
    : { text: words.answer.likely, color: 'Warning' };
}

function bindOthers(scope: CardScope, { entry, message, among }: ShownEntry): CardJson[] {
  const { language } = scope;
  const others = among.filter((other) => other.entry.id !== entry.id).slice(0, 4);
  return bindPicks(scope, others, { shownMessage: message, beside: among }, (id) => ({
    verb: 'pick',
    entry: id,
    among: idsOf(among),
    language,
  }));
}

function actionsOf(scope: CardScope, { entry, among, found }: ShownEntry): CardJson[] {
  const { language } = scope;
  const ids = idsOf(among);
  return [
    ...(found === undefined && among.length > 1 ? [backAction(scope, ids)] : []),
    languageAction(scope, { verb: 'show', entry: entry.id, among: ids, language }),
  ];
}

function summarise(
  { words, language, ...scope }: CardScope,
  { entry, app }: AppEntry,
  confidence: string,
): string {
  const line = (text: string | undefined, max: number): string => shortenEnd(withoutMarks(toLine(text)), max);
  return words.answer.summary(
    appName({ words, language, ...scope }, app),
    confidence,
    line(entry.cause[language], 200),
    line(entry.fix[language][0], 150),
  );
}
