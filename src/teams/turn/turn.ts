import type { BoundCard } from '../../cards/template/card-json.ts';

/**
 * The ways to answer one activity, in the thread it came from. Each throws what the channel's service refuses, and sends
 * nothing more once the turn was given up.
 */
export interface Turn {
  /** False when the conversation is gone. */
  sendText(text: string): Promise<boolean>;
  /** Sends the summary alone where the card is too large. False when the conversation is gone. */
  sendCard(bound: BoundCard): Promise<boolean>;
  /** Replaces the card that was clicked, for everyone who sees it. False when the activity does not say which. */
  replaceCard(bound: BoundCard): Promise<boolean>;
  showTyping(): Promise<void>;
}
