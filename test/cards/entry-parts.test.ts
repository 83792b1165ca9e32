import { describe, expect, it } from 'vitest';
import type { CardJson } from '../../src/cards/card-json.ts';
import { createCardBinder } from '../../src/cards/create-card-binder.ts';
import { entryOf } from './card-samples.ts';
import { elementsOf, shownText } from './walk-card.ts';

const okta = entryOf('okta-401-unauthorized');

function stepsOf(card: CardJson): CardJson[] {
  return (card['body'] as CardJson[]).filter((element) => JSON.stringify(element).includes('"24px"'));
}

describe('what a card shows of an entry', () => {
  it('is shared by its cards, whoever picked it, and cannot be changed', () => {
    const bind = createCardBinder();
    const [first, second] = ['Ada', 'Bo'].map((pickedBy) =>
      stepsOf(bind({ card: 'entry', ...okta, among: [], pickedBy }, 'en').card),
    );
    expect(first).toHaveLength(okta.entry.fix.en.length);
    expect(second?.every((step, index) => step === first?.[index])).toBe(true);
    expect(elementsOf(first).every((element) => Object.isFrozen(element))).toBe(true);
  });

  it('is each language in its own', () => {
    const bind = createCardBinder();
    const texts = (['en', 'zh-TW', 'en'] as const).map((language) =>
      shownText(bind({ card: 'entry', ...okta, among: [] }, language).card),
    );
    expect(texts[1]).not.toBe(texts[0]);
    expect(texts[2]).toBe(texts[0]);
  });

  it('is what the catalog says now, when it was loaded anew', () => {
    const bind = createCardBinder();
    bind({ card: 'entry', ...okta, among: [] }, 'en');
    const cause = { en: 'A new cause.', 'zh-TW': '新的原因。' };
    const reloaded = { app: okta.app, entry: { ...okta.entry, cause } };
    const { card, summary } = bind({ card: 'entry', ...reloaded, among: [] }, 'en');
    expect(shownText(card)).toContain('A new cause.');
    expect(summary).toContain('A new cause.');
  });
});
