import { expect, test } from 'vitest';
import { readIntent } from '../../../src/core/talk/intent.ts';
import { smallTalk } from '../../../src/core/talk/small-talk.ts';
import { builtinEngine } from '../builtin-engine.ts';

const phrases = Object.entries(smallTalk).flatMap(([kind, list]) =>
  list.split('|').map((phrase) => ({ kind, phrase })),
);

test('every phrase is written as it is compared: lower case, no blanks around, not empty', () => {
  for (const { phrase } of phrases) {
    expect(phrase).toBe(phrase.toLowerCase().trim());
    expect(phrase).not.toBe('');
  }
});

test('no phrase stands twice', () => {
  const all = phrases.map(({ phrase }) => phrase.normalize('NFKC'));
  expect(all.filter((phrase, at) => all.indexOf(phrase) !== at)).toEqual([]);
});

test('every phrase alone is understood as what it is', () => {
  for (const { kind, phrase } of phrases) {
    if (kind !== 'filler') expect([phrase, readIntent(phrase)]).toEqual([phrase, kind]);
  }
});

test('no phrase is a message of the catalog', () => {
  const messages = new Set(
    builtinEngine.catalog.entries.flatMap((entry) => entry.messages.map((text) => text.toLowerCase())),
  );
  for (const { phrase } of phrases) expect(messages).not.toContain(phrase);
});
