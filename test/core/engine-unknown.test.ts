import { describe, expect, test } from 'vitest';
import { smallTalk } from '../../src/core/talk/small-talk.ts';
import { answered, ask } from './ask.ts';

describe('a code that the catalog does not know', () => {
  const prose =
    'The provided authorization code or refresh token is expired. Send a new interactive authorization request for this user and resource.';
  test.each([
    'AADSTS50011: The redirect URI specified in the request does not match.',
    'AADSTS700082',
    '700082',
    'AADSTS7000',
    'AADSTS 700082',
    `AADSTS700082: ${prose}`,
    `AADSTS7000: ${prose}`,
    `AADSTS50011: ${prose}`,
    `TokenRefreshException: {"error":"invalid_grant","error_description":"AADSTS700082: ${prose}"}`,
    `Microsoft 365: AADSTS50011: ${prose}`,
    'Office 365 AADSTS50011',
    '{"error":{"code":"AF20013","message":"Specified tenant ID is incorrectly configured in the system."}}',
    'HttpRequestFailure: Server returned: 400 Bad Request: {"error":{"code":"AF20055","message":"Specified tenant ID (x) is incorrectly configured in the system."',
  ])('is not answered by another: %s', (text) => {
    expect(answered(ask(text))).toBeUndefined();
  });

  test('is named', () => {
    const said = ask('AADSTS50011: The redirect URI does not match the redirect URIs configured.');
    expect(said.unknownCodes).toEqual(['AADSTS50011']);
    if (said.decision === 'none') expect(said.reason).toBe('unknown-code');
  });

  test('does not hide a known one', () => {
    for (const text of ['AADSTS70008', '70008', 'AADSTS 70008', 'aadsts70008 是什麼']) {
      const said = ask(text);
      expect(said.decision).not.toBe('none');
      for (const { entry } of said.matches.slice(0, 2)) expect(entry.id).toMatch(/aadsts70008/);
    }
  });
});

describe('an app that the catalog does not know', () => {
  test.each([
    'Dropbox: HttpRequestFailure: Server returned: 401 Unauthorized',
    'Zoom: SocketTimeoutException: Read timed out',
  ])('is not answered for another app: %s', (text) => {
    const said = ask(text);
    expect(said.unknownApp).toBe(text.split(':')[0]);
    expect(said.decision).not.toBe('answer');
  });

  test('is absent where a known one is named', () => {
    expect(ask('Okta: HttpRequestFailure: Server returned: 401 Unauthorized')).not.toHaveProperty(
      'unknownApp',
    );
  });
});

describe('what is no error', () => {
  test.each(['', ' ', '\n\t', '?!', '\u200b', '---', '2026-03-04T09:12:44Z'])('%j is empty', (text) => {
    expect(ask(text)).toMatchObject({ decision: 'none', reason: 'empty', matches: [] });
  });

  test('small talk is never answered', () => {
    const phrases = Object.values(smallTalk).flatMap((list) => list.split('|'));
    const wrong = phrases.filter((phrase) => answered(ask(phrase)) !== undefined);
    expect(wrong).toEqual([]);
  });

  test.each([
    '今天天氣如何',
    'What is for lunch?',
    'Can somebody approve my leave request for Friday',
    '會議改到三點',
    'lorem ipsum dolor sit amet',
  ])('%s is not answered', (text) => {
    expect(ask(text).decision).not.toBe('answer');
  });
});
