import { describe, expect, it } from 'vitest';
import type { CardContent } from '../../src/cards/card-content.ts';
import type { Answer } from '../../src/core/answer.ts';
import { ask, entryOf, severalOf } from './card-samples.ts';
import { clicksOf, elementById, plainTexts, richTexts, shownText, typed } from './walk-card.ts';
import { createParsedBinder } from './parsed-binder.ts';
import type { ParsedCard } from './parsed-binder.ts';

const bind = createParsedBinder();
const okta = entryOf('okta-401-unauthorized');
const microsoft = entryOf('microsoft-365-401-unauthorized');
const unauthorized = 'HttpRequestFailure: Server returned: 401 Unauthorized';
const refreshToken = '{"error":"invalid_grant","error_description":"Invalid refresh token"}';

function outcome(answer: Answer): ParsedCard {
  return bind({ card: 'outcome', answer }, 'en');
}

describe('the choice', () => {
  it('asks which app, shows the shared message once, and makes each whole box a click', () => {
    const answer = ask(unauthorized);
    const { card } = outcome(answer);
    expect(plainTexts(card)).toEqual(['3 apps show this message. Which one?']);
    expect(richTexts(card).filter((text) => text === unauthorized)).toHaveLength(1);
    const boxes = typed(card, 'Container');
    const among = answer.matches.map(({ entry }) => entry.id);
    expect(boxes.map(({ selectAction }) => selectAction)).toMatchObject(
      among.map((entry) => ({ verb: 'pick', data: { verb: 'pick', entry, among, language: 'en' } })),
    );
  });

  it('shows in bold what tells two errors of one app apart', () => {
    const { card } = outcome(ask(refreshToken));
    const bold = typed(card, 'TextRun').filter(({ weight, fontType }) => weight === 'Bolder' && fontType);
    expect(plainTexts(card)).toContain('It could be one of these 2.');
    expect(bold.map(({ text }) => text)).toEqual([
      expect.stringContaining('AuthFatalFailureException'),
      expect.stringContaining('ContextManagerServiceException'),
    ]);
  });

  it('offers none of these', () => {
    const answer = ask(unauthorized);
    const among = answer.matches.map(({ entry }) => entry.id);
    expect(clicksOf(outcome(answer).card)).toContainEqual({ verb: 'reject', among, language: 'en' });
  });

  it('comes back with the same question when only the picks are known', () => {
    const { card } = bind({ card: 'picks', among: [okta, microsoft] }, 'en');
    expect(plainTexts(card)).toEqual(['2 apps show this message. Which one?']);
    const mixed = bind({ card: 'picks', among: [okta, entryOf('aws-null-pointer')] }, 'en').card;
    expect(plainTexts(mixed)).toEqual(['It could be one of these 2.']);
  });
});

describe('after a pick', () => {
  const content: CardContent = {
    card: 'entry',
    ...okta,
    among: [okta, microsoft],
    notes: { pickedBy: 'Ada' },
  };

  it('says who picked and offers the way back', () => {
    const { card } = bind(content, 'en');
    const among = [okta.entry.id, microsoft.entry.id];
    expect(richTexts(card)[0]).toBe('Picked by Ada');
    expect(clicksOf(card)).toContainEqual({ verb: 'back', among, language: 'en' });
  });

  it('claims no certainty', () => {
    expect(shownText(bind(content, 'en').card)).not.toMatch(/certain|likely/i);
  });

  it('offers what to try when nothing was right, and the way back', () => {
    const { card } = bind({ card: 'rejected', among: [okta, microsoft] }, 'en');
    expect(shownText(card)).toContain('Paste the whole message');
    expect(clicksOf(card)).toContainEqual(expect.objectContaining({ verb: 'back' }));
  });
});

describe('no entry', () => {
  it('names the code and the app that the catalog does not know', () => {
    const answer = { ...ask('AADSTS50011 status 507'), unknownApp: 'Dropbox' };
    const texts = richTexts(outcome(answer).card);
    expect(texts).toContain('The catalog has no entry for the code AADSTS50011.');
    expect(texts).toContain('The catalog has nothing for Dropbox.');
  });

  it('shows the nearest entries as such', () => {
    const [near] = ask(unauthorized).matches;
    if (near === undefined) throw new Error('no match');
    const { card } = outcome({ ...ask('AADSTS50011'), matches: [near] });
    expect(plainTexts(card)).toContain('Nearest, but not the same');
    expect(clicksOf(card)).toContainEqual(expect.objectContaining({ verb: 'show', entry: near.entry.id }));
  });

  it('asks for the message where there was nothing to read', () => {
    const { card, summary } = outcome(ask('  '));
    expect(plainTexts(card)[0]).toBe('Which error message do you see?');
    expect(summary).toContain('no error text');
    expect(elementById(card, 'examples')).toMatchObject({ isVisible: true });
  });
});

describe('several errors in one paste', () => {
  const whole = severalOf(
    'BoxServerException: Unauthorized - Cannot authorize with this service',
    unauthorized,
  );

  it('counts them and shows a block for each, in the order of the paste', () => {
    const { card } = outcome(whole);
    expect(plainTexts(card)).toEqual(['Your text contains 2 known errors.']);
    const titles = richTexts(card).filter((text) => /^\d\. /.test(text));
    expect(titles).toEqual(['1. Box', expect.stringMatching(/^2\. .*Okta/)]);
  });

  it('opens a block on a click, and its picks where the app is open', () => {
    const [box, apps] = whole.parts;
    expect(clicksOf(outcome(whole).card)).toEqual([
      expect.objectContaining({ verb: 'show', entry: box?.matches[0]?.entry.id }),
      { verb: 'back', among: apps?.matches.map(({ entry }) => entry.id), language: 'en' },
    ]);
  });
});

describe('the welcome', () => {
  it('says how to ask in each place, with examples to click', () => {
    const texts = (['personal', 'team', 'groupChat'] as const).map((place) => {
      const { card } = bind({ card: 'welcome', place }, 'en');
      expect(clicksOf(card).filter((click) => JSON.stringify(click).includes('"example"'))).toHaveLength(3);
      return shownText(card);
    });
    expect(texts[0]).not.toContain('Mention me');
    expect(texts[1]).toContain('I answer in the thread');
    expect(texts[2]).toContain('anyone in the chat');
  });
});
