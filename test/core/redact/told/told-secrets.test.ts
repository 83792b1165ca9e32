import { describe, expect, test } from 'vitest';
import { redact } from '../../../../src/core/redact.ts';
import { threadMs } from '../../median-ms.ts';
import { isLeft } from '../is-left.ts';
import { readFixture } from '../read-fixture.ts';

/** A text that tells a secret, and one like it that tells none. */
interface ToldSample {
  readonly sample: string;
  readonly secret: string;
  readonly nearMiss: string;
}

describe('what no form gives away is masked for the words beside it', () => {
  test.each(readFixture<ToldSample>('redact-told.jsonl'))('$sample', ({ sample, secret, nearMiss }) => {
    expect(isLeft(secret, redact(sample).text)).toBe(false);
    expect(redact(nearMiss).found).toEqual([]);
  });

  test.each([
    ['[password] did not work, so I tried Bamboo!23', 'Bamboo!23'],
    ['原本是 Moon5512 後來改 Star5513，密碼都不對', 'Star5513'],
    ['old: pe4rTree, new: pe4chTree (passwords)', 'pe4rTree'],
    ['rdesktop -u CORP\\helpdesk -p Remote#118 ts01', 'Remote#118'],
    ['Use 774120 to verify your sign-in.', '774120'],
    ['Il mio codice di accesso al portale è Venezia.88 ma non va', 'Venezia.88'],
  ])('%s', (text, secret) => {
    expect(redact(text).text).not.toContain(secret);
  });
});

describe('what is like a secret stays', () => {
  test.each([
    'password rejected by Server2019 domain controller DC01',
    '密碼錯誤代碼 0xC000006A，請輸入 6 位數驗證碼',
    'was on SQL2016, now on SQL2019: login prompt',
    'PIN code error 1404, 3 attempts left',
    'Bearer AADSTS700016: Application was not found',
    'password: NullPointerException',
    '密碼：NullPointerException',
  ])('%s', (text) => {
    expect(redact(text).found).toEqual([]);
  });
});

test('words for accounts and verbs tell nothing in a long log', () => {
  const line = 'the user tried worker-7Kd92 and sync2Run with login\n';
  expect(redact(line.repeat(100)).found).toEqual([]);
});

test.each(['password a1B! ', 'a1', 'a1:', 'Ab1/', '123 ', 'use a1b2c3 ', '密碼a1b2', '試'])(
  '280,000 characters of %j take no longer than their number explains',
  (pump) => {
    const [short, long] = [28_000, 280_000].map((length) => pump.repeat(length / pump.length));
    const timeFor = (text = ''): number => threadMs(() => redact(text));
    timeFor(short);
    const isSlow = (): boolean => timeFor(long) > 30 * Math.max(4, timeFor(short));
    expect(isSlow() && isSlow()).toBe(false);
  },
);
