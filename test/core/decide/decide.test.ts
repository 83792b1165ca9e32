import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide, type Grounds } from '../../../src/core/decide/decide.ts';
import { defaults } from '../../../src/core/defaults.ts';
import type { Scored } from '../../../src/core/score/score.ts';
import { scoredFor, withScores } from '../scored-for.ts';

const { policy, maxMatches, maxNearest } = defaults;

const grounds = (scored: readonly Scored[], rest: Partial<Grounds> = {}): Grounds => ({
  scored,
  unknownCodes: { values: [], isOfFamily: false },
  foreignApp: false,
  foreign: 'none',
  ...rest,
});
const ids = (scored: readonly Scored[]) => scored.map(({ entry }) => entry.id);

const forbidden = 'GoogleJsonResponseException: 403 Forbidden';
const sure = { 'google-workspace-403-forbidden': 0.95, 'google-workspace-401-unauthorized': 0.01 };

describe('answers', () => {
  test('when one entry is likely and far ahead', () => {
    const { decision, picks } = decide(grounds(withScores(forbidden, sure)));
    expect(decision).toBe('answer');
    expect(ids(picks)[0]).toBe('google-workspace-403-forbidden');
  });

  test('not when a code of a known family is unknown', () => {
    const unknownCodes = { values: ['AADSTS50011'], isOfFamily: true };
    const scored = withScores(`${forbidden} AADSTS50011`, sure);
    expect(decide(grounds(scored, { unknownCodes })).decision).not.toBe('answer');
  });

  test('not when another product is named', () => {
    expect(decide(grounds(withScores(forbidden, sure), { foreignApp: true })).decision).not.toBe('answer');
  });

  test('not when the lead is too small, however likely the best is', () => {
    const best = policy.answerScore + 0.02;
    const close = {
      'google-workspace-403-forbidden': best,
      'google-workspace-401-unauthorized': best - policy.margin / 2,
    };
    expect(decide(grounds(withScores(forbidden, close))).decision).toBe('choose');
  });

  test('not when the status is another, however likely it seems', () => {
    const wrong = { 'google-workspace-401-unauthorized': 0.95, 'google-workspace-403-forbidden': 0.01 };
    expect(decide(grounds(withScores(forbidden, wrong))).decision).not.toBe('answer');
  });
});

describe('asks', () => {
  const shared = 'HttpRequestFailure: Server returned: 401 Unauthorized';
  const three = {
    'okta-401-unauthorized': 0.3,
    'microsoft-365-401-unauthorized': 0.3,
    'exchange-online-401-unauthorized': 0.3,
  };

  test('which app, when several apps have the message', () => {
    const decided = decide(grounds(withScores(shared, three)));
    expect(decided).toMatchObject({ decision: 'choose', question: 'app' });
    expect(ids(decided.picks)).toEqual(Object.keys(three));
  });

  test('which error, when the picks are of one app', () => {
    const two = { 'google-workspace-403-forbidden': 0.4, 'google-workspace-401-unauthorized': 0.39 };
    expect(decide(grounds(withScores('GoogleJsonResponseException', two)))).toMatchObject({
      decision: 'choose',
      question: 'error',
    });
  });

  test('whether it is the only one that is likely, and puts nothing hopeless beside it', () => {
    const one = {
      'google-workspace-403-forbidden': policy.answerScore - 0.05,
      'google-workspace-401-unauthorized': policy.nearestScore / 2,
    };
    const decided = decide(grounds(withScores(forbidden, one)));
    expect(decided).toMatchObject({ decision: 'choose', question: 'error' });
    expect(ids(decided.picks)).toEqual(['google-workspace-403-forbidden']);
  });

  test('not about a single one that only the name of its app speaks for', () => {
    const one = { 'google-workspace-403-forbidden': policy.chooseScore - 0.01 };
    expect(decide(grounds(withScores(forbidden, one)))).toMatchObject({ decision: 'none' });
  });

  test('never with more picks than an answer holds', () => {
    const all = [...scoredFor('HttpRequestFailure: Server returned: 400 401 404').values()];
    expect(all.length).toBeGreaterThan(maxMatches);
    const alike = all.map((one) => ({ ...one, score: 0.9 / all.length }));
    expect(decide(grounds(alike)).picks).toHaveLength(maxMatches);
  });
});

describe('says that it does not know', () => {
  test('when there is no candidate', () => {
    expect(decide(grounds([]))).toEqual({ decision: 'none', picks: [] });
  });

  test('when no entry is likely, and names the nearest', () => {
    const weak = {
      'google-workspace-403-forbidden': policy.nearestScore + 0.01,
      'google-workspace-401-unauthorized': policy.nearestScore + 0.005,
    };
    const decided = decide(grounds(withScores(forbidden, weak)));
    expect(decided.decision).toBe('none');
    expect(ids(decided.picks)).toEqual(Object.keys(weak));
  });

  test('without naming what is not near at all', () => {
    const hopeless = { 'google-workspace-403-forbidden': policy.nearestScore / 2 };
    expect(decide(grounds(withScores(forbidden, hopeless))).picks).toEqual([]);
  });
});

test('holds its promises on the number and the order of picks, whatever the scores', () => {
  const texts = [
    forbidden,
    'HttpRequestFailure: Server returned: 401 Unauthorized',
    'AADSTS70008',
    'Okta IOException:',
  ];
  const pools = texts.map((text) => [...scoredFor(text).values()]);
  const scoring = fc.record({
    pool: fc.constantFrom(...pools),
    shares: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 12 }),
    isOfFamily: fc.boolean(),
    foreignApp: fc.boolean(),
  });
  fc.assert(
    fc.property(scoring, ({ pool, shares, isOfFamily, foreignApp }) => {
      const total = Math.max(
        1,
        shares.reduce((sum, share) => sum + share, 0),
      );
      const scores = shares.map((share) => share / total).toSorted((a, b) => b - a);
      const scored = pool.slice(0, scores.length).map((one, at) => ({ ...one, score: scores[at] ?? 0 }));
      const { decision, picks, question } = decide(
        grounds(scored, { unknownCodes: { values: [], isOfFamily }, foreignApp }),
      );
      expect(picks.map(({ score }) => score)).toEqual(
        picks.map(({ score }) => score).toSorted((a, b) => b - a),
      );
      expect(new Set(ids(picks)).size).toBe(picks.length);
      expect(picks.length).toBeLessThanOrEqual(decision === 'none' ? maxNearest : maxMatches);
      expect(picks.length).toBeGreaterThanOrEqual({ answer: 1, choose: 1, none: 0 }[decision]);
      expect(question !== undefined).toBe(decision === 'choose');
      if (decision === 'answer') expect(picks[0]).toBe(scored[0]);
    }),
    { numRuns: 500 },
  );
});
