import { ActivityTypes, CardFactory, MessageFactory } from 'botbuilder';
import type { Activity, TurnContext } from 'botbuilder';
import type { BoundCard } from '../cards/card-json.ts';
import type { Turn } from './turn.ts';

/** A message with the card; `summary` is what notifications and screen readers say. */
function toActivity({ card, summary }: BoundCard): Partial<Activity> {
  return { ...MessageFactory.attachment(CardFactory.adaptiveCard(card)), summary };
}

/** Answers through botbuilder to `conversation`, which may be a thread of the one that the activity names. */
export function createTurn(context: TurnContext, conversation: string): Turn {
  context.activity.conversation = { ...context.activity.conversation, id: conversation };
  return {
    async sendText(text) {
      await context.sendActivity(MessageFactory.text(text));
    },
    async sendCard(bound) {
      await context.sendActivity(toActivity(bound));
    },
    async replaceCard(bound) {
      const id: unknown = context.activity.replyToId;
      if (typeof id !== 'string' || id === '') return false;
      await context.updateActivity({ ...toActivity(bound), id });
      return true;
    },
    async showTyping() {
      await context.sendActivity({ type: ActivityTypes.Typing });
    },
  };
}
