import { expect, test } from 'vitest';
import { redact } from '../../../src/core/redact.ts';

const message = 'AADSTS700016: Application not found';

test.each([
  'Cookie: a=b',
  'Cookie: a=b; sid=0f3c;theme=dark',
  'Cookie: user=John Smith; sid=0f3c',
  'Cookie: a=b, sid=0f3c',
  'Set-Cookie: sid=0f3c; Path=/; Secure; HttpOnly',
  'Set-Cookie: sid=0f3c; Expires=Wed, 21 Oct 2026 07:28:00 GMT; SameSite=None',
  'Set-Cookie: sid=0f3c; Max-Age=60; expires=Wed, 21-Oct-2026 07:28:00 GMT',
  'Set-Cookie: a=b; Path=/, sid=0f3c; Path=/',
])('a cookie ends before the message behind it: %s', (header) => {
  const name = header.slice(0, header.indexOf(':'));
  expect(redact(`${header} ${message}`).text).toBe(`${name}: [cookie] ${message}`);
});

test.each([
  ['Cookie: a=b; Application not found', 'Cookie: [cookie]; Application not found'],
  ['Cookie: a=b the request was refused', 'Cookie: [cookie] the request was refused'],
  [String.raw`"Cookie: a=b; c=d\nAADSTS700016: no"`, String.raw`"Cookie: [cookie]\nAADSTS700016: no"`],
  [
    String.raw`{\u0022Cookie\u0022:\u0022sid=0f3c; b=c\u0022}`,
    String.raw`{\u0022Cookie\u0022:\u0022[cookie]\u0022}`,
  ],
  [String.raw`{"Cookie":"sid=0f\/3c; b=c"}`, '{"Cookie":"[cookie]"}'],
])('only pairs of names and values, parted by semicolons, are the cookie: %s', (text, masked) => {
  expect(redact(text).text).toBe(masked);
});
