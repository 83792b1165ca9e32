import { ActivityTypes, CardFactory, MessageFactory } from 'botbuilder';
import type { Activity, TurnContext } from 'botbuilder';
import type { BoundCard } from '../../cards/template/card-json.ts';
import { CodedError } from '../../errors.ts';
import { readSendFailure } from '../send/send-failure.ts';
import type { Turn } from './turn.ts';

/** What a turn answers with, and what happens around it. */
export interface OpenTurn {
  readonly context: TurnContext;
  /** Where to answer; maybe a thread of the conversation that the activity names. */
  readonly conversation: string;
  readonly isGivenUp: () => boolean;
  /** Called when a message is sent, before anything else is done. Never rejects. */
  readonly onSent: () => Promise<void>;
}

/** A message with the card; `summary` is what notifications and screen readers say. */
function toActivity({ card, summary }: BoundCard): Partial<Activity> {
  return { ...MessageFactory.attachment(CardFactory.adaptiveCard(card)), summary };
}

/** What a message comes to without its card. It is no Markdown: names in it may hold any sign. */
const toShortForm = ({ summary }: BoundCard): Partial<Activity> => ({
  ...MessageFactory.text(summary),
  textFormat: 'plain',
});

/** Answers through botbuilder. */
export function createTurn({ context, conversation, isGivenUp, onSent }: OpenTurn): Turn {
  context.activity.conversation = { ...context.activity.conversation, id: conversation };
  const check = (): void => {
    if (isGivenUp()) throw new CodedError('TURN_FAILED', 'The turn was given up before it had an answer.');
  };
  const send = async (activity: Partial<Activity>): Promise<boolean> => {
    check();
    const response = await context.sendActivity(activity);
    await onSent();
    return response !== undefined;
  };
  return {
    sendText: (text) => send(MessageFactory.text(text)),
    async sendCard(bound) {
      try {
        return await send(toActivity(bound));
      } catch (error) {
        if (readSendFailure(error).kind !== 'tooLarge') throw error;
        return send(toShortForm(bound));
      }
    },
    async replaceCard(bound) {
      check();
      const id: unknown = context.activity.replyToId;
      if (typeof id !== 'string' || id === '') return false;
      await context.updateActivity({ ...toActivity(bound), id });
      return true;
    },
    async showTyping() {
      if (!isGivenUp()) await context.sendActivity({ type: ActivityTypes.Typing });
    },
  };
}
