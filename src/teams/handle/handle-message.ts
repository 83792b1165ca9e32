import type { BoundCard } from '../../cards/template/card-json.ts';
import type { Answer } from '../../core/answer.ts';
import { answer } from '../../core/engine.ts';
import { longestFollowUp, readFollowUp } from '../../core/talk/follow-up.ts';
import { readIntent } from '../../core/talk/intent.ts';
import type { Intent } from '../../core/talk/intent.ts';
import { liveSecrets, type Redacted, redactStart, type SecretKind } from '../../core/redact.ts';
import type { ThreadNotes } from '../../storage/port.ts';
import { chatWording } from '../../wording/chat.ts';
import type { TurnParts } from '../turn/bot-parts.ts';
import type { Question, WithoutWords } from '../read/message.ts';
import { isStatusAsked, sendStatus } from './send-status.ts';
import { languageFor } from './language-for.ts';
import { isAboutLast, isOfAnother, offerNext } from './offer-next.ts';
import { noteAnswer, recallThread, rememberThread } from './thread-notes.ts';
import type { Turn } from '../turn/turn.ts';
import { withTyping } from './with-typing.ts';

/** What the message wants. With a quote, "help", "what is this" or a bare mention is about the quoted text. */
function readWish({ text, quoted }: Question): Intent {
  const intent = text === '' ? 'help' : readIntent(text);
  const isAboutQuote =
    quoted !== undefined && (intent === 'help' || intent === 'about' || intent === 'greeting');
  return isAboutQuote ? 'question' : intent;
}

/** True when a text held no part of a message: at most an app, or words of a cause. */
const hasNoMessage = ({ decision, matches }: Answer) =>
  decision === 'none' || matches.every(({ evidence }) => evidence.spans.length === 0);

/** The answer to the person's own words; where they hold no message, to the quote, for the apps that they name. */
function findAnswer(
  { catalog: { engine } }: TurnParts,
  { text, quoted }: Question,
  notes: ThreadNotes,
): Answer {
  const found = answer(engine, text, { threadApps: notes.apps, threadPicks: notes.picks });
  if (quoted === undefined || !hasNoMessage(found)) return found;
  const named = found.query.apps.map(({ app }) => app.id);
  const [givenApp] = named;
  const inQuote = answer(engine, quoted, {
    ...(givenApp === undefined ? {} : { givenApp }),
    threadApps: notes.apps,
    threadPicks: notes.picks,
  });
  return inQuote.decision === 'none' && found.decision !== 'none' ? found : inQuote;
}

/**
 * UTF-16 units of a text that are looked at. A post in Teams holds fewer, with all that belongs to it:
 * https://learn.microsoft.com/microsoftteams/limits-specifications-teams.
 */
const longestText = 100_000;

/** What the engine looks at of a text, masked; the rest becomes blanks, as many, so that it tells how much it left out. */
function maskText(sent: string): Redacted {
  const { text, found } = redactStart(sent, longestText);
  return { text: text.padEnd(sent.length > longestText ? sent.length : 0), found };
}

/** The question without what should not have been pasted, so that no card, note or log can hold it. */
function maskQuestion(asked: Question): { question: Question; secrets: readonly SecretKind[] } {
  const text = maskText(asked.text);
  const quoted = asked.quoted === undefined ? undefined : maskText(asked.quoted);
  return {
    question: { ...asked, text: text.text, ...(quoted === undefined ? {} : { quoted: quoted.text }) },
    secrets: liveSecrets([...text.found, ...(quoted?.found ?? [])]),
  };
}

async function answerQuestion(parts: TurnParts, asked: Question, turn: Turn): Promise<void> {
  const { question, secrets } = maskQuestion(asked);
  const work = async (): Promise<{ found: Answer; bound?: BoundCard; notes: ThreadNotes }> => {
    const notes = await recallThread(parts, question);
    const found = parts.metrics.step('answer', () => findAnswer(parts, question, notes));
    if (secrets.length === 0 && isAboutLast(question, notes, found, parts)) return { found, notes };
    const content = { card: 'outcome', answer: found, secrets } as const;
    return { found, notes, bound: parts.bindCard(content, languageFor(question)) };
  };
  const { found, bound, notes } = await withTyping(() => turn.showTyping(), work);
  if (bound === undefined) return offerNext(parts, question, turn, notes);
  if (!(await turn.sendCard(bound))) return;
  const entries = found.matches.map(({ entry }) => entry.id);
  parts.log.info({ decision: found.decision, entries }, 'answered');
  parts.metrics.noteScore(found.matches[0]?.score ?? 0);
  parts.metrics.countTurn('message', found.decision);
  await rememberThread(parts, question, noteAnswer(notes, found));
}

/** Answers that the last fix helped or did not; gives whether it did, as it does not where another error is quoted. */
async function answerFollowUp(parts: TurnParts, asked: Question, turn: Turn): Promise<boolean> {
  const { engine } = parts.catalog;
  // Of a long text not even the characters are folded.
  if (asked.text.length > longestFollowUp) return false;
  const told = readFollowUp(engine.script.toTaiwan(asked.text));
  if (told === 'failed') {
    const notes = await withTyping(
      () => turn.showTyping(),
      () => recallThread(parts, asked),
    );
    if (isOfAnother(asked, notes, parts)) return false;
    await offerNext(parts, asked, turn, notes);
  }
  if (told === 'worked') {
    await turn.sendText(chatWording[languageFor(asked)].worked);
    parts.metrics.countTurn('message', told);
  }
  return told !== undefined;
}

/** Answers a message: small talk with a sentence, everything else with a card. */
export async function handleMessage(
  parts: TurnParts,
  message: Question | WithoutWords,
  turn: Turn,
): Promise<void> {
  if (isStatusAsked(message) && parts.isAdmin(message.objectId)) return sendStatus(parts, message, turn);
  if (message.kind === 'question' && (await answerFollowUp(parts, message, turn))) return;
  const wish = message.kind === 'only-text' ? 'onlyText' : readWish(message);
  if (wish === 'question' && message.kind === 'question') return answerQuestion(parts, message, turn);
  const language = languageFor(message);
  if (wish === 'help' || wish === 'question')
    await turn.sendCard(parts.bindCard({ card: 'help', place: message.place }, language));
  else await turn.sendText(chatWording[language][wish]);
  parts.metrics.countTurn('message', wish);
}
