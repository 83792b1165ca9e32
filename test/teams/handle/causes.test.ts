import { describe, expect, it } from 'vitest';
import { noteClicked, noteFound } from '../../../src/teams/handle/causes.ts';
import { ask, entryOf } from '../../cards/card-samples.ts';

const shared = 'HttpRequestFailure: Server returned: 401 Unauthorized';
const [okta, exchange, office] = ['okta', 'exchange-online', 'microsoft-365'].map((app) =>
  entryOf(`${app}-401-unauthorized`),
) as [ReturnType<typeof entryOf>, ReturnType<typeof entryOf>, ReturnType<typeof entryOf>];
const among = [okta, exchange, office];
const idsOf = (entries: typeof among) => entries.map(({ entry }) => entry.id);
const clickData = { among: idsOf(among), language: 'en' } as const;
const pick = { verb: 'pick', entry: okta.entry.id, ...clickData } as const;
const show = { ...pick, verb: 'show' } as const;

describe('what was tried of an error', () => {
  it('is what an answer shows, and open is the whole choice', () => {
    expect(noteFound(undefined, ask(`Okta: ${shared}`))).toEqual({ shown: idsOf([okta]), next: [] });
    expect(noteFound(undefined, ask(shared))?.next.toSorted()).toEqual(idsOf(among).toSorted());
  });

  it('stays where a text finds nothing', () => {
    const before = { shown: ['a'], next: ['b'] };
    expect(noteFound(before, ask('where is the coffee machine'))).toBe(before);
  });

  it('is all that a paste of several errors shows', () => {
    const several = ask(
      `BoxServerException: Unauthorized - Cannot authorize with this service\n\nOkta: ${shared}`,
    );
    expect(noteFound(undefined, several)?.shown).toHaveLength(2);
  });

  it('is what a click opens; of one message of several apps, the app that was picked alone', () => {
    const before = { shown: [], next: idsOf(among) };
    expect(noteClicked(before, pick, { card: 'entry', ...okta, among })).toEqual({
      shown: idsOf([okta]),
      next: [],
    });
    expect(noteClicked(before, show, { card: 'entry', ...okta, among })).toEqual({
      shown: idsOf([okta]),
      next: idsOf([exchange, office]),
    });
  });

  it('is what a click denies', () => {
    const before = { shown: idsOf([okta]), next: idsOf([exchange, office]) };
    const reject = { verb: 'reject', ...clickData } as const;
    expect(noteClicked(before, reject, { card: 'rejected', among: [exchange] })).toEqual({
      shown: idsOf([okta, exchange]),
      next: idsOf([office]),
    });
  });

  it('is another error’s where the clicked card is about another one', () => {
    const before = { shown: ['a'], next: ['b'] };
    expect(noteClicked(before, show, { card: 'entry', ...okta, among })).toEqual({
      shown: idsOf([okta]),
      next: [],
    });
    expect(noteClicked(before, { verb: 'back', ...clickData }, { card: 'picks', among })).toEqual({
      shown: [],
      next: idsOf(among),
    });
  });

  it('is not touched by the help card', () => {
    const before = { shown: ['a'], next: ['b'] };
    expect(noteClicked(before, { verb: 'help', language: 'en' }, { card: 'help', place: 'personal' })).toBe(
      before,
    );
  });
});
