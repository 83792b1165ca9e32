import { describe, expect, test } from 'vitest';
import { allIds, askShipped, askTeam, firstOf } from './ask.ts';

describe('of two errors on one line none is lost', () => {
  test.each([
    [
      ['entra-50126-wrong-password', 'google-workspace-403-forbidden'],
      'AADSTS50126, GoogleJsonResponseException: 403 Forbidden',
    ],
    [
      ['entra-53003-blocked-conditional-access', 'google-workspace-403-forbidden'],
      'AADSTS53003: Access has been blocked by Conditional Access policies. GoogleJsonResponseException: 403 Forbidden',
    ],
    [
      ['entra-7000215-invalid-client-secret', 'okta-404-not-found'],
      'AADSTS7000215 then HttpRequestFailure: Server returned: 404 Not Found on Okta',
    ],
    [
      ['okta-401-unauthorized', 'salesforce-read-timed-out'],
      'Okta HttpRequestFailure: Server returned: 401 Unauthorized and Salesforce SocketTimeoutException: Read timed out',
    ],
    [
      ['entra-50126-wrong-password', 'box-cannot-parse-response'],
      'AADSTS50126，另外還有 BoxRestException: Failed to parse response.',
    ],
  ])('%j', (ids, text) => {
    const said = askShipped(text);
    expect(said.decision).toBe('choose');
    expect(allIds(said)).toEqual(expect.arrayContaining(ids));
  });

  test.each([
    'ORA-01017: invalid username/password; logon denied',
    "ERROR 1045 (28000): Access denied for user 'app'@'web' (using password: YES), then it stops",
  ])('a message that joins two sentences is one: %s', (text) => {
    expect(askTeam(text).decision).toBe('answer');
  });

  test('of a code around another one the inner one is answered', () => {
    const text = 'AADSTS70002: Error validating credentials. AADSTS50012: Invalid client secret is provided.';
    expect(firstOf(askShipped(text))).toBe('entra-50012-app-credential-invalid');
  });
});
