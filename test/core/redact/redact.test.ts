import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { liveSecrets, redact } from '../../../src/core/redact.ts';
import { redactionKinds } from '../../../src/core/redact/kinds.ts';
import { anyText } from '../any-text.ts';
import { type Planted, readFixture, type RuleSample } from './read-fixture.ts';

const rows = readFixture<RuleSample>('redact-rules.jsonl');
const planted = readFixture<Planted>('redact-planted.jsonl');
/** Any text, pieces of secrets, and the words and signs that stand around them. */
const pasted = fc
  .array(
    fc.oneof(
      anyText,
      fc.constantFrom(...rows.map(({ sample }) => sample)),
      fc.constantFrom(...rows.map(({ secret }) => secret)),
      fc.constantFrom(
        'password=',
        '密碼：',
        '"',
        "'",
        '\\"',
        '[',
        ']',
        '@',
        '://',
        ':',
        ';',
        '&',
        ' ',
        '\n',
        '\0',
      ),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));

test('says what was masked, where, and puts the word of its kind there', () => {
  const text = 'HttpRequestFailure 401 for amy@contoso.com, password=Blue-Tiger_42 at 10.1.2.3';
  const { text: masked, found } = redact(text);
  expect(masked).toBe('HttpRequestFailure 401 for [email], password=[password] at [ip]');
  expect(found.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
    ['email', 'amy@contoso.com'],
    ['password', 'Blue-Tiger_42'],
    ['ip', '10.1.2.3'],
  ]);
});

test('the host of an address with a password stays', () => {
  expect(redact('https://svc:Wint3r!@contoso.okta.com/api').text).toBe(
    'https://svc:[password]@contoso.okta.com/api',
  );
});

test('codes, classes, hosts and statuses stay', () => {
  const text =
    'AADSTS70008 com.box.BoxServerException https://contoso.okta.com/api/v1 HTTP/1.1 401 0x80070005 5.7.1';
  expect(redact(text)).toEqual({ text, found: [] });
});

describe('what must be revoked', () => {
  test('each kind once, in order', () => {
    const { found } = redact(
      'password=Blue-Tiger_42 amy@contoso.com pwd=Green-9x, Bearer abcdef0123456789abcd',
    );
    expect(liveSecrets(found)).toEqual(['password', 'token']);
  });

  test('nothing of what only tells of a person', () => {
    const { found } = redact(
      'amy@contoso.com 10.1.2.3 0912-345-678 6b1f0a52-93c4-4d0a-8d39-0d1d2f6b8a10 /home/amy/x',
    );
    expect(found.map(({ kind }) => kind)).toEqual(['email', 'ip', 'phone', 'guid', 'user-path']);
    expect(liveSecrets(found)).toEqual([]);
  });
});

describe('of any text', () => {
  test('the finds lie in it, in order, apart', () => {
    fc.assert(
      fc.property(pasted, (text) => {
        let before = 0;
        for (const { start, end } of redact(text).found) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          before = end;
        }
        expect(before).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 400 },
    );
  });

  test('the masked text is what was given, with a word in place of each find', () => {
    fc.assert(
      fc.property(pasted, (text) => {
        const { text: masked, found } = redact(text);
        const expected = found.reduceRight(
          (kept, { kind, start, end }) =>
            `${kept.slice(0, start)}[${redactionKinds[kind].mask}]${kept.slice(end)}`,
          text,
        );
        expect(masked).toBe(expected);
      }),
      { numRuns: 400 },
    );
  });

  test('the same text is masked alike, and a masked text stays as it is', () => {
    fc.assert(
      fc.property(pasted, (text) => {
        const once = redact(text);
        expect(redact(text)).toEqual(once);
        expect(redact(once.text).text).toBe(once.text);
      }),
      { numRuns: 1_000 },
    );
  });

  test('around planted secrets, on lines of its own, none is left', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...planted), anyText, (before, { text, secrets }, after) => {
        const { text: masked } = redact(`${before.replace(/["'-]/g, '')}\n\n${text}\n\n${after}`);
        for (const secret of secrets.filter(({ length }) => length > 12))
          expect(masked).not.toContain(secret);
      }),
      { numRuns: 400 },
    );
  });
});
