import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AppMention } from '../../src/core/answer.ts';
import { features, type FeatureName } from '../../src/core/features.ts';
import { findCandidates } from '../../src/core/find-candidates.ts';
import { readQuery } from '../../src/core/read-query.ts';
import { scoreCandidates } from '../../src/core/score.ts';
import { anyText } from './any-text.ts';
import { builtinEngine } from './builtin-engine.ts';

const { prepared, script } = builtinEngine;
const names = Object.keys(features) as FeatureName[];

function pairsOf(text: string, around?: AppMention['readFrom'], app = 'okta', foreignApp = false) {
  const read = readQuery(text, { ...prepared, script });
  const known = prepared.apps.get(app);
  const apps =
    around && known ? [...read.query.apps, { app: known, text: '', readFrom: around }] : read.query.apps;
  return scoreCandidates(
    prepared,
    read,
    findCandidates(prepared, read, apps),
    { apps, foreignApp },
    script,
  ).map(({ pair }) => pair);
}

function featuresOf(id: string, ...query: Parameters<typeof pairsOf>) {
  const pair = pairsOf(...query).find(({ entry }) => entry.id === id);
  if (!pair) throw new Error(`${id} is no candidate`);
  return Object.fromEntries(names.map((name) => [name, features[name](pair)])) as Record<FeatureName, number>;
}

test('every feature is a number from 0 to 1, whatever the text', () => {
  fc.assert(
    fc.property(anyText, fc.boolean(), (text, foreign) => {
      for (const pair of pairsOf(text, 'thread', 'okta', foreign)) {
        for (const name of names) {
          const value = features[name](pair);
          expect([name, value >= 0 && value <= 1]).toEqual([name, true]);
        }
      }
    }),
  );
});

describe('text', () => {
  test('a whole message is contained and covered, and nothing shares more', () => {
    const whole = featuresOf('google-workspace-403-forbidden', 'GoogleJsonResponseException: 403 Forbidden');
    expect(whole).toMatchObject({ contained: 1, whole: 1, covered: 1, fullest: 1, similarity: 1 });
  });

  test('a fragment is covered but does not contain the message', () => {
    const fragment = featuresOf('box-no-enterprise-account', 'without having an enterprise');
    expect(fragment.covered).toBeCloseTo(1, 5);
    expect(fragment.contained).toBeLessThan(0.7);
  });

  test('a message in a long paste is contained but does not cover the paste', () => {
    const paste = `we saw many odd lines last night ${'qwerty asdfgh zxcvbn '.repeat(9)} BoxRestException: Failed to parse response.`;
    const long = featuresOf('box-cannot-parse-response', paste);
    expect(long.contained).toBeCloseTo(1, 5);
    expect(long.covered).toBeLessThan(0.8);
  });

  test('a message that says little is slight', () => {
    const slight = featuresOf('okta-ioexception', 'IOException');
    const full = featuresOf(
      'box-no-enterprise-account',
      'BoxServerException: User cannot access this feature without having an enterprise',
    );
    expect(slight.slight).toBeGreaterThan(full.slight);
    expect(full.slight).toBe(0);
  });

  test('a status implies the message that says its name', () => {
    expect(featuresOf('all-service-timeout', 'HTTP 504').impliedByStatus).toBeGreaterThan(0);
    expect(featuresOf('all-service-timeout', 'service timeout').impliedByStatus).toBe(0);
  });
});

describe('identifiers', () => {
  test.each([
    [
      'microsoft-365-aadsts70008-token-refresh',
      'AADSTS70008',
      { codeConflicts: 0, codeMissing: 0, codeUnexplained: 0 },
    ],
    [
      'microsoft-365-aadsts70008-token-refresh',
      'TokenRefreshException AADSTS50011',
      { codeAgrees: 0, codeConflicts: 1 },
    ],
    [
      'microsoft-365-aadsts70008-token-refresh',
      'TokenRefreshException invalid_grant',
      { codeAgrees: 0, codeMissing: 1, classAgrees: 1 },
    ],
    ['box-cannot-parse-response', 'BoxRestException AADSTS70008', { codeUnexplained: 1, codeConflicts: 0 }],
    [
      'okta-401-unauthorized',
      'HttpRequestFailure 401',
      { statusAgrees: 1, statusConflicts: 0, classAgrees: 1 },
    ],
    ['okta-401-unauthorized', 'HttpRequestFailure 429', { statusAgrees: 0, statusConflicts: 1 }],
    [
      'okta-401-unauthorized',
      'HttpRequestFailure: Server returned',
      { statusMissing: 1, statusConflicts: 0 },
    ],
    ['box-cannot-parse-response', 'BoxRestException 500', { statusUnexplained: 1, statusConflicts: 0 }],
    ['okta-401-unauthorized', 'TypeError: Server returned 401', { classAgrees: 0, classConflicts: 1 }],
  ])('%s for %j', (id, text, expected) => {
    expect(featuresOf(id, text)).toMatchObject(expected);
  });

  test('a code agrees more, the more of the codes are there', () => {
    const one = featuresOf('microsoft-365-aadsts70008-token-refresh', 'AADSTS70008').codeAgrees;
    const both = featuresOf('microsoft-365-aadsts70008-token-refresh', 'AADSTS70002 AADSTS70008').codeAgrees;
    expect(one).toBeGreaterThan(0);
    expect(both).toBe(1);
    expect(both).toBeGreaterThan(one);
  });
});

describe('apps', () => {
  const text = 'HttpRequestFailure: Server returned: 401 Unauthorized';

  test.each([
    [
      'the app that is named',
      'okta-401-unauthorized',
      [`Okta ${text}`],
      { appNamed: 1, appConflicts: 0, appImplied: 0, appAndIdentifier: 1 },
    ],
    [
      'another app',
      'microsoft-365-401-unauthorized',
      [`Okta ${text}`],
      { appNamed: 0, appConflicts: 1, appAndIdentifier: 0 },
    ],
    [
      'no app is named',
      'okta-401-unauthorized',
      [text],
      { appNamed: 0, appConflicts: 0, appImplied: 0, appImpliedElsewhere: 0 },
    ],
    [
      'the app of the thread',
      'okta-401-unauthorized',
      [text, 'thread'],
      { appNamed: 0, appImplied: 1, appImpliedElsewhere: 0 },
    ],
    [
      'not the app of the channel',
      'microsoft-365-401-unauthorized',
      [text, 'channel'],
      { appImplied: 0, appImpliedElsewhere: 1, appConflicts: 0 },
    ],
    ['the app of a class', 'box-cannot-parse-response', ['BoxRestException'], { appImplied: 1, appNamed: 0 }],
    [
      'an entry for every app',
      'all-500-internal-server-error',
      ['Okta HttpRequestFailure 500'],
      { appConflicts: 0, appNamed: 0 },
    ],
    [
      'an app that the catalog lacks',
      'okta-401-unauthorized',
      [text, undefined, 'okta', true],
      { foreignApp: 1 },
    ],
    [
      'an entry for every app and an app that the catalog lacks',
      'all-500-internal-server-error',
      ['HttpRequestFailure 500', undefined, 'okta', true],
      { foreignApp: 0 },
    ],
  ] as const)('%s', (_name, id, query, expected) => {
    const [sent, around, app, foreign] = query as unknown as Parameters<typeof pairsOf>;
    expect(featuresOf(id, sent, around, app, foreign)).toMatchObject(expected);
  });
});
