import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CardContent } from '../../src/cards/card-content.ts';
import { entryOf } from './card-samples.ts';
import { parseProblems } from './parse-card.ts';
import { placesOf } from './places-of-text.ts';
import { richTexts, stringsOutsideRuns, typed } from './walk-card.ts';
import { createParsedBinder } from './parsed-binder.ts';

const bind = createParsedBinder();
const okta = entryOf('okta-401-unauthorized');

const hostile = [
  '${app}',
  '${$root.actions}',
  '${json("{}")}',
  '{{DATE(2026-01-01T00:00:00Z, SHORT)}}',
  '{{TIME(2026-01-01T00:00:00Z)}}',
  '[click me](https://evil.example)',
  '<at>Everyone</at>',
  '![x](https://evil.example/x.png)',
  '**bold** _it_ # head',
  '<img src=x onerror=alert(1)>',
];

describe.each(hostile)('%s', (text) => {
  it.each(placesOf(text))('as a %s stands literally, in TextRuns alone', (_place, content) => {
    const { card, summary } = bind(content, 'en');
    expect(richTexts(card).some((shown) => shown.includes(text))).toBe(true);
    expect(stringsOutsideRuns(card).filter((other) => other.includes(text))).toEqual([]);
    expect(summary).not.toContain(text);
    expect(parseProblems(card)).toEqual([]);
  });

  it('is never a date for a client to format', () => {
    for (const [, content] of placesOf(text)) {
      for (const run of typed(bind(content, 'en').card, 'TextRun')) {
        expect(run['text']).not.toMatch(/\{\{(?:DATE|TIME)\(/i);
      }
    }
  });
});

describe('any text', { timeout: 30_000 }, () => {
  it('gives a card that parses, with plain strings in its TextRuns', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        for (const [, content] of placesOf(text)) {
          const { card } = bind(content, 'zh-TW');
          expect(parseProblems(card)).toEqual([]);
          for (const run of typed(card, 'TextRun')) expect(typeof run['text']).toBe('string');
        }
      }),
      { numRuns: 40 },
    );
  });

  it('loses the marks that would turn the reading direction of the card', () => {
    const { card } = bind(
      { card: 'entry', ...okta, among: [], notes: { pickedBy: 'Ada\u202egnp.exe' } },
      'en',
    );
    expect(richTexts(card)[0]).toBe('Picked by Ada gnp.exe');
  });

  it('leaves out a name that is not a string', () => {
    const forged: unknown = { card: 'entry', ...okta, among: [], notes: { pickedBy: { toString: 'x' } } };
    const { card } = bind(forged as CardContent, 'en');
    expect(JSON.stringify(card)).not.toMatch(/Picked by/);
  });
});
