import { describe, expect, test } from 'vitest';
import { featuresOf, type pairsOf } from './features-of.ts';

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
