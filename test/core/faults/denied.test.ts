import { describe, expect, test } from 'vitest';
import { askShipped, entraCodes, firstOf } from './ask.ts';
import { askTeam } from './ask.ts';

describe('what a person says is not the error is none', () => {
  test.each([
    'not AADSTS50011',
    '不是 AADSTS50011',
    'AADSTS50011 was fixed yesterday',
    'AADSTS50011 已解決',
    'AADSTS700016 解決了',
    'AADSTS50011: 0 occurrences',
    'no more AADSTS50011',
    '沒有 50011 了',
    '沒有AADSTS50105的問題了，現在一切正常',
    'AADSTS50011 thanks it works now',
    'The Okta connector is healthy. No HttpRequestFailure: Server returned: 401 Unauthorized in the last 24 hours',
    '✓ returns 401 Unauthorized for Okta when the token is missing (12 ms)',
    'Test passed: should throw IOException',
  ])('%s', (text) => {
    expect(firstOf(askShipped(text))).toBe('none');
  });

  test.each(['not CODE', 'CODE is fixed', 'CODE 已解決', '不是 CODE', 'instead of CODE'])(
    'any code: %s',
    (frame) => {
      for (const { code } of entraCodes)
        expect(askShipped(frame.replace('CODE', `AADSTS${code}`)).decision, code).not.toBe('answer');
    },
  );
});

describe('what it is instead is answered', () => {
  test.each([
    'AADSTS50053 instead of AADSTS50011',
    'AADSTS50011 is fixed, now we get AADSTS50053',
    '不是 50011，是 50053',
    'not 50011 but 50053',
    '之前的 50011 好了，現在變成 50053',
  ])('%s', (text) => {
    expect(firstOf(askShipped(text))).toBe('entra-50053-account-locked');
  });
});

describe('what is not solved stays', () => {
  test.each([
    'AADSTS50011 not fixed',
    'AADSTS50011 is not solved by that',
    'AADSTS50011 還沒解決',
    'cannot find AADSTS50011 documentation',
    'why do I get AADSTS50011 and not a login page',
    'it does not work: AADSTS50011',
    '是不是 AADSTS50011',
    '昨天還沒有 AADSTS50011',
    'is this not AADSTS50011?',
    'how is AADSTS50011 fixed?',
    'I need AADSTS50011 fixed',
    'AADSTS50011 was fixed yesterday but it is back',
    'we thought AADSTS50011 was fixed, but users still see it',
  ])('%s', (text) => {
    expect(firstOf(askShipped(text))).toBe('entra-50011-redirect-uri-mismatch');
  });
});

describe('a line that says that all is well names no app', () => {
  test.each([
    'Okta connected successfully\nZendesk: HttpRequestFailure: Server returned: 401 Unauthorized',
    'Okta 連線成功\nZendesk: HttpRequestFailure: Server returned: 401 Unauthorized',
  ])('%s', (text) => {
    expect(askShipped(text).decision).not.toBe('answer');
  });
});

describe('a question about a setting, or a command, is answered with no error', () => {
  test.each([
    'Service timeout is set to 30 seconds',
    'How long is the service timeout?',
    '服務逾時的預設值是多少？',
  ])('%s', (text) => {
    expect(askShipped(text).decision).not.toBe('answer');
  });

  test.each(['terraform init', 'docker login', 'git fetch origin'])('%s', (text) => {
    expect(askTeam(text).decision).not.toBe('answer');
  });
});
