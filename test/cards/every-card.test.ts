import { describe, expect, it } from 'vitest';
import type { CardContent } from '../../src/cards/card-content.ts';
import { maxCardBytes } from '../../src/cards/template/card-size.ts';
import { readClick } from '../../src/cards/part/click.ts';
import { languages } from '../../src/core/entry.ts';
import { allEntries, ask, cardSamples } from './card-samples.ts';
import { parseProblems } from './parse-card.ts';
import { elementsOf, stringsOutsideRuns, typed } from './walk-card.ts';
import { createParsedBinder } from './parsed-binder.ts';

const bind = createParsedBinder();
const contents: readonly { name: string; content: CardContent }[] = [
  ...cardSamples,
  ...allEntries.flatMap(({ entry, app }) => [
    { name: `entry ${entry.id}`, content: { card: 'entry', entry, app, among: [{ entry, app }] } as const },
    ...entry.messages.map((message, index) => ({
      name: `outcome of message ${index + 1} of ${entry.id}`,
      content: { card: 'outcome', answer: ask(message) } as const,
    })),
  ]),
];
const cases = contents.flatMap(({ name, content }) =>
  languages.map((language) => ({ name, language, ...bind(content, language) })),
);

describe.each(cases)('the card $name in $language', ({ card, summary }) => {
  it('has every placeholder filled', () => {
    expect(JSON.stringify(card)).not.toContain('${');
    expect(elementsOf(card).flatMap((element) => Object.values(element))).not.toContain(null);
  });

  it('is small enough to send', () => {
    expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThanOrEqual(maxCardBytes);
  });

  it('is an Adaptive Card 1.5 without complaint of the parser', () => {
    expect(card).toMatchObject({ type: 'AdaptiveCard', version: '1.5' });
    expect(parseProblems(card)).toEqual([]);
  });

  it('says in a sentence what it shows', () => {
    expect(card['fallbackText']).toBe(summary);
    expect(summary).toMatch(/[.?…。？]$/);
    expect(summary).not.toMatch(/\*\*|undefined|\$\{/);
  });

  it('has at most six buttons, one of them primary', () => {
    const buttons = elementsOf(card).flatMap(({ actions }) => elementsOf(actions).filter(isButton));
    expect(buttons.length).toBeLessThanOrEqual(6);
    expect(buttons.filter(({ style }) => style === 'positive').length).toBeLessThanOrEqual(1);
  });

  it('refreshes in place, and submits the same data where a client cannot', () => {
    for (const action of typed(card, 'Action.Execute')) {
      const { data, fallback, verb } = action;
      expect(readClick(data)).toEqual(data);
      expect(data).toMatchObject({ verb });
      expect(fallback).toMatchObject({ type: 'Action.Submit', data });
    }
  });

  it('opens https pages only', () => {
    for (const { url } of typed(card, 'Action.OpenUrl')) expect(url).toMatch(/^https:\/\//);
  });

  it('gives each fold an id of its own that its switch names', () => {
    const ids = elementsOf(card)
      .map(({ id }) => id)
      .filter((id) => id !== undefined);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = typed(card, 'Action.ToggleVisibility').flatMap(({ targetElements }) => targetElements);
    for (const target of targets) expect(ids).toContain(target);
  });

  it('names every click for screen readers', () => {
    for (const { selectAction } of elementsOf(card)) {
      if (selectAction !== undefined)
        expect(selectAction).toMatchObject({ title: expect.stringMatching(/\S/) as string });
    }
    expect(stringsOutsideRuns(card).filter((text) => text.includes('undefined'))).toEqual([]);
  });
});

function isButton({ type }: { readonly type?: unknown }): boolean {
  return typeof type === 'string' && type.startsWith('Action.') && type !== 'Action.Submit';
}
