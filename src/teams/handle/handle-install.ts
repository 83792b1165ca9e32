import { chooseLanguage } from '../../wording/language/choose-language.ts';
import type { TurnParts } from '../turn/bot-parts.ts';
import { claimOnce } from '../turn/claim-turn.ts';
import { recordOf, recordsOf, stringOf } from '../json-value.ts';
import { readWhereabouts } from '../read/read-whereabouts.ts';
import type { Turn } from '../turn/turn.ts';

/** Milliseconds in which the two activities of one install are one; after it, an install is a new one. */
const oneInstall = 60_000;

/** Whether the bot itself came or went: not at an upgrade, and not with the members who join or leave a team. */
function concernsBot(received: unknown, action: 'add' | 'remove', members: string): boolean {
  const activity = recordOf(received);
  if (activity.type === 'installationUpdate') return activity.action === action;
  const bot = stringOf(recordOf(activity.recipient).id);
  return (
    activity.type === 'conversationUpdate' &&
    bot !== '' &&
    recordsOf(activity[members]).some(({ id }) => id === bot)
  );
}

/** True when the bot was installed. */
export const isInstall = (received: unknown): boolean => concernsBot(received, 'add', 'membersAdded');

/** True when the bot was taken out of a chat or a team. */
export const isRemoval = (received: unknown): boolean => concernsBot(received, 'remove', 'membersRemoved');

/** Welcomes a conversation once, though an install arrives as two activities. */
export async function handleInstall(parts: TurnParts, received: unknown, turn: Turn): Promise<void> {
  const where = readWhereabouts(recordOf(received));
  const times = { lease: parts.times.lease, keep: oneInstall };
  const claim = await claimOnce(parts, where.tenant, ['welcome', where.conversation], times);
  if (claim === undefined) return;
  try {
    const language = chooseLanguage(where.locale, '');
    await turn.sendCard(parts.bindCard({ card: 'welcome', place: where.place }, language));
    await claim.done();
    parts.metrics.countTurn('install', 'welcome');
  } catch (error) {
    await claim.release();
    throw error;
  }
}
