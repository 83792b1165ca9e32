import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardBytes, fitCard, maxCardBytes } from '../../../src/cards/template/card-size.ts';
import { createCardBinder } from '../../../src/cards/create-card-binder.ts';
import { JsonText } from '../../../src/cards/template/json-text.ts';
import { type Entry, languages } from '../../../src/core/entry.ts';
import { ask, entryOf } from '../card-samples.ts';
import { shownText } from '../walk-card.ts';

const bind = createCardBinder();
const okta = entryOf('okta-401-unauthorized');

function entryWith(text: string, steps: number): Entry {
  const fix = Array.from({ length: steps }, () => text);
  return {
    ...okta.entry,
    messages: [text],
    cause: { en: text, 'zh-TW': text },
    fix: { en: fix, 'zh-TW': fix },
    links: okta.entry.links.map(({ url }) => ({
      url: `${url}/${'x'.repeat(400)}`,
      title: { en: text, 'zh-TW': text },
    })),
    context: { title: { en: text, 'zh-TW': text }, signs: [text], unless: [] },
  };
}

/** An answer with this entry five times, to a paste of 28,000 characters that matched from end to end. */
function largest(entry: Entry, paste: string): ReturnType<typeof ask> {
  const answer = ask(`Okta: HttpRequestFailure: Server returned: 401 Unauthorized ${paste}`.slice(0, 28_000));
  const { query } = answer;
  const [name = ''] = entry.messages;
  const evidence = {
    spans: [{ start: 0, end: query.text.length }],
    agreed: [...query.identifiers, { kind: 'code', value: name }],
    conflicted: [...query.identifiers, { kind: 'class', value: name }],
    app: { app: okta.app, text: name, readFrom: 'query' },
  } as const;
  const app = { ...okta.app, name: { en: name, 'zh-TW': name } };
  const match = { app, score: 0.7, similarity: 0.7, evidence, lacksContext: true } as const;
  const ids = ['a', 'b', 'c', 'd', 'e'].map((letter) => letter.repeat(64));
  return { ...answer, decision: 'answer', matches: ids.map((id) => ({ ...match, entry: { ...entry, id } })) };
}

describe('the size of a card', () => {
  it.each([
    ['Chinese', '長'.repeat(3_000)],
    ['quotes', '"'.repeat(3_000)],
    ['words', 'word '.repeat(600)],
    ['bold marks', '**a**b'.repeat(500)],
    ['dates', '{{DATE('.repeat(400)],
    ['control characters', '\u0001'.repeat(3_000)],
    ['half characters', '\ud83d'.repeat(3_000)],
  ])('stays in bounds with %s everywhere, and says what was shortened', (name, text) => {
    for (const language of languages) {
      const answer = largest(entryWith(text, 60), text.repeat(10));
      const { card } = bind({ card: 'outcome', answer }, language);
      expect(cardBytes(card)).toBeLessThanOrEqual(maxCardBytes);
      const notice = language === 'en' ? 'Shortened to fit in one message:' : '已縮短：';
      if (name !== 'control characters') expect(shownText(card.toJSON())).toContain(notice);
      const secrets = ['jwt', 'key', 'cookie', 'password'] as const;
      for (const decision of ['answer', 'choose', 'none'] as const) {
        const open = { ...answer, decision, unknownCodes: [text, text], unknownApp: text };
        const whole = { card: 'outcome', secrets, answer: { ...open, parts: [] } } as const;
        const several = { ...whole, answer: { ...open, parts: [open, open, open, open, open] } } as const;
        for (const content of [whole, several])
          expect([decision, cardBytes(bind(content, language).card) <= maxCardBytes]).toEqual([
            decision,
            true,
          ]);
      }
    }
  });

  it('stays in bounds for any entry', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', minLength: 1, maxLength: 800 }),
        fc.integer({ min: 1, max: 80 }),
        (text, steps) => {
          const answer = largest(entryWith(text, steps), text);
          expect(cardBytes(bind({ card: 'outcome', answer }, 'zh-TW').card)).toBeLessThanOrEqual(
            maxCardBytes,
          );
          const several = { ...answer, parts: [answer, answer, answer, answer, answer, answer] };
          expect(cardBytes(bind({ card: 'outcome', answer: several }, 'en').card)).toBeLessThanOrEqual(
            maxCardBytes,
          );
        },
      ),
      { numRuns: 40 },
    );
  });

  it('is counted in bytes of UTF-8, whatever signs its texts hold', () => {
    const sign = fc.oneof(
      fc.constantFrom('a', '長', '"', '\\', '\u0001', '\n', '\u007f', '\ud83d', '😀', '\u2028', '<'),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 3 }),
    );
    fc.assert(
      fc.property(sign, fc.integer({ min: -300, max: 300 }), (some, spare) => {
        const cardOf = (amount: number) => new JsonText(JSON.stringify({ text: some.repeat(amount) }));
        const bytesOf = ({ text }: JsonText) => new TextEncoder().encode(text).length;
        const empty = bytesOf(cardOf(0));
        const amount = Math.floor((maxCardBytes + spare - empty) / (bytesOf(cardOf(1)) - empty));
        const [whole, short] = [cardOf(amount), cardOf(1)];
        const { card } = fitCard([whole, short], (scope) => ({ card: scope }));
        expect(card).toBe(bytesOf(whole) <= maxCardBytes ? whole : short);
      }),
      { numRuns: 400 },
    );
  });

  it('leaves an entry of common length as it is', () => {
    const { card } = bind({ card: 'outcome', answer: ask(okta.entry.messages[0] ?? '') }, 'en');
    expect(shownText(card.toJSON())).not.toContain('Shortened');
  });
});
