import { describe, expect, it } from 'vitest';
import { questionOf } from '../../../src/cards/kind/bind-choose.ts';
import { ask } from '../card-samples.ts';
import { createParsedBinder } from '../parsed-binder.ts';
import { clicksOf, plainTexts, typed } from '../walk-card.ts';

const bind = createParsedBinder();
const refused = ask('{"error":"invalid_grant","error_description":"Invalid refresh token"}');

describe('the choice', () => {
  it('of a single error asks whether it is this one, to be answered with yes or no', () => {
    const answer = { ...refused, question: 'error', matches: refused.matches.slice(0, 1) } as const;
    const [match] = answer.matches;
    const { card, summary } = bind({ card: 'outcome', answer }, 'en');
    expect(plainTexts(card)[0]).toBe('Is it this one?');
    expect(summary).toBe(`Is it this one? ${match?.app.name.en ?? ''}.`);
    const buttons = (card.actions as { title: string; verb: string }[]).map(({ title, verb }) => [
      title,
      verb,
    ]);
    expect(buttons.slice(0, 2)).toEqual([
      ['Yes, show the fix', 'pick'],
      ['No', 'reject'],
    ]);
    // The box and the button.
    expect((clicksOf(card) as { verb: string }[]).filter(({ verb }) => verb === 'pick')).toHaveLength(2);
  });

  it('of a single error never asks for the app, also when only the pick is known', () => {
    const [match] = refused.matches;
    if (match === undefined) throw new Error('the catalog has such an entry');
    expect(questionOf([{ ...match, message: 'any' }])).toBe('error');
  });

  it('says in each box where the entry applies', () => {
    for (const [language, title] of [
      ['en', 'App connectors of Microsoft Defender for Cloud Apps'],
      ['zh-TW', 'Microsoft Defender for Cloud Apps 的應用程式連接器'],
    ] as const) {
      const { card } = bind({ card: 'outcome', answer: refused }, language);
      const shown = typed(card, 'TextRun').filter(({ text }) => text === title);
      expect(shown).toHaveLength(refused.matches.length);
      expect(shown[0]).toMatchObject({ size: 'Small', isSubtle: true });
    }
  });

  it('of several errors has a box for each, and one button for none of them', () => {
    const { card } = bind({ card: 'outcome', answer: refused }, 'zh-TW');
    expect(plainTexts(card)[0]).toMatch(/^可能是下列 \d 個錯誤之一。$|^有 \d 個應用程式/);
    const titles = (card.actions as { title: string }[]).map(({ title }) => title);
    expect(titles[0]).toBe('以上都不是');
    expect((clicksOf(card) as { verb: string }[]).filter(({ verb }) => verb === 'pick')).toHaveLength(
      refused.matches.length,
    );
  });
});
