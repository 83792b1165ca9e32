import { expect, test } from 'vitest';
import { redact } from '../../../src/core/redact.ts';

const mask = (text: string): string => redact(text).text;

test.each(
  [
    String.raw`{"log":"{\u0022password\u0022:\u0022▮\u0022,\u0022user\u0022:\u0022bob\u0022}"}`,
    String.raw`{\\u0022password\\u0022: \\u0022▮\\u0022}`,
    String.raw`{\u0027password\u0027: \u0027▮\u0027}`,
    String.raw`request body {\x22password\x22:\x22▮\x22}`,
    String.raw`{\u0022name\u0022:\u0022DB_PASSWORD\u0022,\u0022value\u0022:\u0022▮\u0022}`,
    '?body=%7B%22password%22%3A%22▮%22%7D',
  ].map((form) => [form]),
)('a password in quotes that are escaped is masked: %s', (form) => {
  expect(mask(form.replace('▮', 'Hunter2xx!'))).toBe(form.replace('▮', '[password]'));
});

test('an assignment that is escaped is one', () => {
  expect(mask(String.raw`password\u003dHunter2xx!`)).toBe(String.raw`password\u003d[password]`);
});

test.each([String.raw`{"password":"Hun\u0022ter2xx!"}`, String.raw`{"password":"Hun\u0027ter2xx!"}`])(
  'an escaped quote in a password does not end it: %s',
  (text) => {
    expect(mask(text)).toBe('{"password":"[password]"}');
  },
);

test('a quote in the password of an address does not end it', () => {
  expect(mask('https://svc:Win%27t3r!@contoso.okta.com/api')).toBe(
    'https://svc:[password]@contoso.okta.com/api',
  );
});

test.each([
  ['ｐａｓｓｗｏｒｄ＝Hunter2xx!', 'ｐａｓｓｗｏｒｄ＝[password]'],
  ['ｐａｓｓｗｏｒｄ：Ｈｕｎｔｅｒ２ｘｘ！', 'ｐａｓｓｗｏｒｄ：[password]'],
  ['密碼：Ｈｕｎｔｅｒ２ｘｘ！，請協助', '密碼：[password]，請協助'],
  ['ＡＰＩ＿ＫＥＹ＝ｋ３Ｊ９ｄＬ２ｍＱ８ｘＷ５ｖＢ７ｎＴ４ｒ', 'ＡＰＩ＿ＫＥＹ＝[key]'],
  ['驗證碼：１２３４５６', '驗證碼：[code]'],
  ['ａｌｉｃｅ＠ｅｘａｍｐｌｅ．ｃｏｍ 登入失敗', '[email] 登入失敗'],
])('what is written in full width is masked: %s', (text, masked) => {
  expect(mask(text)).toBe(masked);
});

test('a sentence with full-width signs stays', () => {
  const text = '錯誤碼：５０００１（需８～１２碼），密碼不正確；請重設！';
  expect(mask(text)).toBe(text);
});

test.each([
  ['pаssword=Hunter2xx!', 'pаssword=[password]'],
  ['рassword=Hunter2xx!', 'рassword=[password]'],
  ['PАSSWORD=Hunter2xx!', 'PАSSWORD=[password]'],
  ['tοken=abcdef1234567890abcd', 'tοken=[token]'],
  ['api_kеy=k3J9dL2mQ8xW5vB7nT4r', 'api_kеy=[key]'],
])('a name with a letter of another script that looks alike is one: %s', (text, masked) => {
  expect(/[\u0370-\u052f]/.test(text)).toBe(true);
  expect(mask(text)).toBe(masked);
});

test('words of Russian and Greek stay as they are', () => {
  const text = 'Ошибка входа: сервер AADSTS50126 не отвечает, σφάλμα 50126';
  expect(redact(text)).toEqual({ text, found: [] });
});

test.each([
  String.raw`AKIAIOSFODNN7EXAMPLE\u0022AKIAIOSFODNN7EXAMPLE`,
  String.raw`{\u0022password\u0022:\u0022Hunter2xx!\u0022}`,
  '?body=%7B%22password%22%3A%22%3A%22abcdef1234567890abcd',
  'ｐａｓｓｗｏｒｄ＝Ｈｕｎｔｅｒ２ｘｘ！ pаssword=Hunter2xx!',
])('what was masked beside an escape stays as it is: %s', (text) => {
  const masked = mask(text);
  expect(mask(masked)).toBe(masked);
});

test('a token that ends in an escaped quote leaves it whole', () => {
  expect(mask(String.raw`try \x27Hunter2xx!\x27 as the password`)).toBe(
    String.raw`try \x27[password]\x27 as the password`,
  );
});
