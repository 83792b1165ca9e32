import type { JsonText } from './json-text.ts';

/** An element or an action of an Adaptive Card, as plain JSON. */
export type CardJson = Readonly<Record<string, unknown>>;

/** An element or an action of a card, written already or not. */
export type CardPart = JsonText | CardJson;

/** A card with the sentence that notifications and screen readers say. */
export interface BoundCard {
  readonly card: JsonText;
  readonly summary: string;
}
