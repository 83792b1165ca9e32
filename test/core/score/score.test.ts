import { compareTwoStrings } from 'string-similarity';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { features, type FeatureName } from '../../../src/core/score/features.ts';
import { findCandidates } from '../../../src/core/index/find-candidates.ts';
import { readQuery } from '../../../src/core/read/read-query.ts';
import { logOddsOf } from '../../../src/core/score/log-odds.ts';
import { scoreCandidates } from '../../../src/core/score/score.ts';
import { weights } from '../../../src/core/score/weights.ts';
import { anyText } from '../any-text.ts';
import { builtinEngine } from '../builtin-engine.ts';

const { prepared, script } = builtinEngine;

function score(text: string, foreignApp = false) {
  const read = readQuery(text, { ...prepared, script });
  return scoreCandidates(
    prepared,
    read,
    findCandidates(prepared, read, read.query.apps),
    { apps: read.query.apps, foreignApp },
    builtinEngine,
  );
}

describe('scores', () => {
  test('are the probabilities of the entries and of none of them', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const scored = score(text);
        const total = scored.reduce((sum, one) => sum + one.score, 0);
        expect(total).toBeLessThanOrEqual(1 + 1e-9);
        for (const one of scored) expect(one.score).toBeGreaterThanOrEqual(0);
        // What the entries leave is the probability of "none", whose log-odds are 0.
        for (const one of scored) expect(one.score).toBeCloseTo((1 - total) * Math.exp(one.logOdds), 6);
      }),
    );
  });

  test('come best first, entries that fit alike in the order of the catalog', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const scored = score(text);
        for (const [at, one] of scored.entries()) {
          const next = scored[at + 1];
          if (!next) break;
          expect(next.logOdds).toBeLessThanOrEqual(one.logOdds);
          if (next.logOdds === one.logOdds) expect(next.position).toBeGreaterThan(one.position);
        }
      }),
    );
  });

  test('the best message of an entry counts, in whichever language', () => {
    expect(score('GoogleJsonResponseException: 403 已禁止')[0]?.text?.clean).toContain('已禁止');
    expect(score('GoogleJsonResponseException: 403 Forbidden')[0]?.text?.clean).toContain('Forbidden');
  });

  test('without candidates there are none', () => {
    expect(score('xqzxqzxqz')).toEqual([]);
  });
});

test('similarity is that of string-similarity', () => {
  for (const { messages } of builtinEngine.catalog.entries) {
    for (const message of messages) {
      for (const text of [message, message.slice(0, 30), `Okta: ${message} since today`]) {
        const read = readQuery(text, { ...prepared, script });
        const [first, ...others] = score(text).slice(0, 5);
        for (const { pair, text: best } of [...(first ? [first] : []), ...others]) {
          const expected = best
            ? compareTwoStrings(read.query.clean.toLowerCase(), best.clean.toLowerCase())
            : 0;
          // What ranked too low at first is not compared.
          if (pair.similarity > 0 || pair === first?.pair) expect(pair.similarity).toBeCloseTo(expected, 9);
        }
      }
    }
  }
});

describe('log-odds', () => {
  test('are the weighted sum of the features', () => {
    for (const { pair, logOdds } of score('Okta: HttpRequestFailure: Server returned: 401 Unauthorized')) {
      const sum = (Object.keys(features) as FeatureName[]).reduce(
        (all, name) => all + weights[name] * features[name](pair),
        weights.bias,
      );
      expect(logOdds).toBeCloseTo(sum, 9);
    }
  });

  test('take in every feature', () => {
    const [best] = score('AADSTS70008');
    if (!best) throw new Error('there is no candidate');
    const read = new Set<string>();
    const noted = new Proxy(weights, {
      get: (all, name) => {
        read.add(String(name));
        return all[name as FeatureName];
      },
    });
    const described = {
      share: 1,
      lead: 1,
      covered: 1,
      amount: 1,
      nearest: 1,
      nearby: 1,
      strange: 0,
      phrase: undefined,
    };
    logOddsOf({ ...best.pair, described }, noted);
    expect([...read].toSorted()).toEqual(['bias', ...Object.keys(features)].toSorted());
  });

  test('can be had without one feature', () => {
    const [best] = score('Okta: HttpRequestFailure: Server returned: 401 Unauthorized');
    if (!best) throw new Error('there is no candidate');
    expect(logOddsOf(best.pair, { ...weights, appNamed: 0 })).toBeCloseTo(
      best.logOdds - weights.appNamed * features.appNamed(best.pair),
      9,
    );
  });

  test('every feature has a weight, and every weight its feature', () => {
    expect(Object.keys(weights).toSorted()).toEqual(['bias', ...Object.keys(features)].toSorted());
    for (const weight of Object.values(weights)) expect(Number.isFinite(weight)).toBe(true);
  });
});
