import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/core/answer.ts';
import type { Entry } from '../../../src/core/entry.ts';
import { ask, entryOf } from '../card-samples.ts';
import { clicksOf, elementById, plainTexts, richTexts, shownText, typed } from '../walk-card.ts';
import { createParsedBinder } from '../parsed-binder.ts';
import type { ParsedCard } from '../parsed-binder.ts';

const bind = createParsedBinder();
const okta = entryOf('okta-401-unauthorized');
const unauthorized = 'HttpRequestFailure: Server returned: 401 Unauthorized';
const refreshToken = '{"error":"invalid_grant","error_description":"Invalid refresh token"}';
const title = 'App connectors of Microsoft Defender for Cloud Apps';

function outcome(answer: Answer): ParsedCard {
  return bind({ card: 'outcome', answer }, 'en');
}

describe('the answer', () => {
  const answer = ask(
    `2026-03-04T09:12:44Z [connector=okta] ${unauthorized} url=https://contoso.okta.com/api/v1`,
  );
  const { card } = outcome(answer);

  it('begins with the app, how sure it is, where it applies, and the message in monospace', () => {
    expect(plainTexts(card).slice(0, 2)).toEqual(['Okta', 'Almost certain']);
    const [context, message] = typed(card, 'TextRun');
    expect(context).toMatchObject({ text: title, size: 'Small', isSubtle: true });
    expect(message).toMatchObject({ text: unauthorized, fontType: 'Monospace' });
  });

  it('is at most likely where the text does not say that it comes from there, and says why', () => {
    const [match] = ask('GoogleJsonResponseException: 403 Forbidden').matches;
    expect(match?.score).toBeGreaterThan(0.9);
    const elsewhere = outcome(ask('GoogleJsonResponseException: 403 Forbidden'));
    expect(plainTexts(elsewhere.card).slice(0, 2)).toEqual(['Google Workspace', 'Likely']);
    const why = `Applies when this error comes from “${title}”, which your text does not say.`;
    expect(typed(elsewhere.card, 'TextRun')[0]).toMatchObject({ text: why, isSubtle: false });
    expect(elsewhere.summary).toContain(why);
  });

  it('says nothing of where an entry applies whose folder does not', () => {
    const matches = answer.matches.map((match) => {
      const entry = Object.entries(match.entry).filter(([field]) => field !== 'context');
      return { ...match, entry: Object.fromEntries(entry) as unknown as Entry };
    });
    const plain = outcome({ ...answer, matches });
    expect(typed(plain.card, 'TextRun')[0]).toMatchObject({ text: unauthorized });
    expect(plainTexts(plain.card)).toContain('Almost certain');
  });

  it('shows the cause, who fixes it, and the steps in order with bold menu paths', () => {
    const texts = richTexts(card);
    expect(texts).toContain('The Okta token is not valid.');
    expect(plainTexts(card)).toContain('by a connector admin');
    const steps = okta.entry.fix.en.map((step) => texts.indexOf(step.replaceAll('**', '')));
    expect(steps.every((position, index) => position > (steps[index - 1] ?? 0))).toBe(true);
    expect(typed(card, 'TextRun').filter(({ weight }) => weight === 'Bolder')).toContainEqual(
      expect.objectContaining({ text: 'Settings > Cloud Apps > Connected apps > App Connectors' }),
    );
  });

  it('says "likely" below 0.9', () => {
    const [match] = answer.matches;
    if (match === undefined) throw new Error('no match');
    const unsure = outcome({ ...answer, matches: [{ ...match, score: 0.89 }] });
    expect(plainTexts(unsure.card)).toContain('Likely');
    expect(unsure.summary).toContain('likely');
  });

  it('folds why it was taken: the matched part, identifiers, app, what was ignored, scores, source', () => {
    const why = elementById(card, 'why');
    expect(why).toMatchObject({ isVisible: false });
    const rows = shownText(why ?? {});
    expect(rows).toContain(unauthorized);
    expect(rows).toContain('exception HttpRequestFailure, status 401');
    expect(rows).toContain('Okta, named in the message: “okta”');
    expect(rows).toContain('1 time');
    expect(rows).toMatch(/99% certain, text similarity \d+%/);
    expect(rows).toContain(`row ${okta.entry.source.row ?? 0}, checked ${okta.entry.source.checked}`);
  });

  it('offers the next candidates, and none of them', () => {
    const both = ask(refreshToken);
    const shown = elementById(outcome({ ...both, decision: 'answer' }).card, 'others') ?? {};
    const among = both.matches.map(({ entry }) => entry.id);
    expect(among.length).toBeGreaterThan(1);
    expect(clicksOf(shown)).toEqual([
      ...among.slice(1).map((entry) => ({ verb: 'pick', entry, among, language: 'en' })),
      { verb: 'reject', among, language: 'en' },
    ]);
  });

  it('shows in bold what tells a candidate of the same app apart from the answer', () => {
    const { card } = outcome({ ...ask(refreshToken), decision: 'answer' });
    const bold = typed(elementById(card, 'others') ?? {}, 'TextRun').filter(
      ({ weight }) => weight === 'Bolder',
    );
    expect(bold.map(({ text }) => text)).toEqual([
      'Box',
      expect.stringContaining('ContextManagerServiceException'),
    ]);
  });

  it('opens in the other language on a click', () => {
    const [entry] = answer.matches.map((match) => match.entry.id);
    const among = answer.matches.map((match) => match.entry.id);
    const click = { verb: 'show', entry, among, language: 'zh-TW' };
    expect(clicksOf(card)).toContainEqual(expect.objectContaining(click));
  });

  it('says how much of a paste was not read, and that the deepest cause was taken', () => {
    const shown = outcome({ ...answer, deepestCause: true, query: { ...answer.query, leftOut: 3210 } });
    expect(shownText(shown.card)).toContain('leaving out 3,210 characters');
    expect(shownText(shown.card)).toContain('deepest cause');
  });

  it('keeps five steps in view and folds the rest', () => {
    const steps = Array.from({ length: 8 }, (_, index) => `Do thing ${index + 1}.`);
    const entry = { ...okta.entry, fix: { en: steps, 'zh-TW': steps } };
    const shown = bind({ card: 'entry', entry, app: okta.app, among: [] }, 'en').card;
    expect(richTexts(elementById(shown, 'moreSteps') ?? {}).filter((text) => text.startsWith('Do'))).toEqual(
      steps.slice(5),
    );
    expect(plainTexts(shown)).toContain('▸ 3 more steps');
  });

  it('links to nothing but https pages', () => {
    const link = { title: { en: 'Guide', 'zh-TW': '指南' }, url: 'javascript:alert(1)' };
    const shown = bind({ card: 'entry', ...okta, entry: { ...okta.entry, links: [link] }, among: [] }, 'en');
    expect(typed(shown.card, 'Action.OpenUrl')).toEqual([]);
  });
});
