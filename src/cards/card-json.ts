/** An Adaptive Card, or an element of one, as plain JSON. */
export type CardJson = Readonly<Record<string, unknown>>;

/** A card with the sentence that notifications and screen readers say. */
export interface BoundCard {
  readonly card: CardJson;
  readonly summary: string;
}
