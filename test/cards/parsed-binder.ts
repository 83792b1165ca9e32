import type { CardContent } from '../../src/cards/card-content.ts';
import type { CardJson } from '../../src/cards/template/card-json.ts';
import { createCardBinder } from '../../src/cards/create-card-binder.ts';
import type { Language } from '../../src/core/entry.ts';

/** A card as a client reads it. */
export interface ParsedCard {
  readonly card: CardJson;
  readonly summary: string;
}

/** A card binder whose cards are read again, to be looked into. */
export function createParsedBinder(): (content: CardContent, language: Language) => ParsedCard {
  const bind = createCardBinder();
  return (content, language) => {
    const { card, summary } = bind(content, language);
    return { card: JSON.parse(card.text) as CardJson, summary };
  };
}
