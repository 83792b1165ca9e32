import { AdaptiveCard, SerializationContext, Versions } from 'adaptivecards';
import type { CardJson } from '../../src/cards/template/card-json.ts';

/** What the vendor's own parser finds wrong with a card; empty when nothing. */
export function parseProblems(card: CardJson): string[] {
  const context = new SerializationContext(Versions.v1_5);
  new AdaptiveCard().parse(card, context);
  return Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
}
