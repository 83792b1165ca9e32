import type { BoundCard } from '../cards/card-json.ts';

/** The ways to answer one activity, in the thread it came from. Each throws what the channel's service refuses. */
export interface Turn {
  sendText(text: string): Promise<void>;
  sendCard(bound: BoundCard): Promise<void>;
  /** Replaces the card that was clicked, for everyone who sees it. False when the activity does not say which. */
  replaceCard(bound: BoundCard): Promise<boolean>;
  showTyping(): Promise<void>;
}
