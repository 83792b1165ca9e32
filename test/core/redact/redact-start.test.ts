import { describe, expect, test } from 'vitest';
import { redact, redactStart } from '../../../src/core/redact.ts';
import { medianMs } from '../median-ms.ts';
import { isLeft } from './is-left.ts';
import { type Planted, readFixture } from './read-fixture.ts';

const planted = readFixture<Planted>('redact-planted.jsonl');

test('a text that is no longer is masked as ever', () => {
  for (const { text } of planted) expect(redactStart(text, text.length)).toEqual(redact(text));
});

describe('a text that is longer', () => {
  test('ends where its start ends', () => {
    expect(redactStart('HttpRequestFailure: 401 for amy@contoso.com', 22).text).toBe(
      'HttpRequestFailure: 40',
    );
    expect(redactStart('password=Blue-Tiger_42 bob@contoso.com', 28)).toEqual({
      text: 'password=[password] [email]',
      found: redact('password=Blue-Tiger_42 bob@contoso.com').found,
    });
  });

  test('keeps no piece of a secret that is across the end', () => {
    const left = planted.flatMap(({ text, secrets }) =>
      secrets
        .filter((secret) => !isLeft(secret, redact(text).text))
        .flatMap((secret) =>
          [0.25, 0.5, 0.75].map((share) => {
            const length = text.indexOf(secret) + Math.ceil(secret.length * share);
            const piece = text.slice(text.indexOf(secret), length);
            return { secret, piece, masked: redactStart(text, length).text };
          }),
        ),
    );
    expect(left.length).toBeGreaterThan(500);
    expect(left.filter(({ piece, masked }) => piece.length > 4 && masked.endsWith(piece))).toEqual([]);
  });

  test.each(['curl ', 'pwd: ', 'a@', '密碼="'])('takes no longer for its end: %j', (pump) => {
    const long = pump.repeat(1_000_000);
    expect(medianMs(() => redactStart(long, 28_000))).toBeLessThan(100);
  });
});
