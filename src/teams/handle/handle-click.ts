import type { CardContent } from '../../cards/card-content.ts';
import type { BoundCard } from '../../cards/template/card-json.ts';
import { nextVersion, readClick } from '../../cards/part/click.ts';
import type { Click } from '../../cards/part/click.ts';
import { answer } from '../../core/engine.ts';
import { chatWording } from '../../wording/chat.ts';
import { chooseLanguage } from '../../wording/language/choose-language.ts';
import { findExample } from '../../wording/examples.ts';
import type { TurnParts } from '../turn/bot-parts.ts';
import { claimOnce } from '../turn/claim-turn.ts';
import type { Whereabouts } from '../read/message.ts';
import { noteClicked } from './causes.ts';
import { findReplacement } from './replacement.ts';
import { latestApps, recallThread, rememberThread } from './thread-notes.ts';
import type { Turn } from '../turn/turn.ts';

/**
 * Milliseconds in which a click is the same one, since a client that got no answer sends it anew, under another id, after some
 * 30 s, and maybe once more. Going there and back within that time is another one: the card has another version then.
 */
const sameClick = 75_000;

/** A click and where it was made. `isAutomatic` when the client asks by itself, which must leave no trace. */
export interface ReceivedClick {
  readonly data: unknown;
  readonly where: Whereabouts;
  /** Ids of the message with the card and of the person, in the channel; empty when unknown. */
  readonly card: string;
  readonly clicker: string;
  readonly isAutomatic: boolean;
}

/** What the one who clicked gets: the card that takes the place of the clicked one, a new message, or a refusal. */
export type ClickOutcome =
  | { readonly kind: 'replaced'; readonly bound: BoundCard }
  | { readonly kind: 'posted'; readonly summary: string }
  | { readonly kind: 'refused'; readonly sentence: string };

/** A click's outcome, known at once, and what else there is to do. */
export interface ClickPlan {
  readonly outcome: ClickOutcome;
  /** Posts, or replaces the card for everyone. Throws only when a new message cannot be posted. */
  readonly act: () => Promise<void>;
}

/** The answer to an example, posted as a new message, since the card with the examples stays of use. */
function findPost({ catalog: { engine } }: TurnParts, click: Click): CardContent | undefined {
  const text = click.verb === 'example' ? findExample(click.example)?.text[click.language] : undefined;
  return text === undefined ? undefined : { card: 'outcome', answer: answer(engine, text) };
}

/**
 * A pick tells which app the thread is about; going back opens the choice again. An app that was assumed, or found by itself,
 * tells nothing when its card is read in the other language, and one that was dropped is remembered no more.
 */
async function noteClick(
  parts: TurnParts,
  where: Whereabouts,
  click: Click,
  content: CardContent,
): Promise<void> {
  const notes = await recallThread(parts, where);
  const isPick = content.card === 'entry' && content.assumed === undefined && content.found === undefined;
  const picked = isPick ? [content.app.id] : [];
  const picks = openPicks(content);
  const known = click.verb === 'drop' ? notes.apps.filter((app) => app !== click.app) : notes.apps;
  const causes = noteClicked(notes.causes, click, content);
  await rememberThread(parts, where, {
    apps: latestApps(picked, known),
    picks,
    ...(causes === undefined ? {} : { causes }),
  });
}

/** What a card asks to choose from. */
function openPicks(content: CardContent): readonly string[] {
  if (content.card === 'next') return [content.next.entry.id];
  return content.card === 'picks' ? content.among.map(({ entry }) => entry.id) : [];
}

/** The clicker gets the card in any case; the others keep the old one when the channel refuses to replace it. */
async function replaceForEveryone({ log }: TurnParts, turn: Turn, bound: BoundCard): Promise<boolean> {
  try {
    return await turn.replaceCard(bound);
  } catch (error) {
    log.warn({ err: error instanceof Error ? error.name : typeof error }, 'a card could not be replaced');
    return false;
  }
}

/**
 * Does what a click asks for once for the same click on the same card by the same person, which can arrive as several
 * activities; later ones would undo what came of other clicks since.
 */
async function actOnce(
  parts: TurnParts,
  { where, card, clicker }: ReceivedClick,
  click: Click,
  act: () => Promise<unknown>,
): Promise<void> {
  const { metrics, times } = parts;
  const key = ['click', where.conversation, card, clicker, JSON.stringify(click)];
  // What is posted may have to wait for so long.
  const lease = Math.max(times.lease, times.send);
  const claim = await claimOnce(parts, where.tenant, key, { lease, keep: sameClick });
  if (claim === undefined) return;
  try {
    await act();
    await claim.done();
    metrics.countTurn('click', click.verb);
  } catch (error) {
    await claim.release();
    throw error;
  }
}

const nothing = (): Promise<void> => Promise.resolve();

/**
 * Finds what a click asks for. `canReturnCard`: whether the one who clicked gets the returned card shown, as with
 * `Action.Execute`; else it is posted where the clicked card cannot be replaced.
 */
export function planClick(
  parts: TurnParts,
  received: ReceivedClick,
  turn: Turn,
  canReturnCard: boolean,
): ClickPlan {
  const { where, isAutomatic } = received;
  const click = readClick(received.data);
  if (click === undefined) {
    const sentence = chatWording[chooseLanguage(where.locale, '')].gone;
    parts.metrics.countTurn('click', 'refused');
    return { outcome: { kind: 'refused', sentence }, act: nothing };
  }
  const once = (act: () => Promise<unknown>) =>
    isAutomatic ? nothing : () => actOnce(parts, received, click, act);
  const post = findPost(parts, click);
  if (post !== undefined) {
    const bound = parts.bindCard(post, click.language);
    return { outcome: { kind: 'posted', summary: bound.summary }, act: once(() => turn.sendCard(bound)) };
  }
  const content = findReplacement(parts, click, where);
  const bound = parts.bindCard(content, click.language, nextVersion(click));
  const act = async (): Promise<void> => {
    const isReplaced = await replaceForEveryone(parts, turn, bound);
    if (!isReplaced && !canReturnCard) await turn.sendCard(bound);
    parts.log.info({ verb: click.verb }, 'clicked');
    if (content.card !== 'help') await noteClick(parts, where, click, content);
  };
  return { outcome: { kind: 'replaced', bound }, act: once(act) };
}
