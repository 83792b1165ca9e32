import { describe, expect, it } from 'vitest';
import { createCardScopes } from '../../../src/cards/template/card-scope.ts';
import { loadCardTemplates } from '../../../src/cards/template/card-templates.ts';
import { entryParts } from '../../../src/cards/part/entry-parts.ts';
import { entryOf } from '../card-samples.ts';
import { shownText } from '../walk-card.ts';
import { createParsedBinder } from '../parsed-binder.ts';

const okta = entryOf('okta-401-unauthorized');

describe('what a card shows of an entry', () => {
  it('is written once for all its cards, and cannot be changed', () => {
    const [scope] = createCardScopes('en', loadCardTemplates());
    if (scope === undefined) throw new Error('There is no scope.');
    const parts = entryParts(scope, okta.entry);
    expect(entryParts(scope, okta.entry)).toBe(parts);
    expect([...parts.steps, ...parts.moreSteps]).toHaveLength(okta.entry.fix.en.length);
    expect([parts, parts.steps, ...parts.steps].every((part) => Object.isFrozen(part))).toBe(true);
  });

  it('is each language in its own', () => {
    const bind = createParsedBinder();
    const texts = (['en', 'zh-TW', 'en'] as const).map((language) =>
      shownText(bind({ card: 'entry', ...okta, among: [] }, language).card),
    );
    expect(texts[1]).not.toBe(texts[0]);
    expect(texts[2]).toBe(texts[0]);
  });

  it('is what the catalog says now, when it was loaded anew', () => {
    const bind = createParsedBinder();
    bind({ card: 'entry', ...okta, among: [] }, 'en');
    const cause = { en: 'A new cause.', 'zh-TW': '新的原因。' };
    const reloaded = { app: okta.app, entry: { ...okta.entry, cause } };
    const { card, summary } = bind({ card: 'entry', ...reloaded, among: [] }, 'en');
    expect(shownText(card)).toContain('A new cause.');
    expect(summary).toContain('A new cause.');
  });
});
