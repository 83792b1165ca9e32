import type { AppEntry } from '../../cards/card-content.ts';
import type { Answer } from '../../core/answer.ts';
import { answer } from '../../core/engine.ts';
import { longestFollowUp, readTriedInVain } from '../../core/talk/follow-up.ts';
import type { ThreadNotes } from '../../storage/port.ts';
import { chatWording } from '../../wording/chat.ts';
import type { Question } from '../read/message.ts';
import { languageFor } from './language-for.ts';
import { findEntries } from '../state/catalog-index.ts';
import type { TurnParts } from '../turn/bot-parts.ts';
import type { Turn } from '../turn/turn.ts';
import { rememberThread } from './thread-notes.ts';

/** Whether a text that finds nothing for sure tells that the answer before it did not help, and names nothing new. */
export function isAboutLast(
  { text, quoted }: Question,
  notes: ThreadNotes,
  found: Answer,
  parts: TurnParts,
): boolean {
  const { decision, matches, query, unknownCodes, unknownApp } = found;
  const isQuoted = decision === 'answer' && matches[0]?.isDescribed !== true;
  if (isQuoted || text.length > longestFollowUp || quoted !== undefined || !notes.causes?.shown.length)
    return false;
  if (query.identifiers.length > 0 || unknownCodes.length > 0 || unknownApp !== undefined) return false;
  const { shown, next } = notes.causes;
  const apps = new Set(findEntries(parts.catalog.index, [...shown, ...next]).map(({ app }) => app.id));
  return (
    query.apps.every(({ app }) => apps.has(app.id)) &&
    readTriedInVain(parts.catalog.engine.script.toTaiwan(text))
  );
}

/** Whether what a person quotes is another error than the one that was answered last. */
export function isOfAnother(
  { quoted }: Question,
  { causes }: ThreadNotes,
  { catalog: { engine } }: TurnParts,
): boolean {
  if (quoted === undefined) return false;
  const { decision, matches } = answer(engine, quoted);
  const known = [...(causes?.shown ?? []), ...(causes?.next ?? [])];
  return decision !== 'none' && !matches.some(({ entry }) => known.includes(entry.id));
}

/** Whether an entry is of another app than those that show the same message. */
function isOfOtherApp({ entry }: AppEntry, shown: readonly AppEntry[]): boolean {
  const same = shown.filter((other) => other.entry.messages.some((text) => entry.messages.includes(text)));
  return same.length > 0 && same.every((other) => other.entry.app !== entry.app);
}

/** Answers that the last fix did not help: with the next cause of the same error, or with what else there is to do. */
export async function offerNext(
  parts: TurnParts,
  asked: Question,
  turn: Turn,
  notes: ThreadNotes,
): Promise<void> {
  const { index } = parts.catalog;
  const language = languageFor(asked);
  const { shown, next } = notes.causes ?? { shown: [], next: [] };
  const [first, ...rest] = findEntries(index, next);
  if (first === undefined) {
    const { noOtherCause, noErrorYet } = chatWording[language];
    await turn.sendText(notes.causes === undefined ? noErrorYet : noOtherCause);
    parts.metrics.countTurn('message', 'no-cause-left');
    return;
  }
  // Where nothing was opened yet, all of the choice is still open.
  const offered = shown.length === 0 ? [first, ...rest] : [first];
  const content =
    shown.length === 0
      ? ({ card: 'picks', among: offered, question: 'tried' } as const)
      : ({
          card: 'next',
          next: first,
          rest,
          isOtherApp: isOfOtherApp(first, findEntries(index, shown)),
        } as const);
  if (!(await turn.sendCard(parts.bindCard(content, language)))) return;
  const ids = offered.map(({ entry }) => entry.id);
  parts.log.info({ decision: 'next', entries: ids }, 'answered');
  parts.metrics.countTurn('message', 'next-cause');
  const causes =
    shown.length === 0
      ? notes.causes
      : { shown: [...shown, first.entry.id], next: rest.map(({ entry }) => entry.id) };
  await rememberThread(parts, asked, { ...notes, picks: ids, ...(causes === undefined ? {} : { causes }) });
}
