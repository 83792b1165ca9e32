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
