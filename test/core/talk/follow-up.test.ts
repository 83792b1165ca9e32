import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFollowUp, readTriedInVain } from '../../../src/core/talk/follow-up.ts';
import { anyText } from '../any-text.ts';
import { builtinEngine } from '../builtin-engine.ts';
import { medianMs } from '../median-ms.ts';

describe('it is told that a fix did not help', () => {
  test.each([
    'did that, still fails',
    'that did not help',
    'Still not working.',
    'It’s still not working',
    'I did all the steps but it still does not work',
    'same error again',
    'nope, same thing',
    'no luck :(',
    'Thanks, but it still fails',
    'tried everything, nothing works',
    'not this one',
    'this is not my error',
    'anything else?',
    'next',
    '還是不行',
    '照做了還是失敗',
    '沒用',
    '試過了，沒有用',
    '我照著做了，但是還是一樣',
    '已經照步驟做了，還是出現同樣的錯誤',
    '重試了好幾次，仍然失敗',
    '謝謝，可是還是不行',
    '問題還沒解決',
    '不是這個原因',
    '還是 fail',
    '還是沒 work，怎麼辦？',
    'please help, still not working',
    'still fails, what should I do now?',
    '還有其他原因嗎？',
  ])('%s', (text) => {
    expect(readFollowUp(text)).toBe('failed');
  });
});

describe('it is told that a fix helped', () => {
  test.each([
    'it worked',
    'That fixed it, thank you!',
    'works now',
    'problem solved',
    'all good now, thanks',
    'ok, the first one worked',
    'No more errors',
    '解決了',
    '問題解決了，謝謝',
    '照做之後就可以了',
    '好了',
    '終於可以用了',
    '太好了，成功了！',
  ])('%s', (text) => {
    expect(readFollowUp(text)).toBe('worked');
  });
});

describe('anything else is none', () => {
  test.each([
    'still fails with ORA-01017',
    'login still fails: 401 Unauthorized',
    'the sync still fails with permission denied',
    'the sync still fails',
    'password incorrect, still fails',
    'still 401',
    '還是 401',
    '還是無法登入 Okta',
    '改了密碼還是出現 ORA-01017',
    'connection failed',
    'test failed',
    'login failed',
    '登入失敗',
    '連線失敗',
    'did it work?',
    '解決了嗎',
    'thanks',
    '謝謝',
    'help',
    'Okta',
    'NPE',
    '問題',
    'error',
    '',
    `still fails ${'still fails '.repeat(20)}`,
  ])('%j', (text) => {
    expect(readFollowUp(text)).toBeUndefined();
  });

  test('nothing that the catalog holds is one', () => {
    for (const { messages, samples } of builtinEngine.catalog.entries) {
      for (const text of [...messages, ...samples.match, ...samples.nearMiss])
        expect([text, readFollowUp(text)]).toEqual([text, undefined]);
    }
  });
});

describe('what somebody did in vain, in other words', () => {
  test.each([
    ['I restarted the connector and it still fails', true],
    ['reconnected Box, still the same', true],
    ['We created a new API token in Okta but no luck', true],
    ['Updated the secret. Same error.', true],
    ['重新連線了還是不行', true],
    ['我們換了權杖，但還是失敗', true],
    ['將權杖更新後依然失敗', true],
    ['已經把密碼改掉了，問題依舊', true],
    ['login still fails: invalid tenant name', false],
    ['the sync still fails with permission denied', false],
    ['I get permission denied and it still fails', false],
    ['I restarted it and now it says upload failed, still fails', false],
    ['Failed to connect, still failing', false],
    ['Expired token still fails', false],
    ['重新連線後顯示權限不足，還是不行', false],
    ['使用者還是不行', false],
  ])('%s: %s', (text, expected) => {
    expect(readTriedInVain(text)).toBe(expected);
  });
});

test('any text is read', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect([undefined, 'failed', 'worked']).toContain(readFollowUp(text));
      expect([true, false]).toContain(readTriedInVain(text));
    }),
  );
});

test.each(['still ', '還是', 'same the ', 'I did ', '沒'])('many times %j takes no time', (part) => {
  const text = part.repeat(200).slice(0, 119);
  expect(medianMs(() => readFollowUp(text) ?? readTriedInVain(`I tried ${text}`.slice(0, 120)))).toBeLessThan(
    10,
  );
});
