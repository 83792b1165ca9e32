import { describe, expect, it } from 'vitest';
import type { CardContent } from '../../src/cards/card-content.ts';
import type { CardJson } from '../../src/cards/template/card-json.ts';
import { maxCardBytes } from '../../src/cards/template/card-size.ts';
import type { Language } from '../../src/core/entry.ts';
import { liveSecrets, redact } from '../../src/core/redact.ts';
import { allEntries, ask, cardSamples } from './card-samples.ts';
import { evaluated, hostileStrings } from './hostile-strings.ts';
import { parseProblems } from './parse-card.ts';
import { placesOf } from './places-of-text.ts';
import { elementsOf, stringsOutsideRuns, typed } from './walk-card.ts';
import { createParsedBinder } from './parsed-binder.ts';
import { rounds } from '../rounds.ts';

const bind = createParsedBinder();
const count = rounds(10_000, 150);
const strings = hostileStrings(count);
const languages: readonly Language[] = ['en', 'zh-TW'];

/** Every type of element and every address in cards that no stranger had a word in. */
const harmless = cardSamples.flatMap(({ content }) =>
  languages.flatMap((language) => elementsOf(bind(content, language).card)),
);
const ourTypes = new Set(harmless.map(({ type }) => type));
const ourAddresses = new Set<unknown>(allEntries.flatMap(({ entry }) => entry.links.map(({ url }) => url)));
/** Marks that turn the reading direction, and signs that are not to be seen. */
const turning = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/;

/** What is wrong with a card; empty when all of it is ours but the texts of its TextRuns. */
function faultsOf(card: CardJson): string[] {
  const json = JSON.stringify(card);
  const elements = elementsOf(card);
  const addresses = elements.flatMap(({ url, iconUrl, backgroundImage }) =>
    [url, iconUrl, backgroundImage].filter((address) => address !== undefined),
  );
  const runs = typed(card, 'TextRun').map(({ text }) => text);
  const checks: readonly (readonly [isWrong: boolean, fault: string])[] = [
    [Buffer.byteLength(json) > maxCardBytes, 'it is too large'],
    [json.includes(evaluated), 'an expression was evaluated'],
    [elements.some(({ type }) => type !== undefined && !ourTypes.has(type)), 'an element is not ours'],
    [addresses.some((address) => !ourAddresses.has(address)), 'an address is not ours'],
    [elements.some((element) => 'entities' in element || '$when' in element), 'a mention or a condition'],
    [
      stringsOutsideRuns(card).some((text) => /evil|\$\{/i.test(text)),
      'a word of theirs outside of a TextRun',
    ],
    [runs.some((text) => typeof text !== 'string'), 'a TextRun without a text'],
    [runs.some((text) => /\{\{(?:DATE|TIME)\(/i.test(String(text))), 'a date to format'],
    [runs.some((text) => turning.test(String(text))), 'text that reads in another direction'],
  ];
  return checks.filter(([isWrong]) => isWrong).map(([, fault]) => fault);
}

/** What the bot would bind for a paste, and for the same text wherever else a stranger's words get into a card. */
function contentsOf(text: string): readonly (readonly [place: string, content: CardContent])[] {
  const { text: masked, found } = redact(text);
  const answered = { card: 'outcome', answer: ask(masked), secrets: liveSecrets(found) } as const;
  return [['answered', answered], ...placesOf(text)];
}

describe(`of ${count} hostile texts`, { timeout: 120_000 }, () => {
  it('no card holds more than their letters, in TextRuns, and none is too large', () => {
    const faults = strings.flatMap((text, index) =>
      contentsOf(text).flatMap(([place, content]) =>
        faultsOf(bind(content, languages[index % 2] ?? 'en').card).map((fault) => ({ fault, place, text })),
      ),
    );
    expect(faults.slice(0, 5)).toEqual([]);
  });

  it('every card is one that the vendor’s parser takes whole', () => {
    const some = strings.filter((_, index) => index % rounds(50, 10) === 0);
    for (const text of some)
      for (const [, content] of contentsOf(text))
        expect(parseProblems(bind(content, 'zh-TW').card)).toEqual([]);
  });

  it('some get an answer, some a choice, some none', () => {
    const decisions = new Set(strings.slice(0, 500).map((text) => ask(redact(text).text).decision));
    expect([...decisions].toSorted()).toEqual(['answer', 'choose', 'none']);
  });
});
