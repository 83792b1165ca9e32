import type { Entry } from '../../../core/entry.ts';
import { toCollision, type Collision } from '../compare/collision.ts';
import type { CheckedEntry, UnplacedFinding } from '../finding.ts';
import { quoteText } from '../quote-text.ts';
import { tellSaid } from './ask-engine.ts';
import type { OtherFirst } from './find-other-first.ts';
import type { MessageProof } from './prove-message.ts';
import { type Known, reportLost } from './report-lost.ts';

/** A message with where it stands. */
export type MessageUse = Pick<Collision, 'subject' | 'index' | 'message'>;

/** What is wrong with a message: a pair of entries of one app, else that it does not find its entry, or another one first. */
export function judgeMessage(
  proof: MessageProof,
  first: OtherFirst | undefined,
  use: MessageUse,
  known: Known,
): { readonly collision?: Collision; readonly lost: readonly UnplacedFinding[] } {
  const { app } = use.subject.entry;
  const rival = rivalOf(proof, use.subject.entry, known);
  const taker = first?.entry.app === app ? known.get(first.entry) : undefined;
  if (taker && (first?.isAnswered === true || !rival))
    return { collision: toCollision('message-taken', use, taker), lost: [] };
  if (rival) {
    const rule = proof.outcome === 'tied' ? 'look-alike' : 'message-taken';
    return { collision: toCollision(rule, use, rival), lost: [] };
  }
  if (proof.outcome === 'lost') return { lost: reportLostMessage(proof, use, known) };
  return { lost: first ? reportOtherFirst(first, use, known) : [] };
}

/** The entry of the same app that a message was lost to, or cannot be told from. */
function rivalOf(proof: MessageProof, { app }: Entry, known: Known): CheckedEntry | undefined {
  if (proof.outcome === 'won') return undefined;
  if (proof.outcome === 'tied') return known.get(proof.rival);
  const { answered, offered } = proof.said;
  const taker = [...answered, ...offered].find((one) => one.app === app);
  return taker && known.get(taker);
}

function reportLostMessage(
  proof: Extract<MessageProof, { outcome: 'lost' }>,
  { subject, index, message }: MessageUse,
  known: Known,
): UnplacedFinding[] {
  const named = proof.wasNamed ? ", even with the app's name in front" : '';
  const told = `messages item ${index + 1} does not find its entry: ${quoteText(message)}; the bot ${tellSaid(proof.said)}${named}`;
  return reportLost(subject, proof.said, known, {
    rule: 'message-lost',
    path: ['messages', index],
    message: `${told}; write the longer text that the product shows, with its code or class`,
  });
}

/** Found with the app's name in front only: people paste without it. */
function reportOtherFirst(
  { entry, isAnswered }: OtherFirst,
  { subject, index, message }: MessageUse,
  known: Known,
): UnplacedFinding[] {
  const does = isAnswered ? 'answers with' : 'offers first';
  const told = `messages item ${index + 1}, pasted without the app's name, does not find its entry first: ${quoteText(message)}; the bot ${does} ${entry.id} of the app ${entry.app}`;
  return reportLost(subject, { answered: [entry], offered: [] }, known, {
    rule: 'other-entry-first',
    path: ['messages', index],
    message: `${told}; write the longer text that the product shows, with its code or class`,
  });
}
