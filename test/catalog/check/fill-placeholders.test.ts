import { expect, test } from 'vitest';
import { fillPlaceholders } from '../../../src/catalog/check/fill-placeholders.ts';

test.each([
  ['user {user} not found', 'user alex.chen@contoso.com not found'],
  ['at {timestamp}', 'at 2026-03-14T09:26:53Z'],
  ['see {redirect-url}', 'see https://portal.contoso.com/start'],
  ['app {appId} of {tenant_name}', 'app 5d3f9a52-7c1e-4b8a-9d20-6e4f1b7c8a31 of Contoso'],
  ['tray {tray}', 'tray contoso'],
  ['{count} of {max}', '42 of 42'],
])('%s becomes %s', (message, text) => {
  expect(fillPlaceholders(message)).toBe(text);
});

test('braces that hold no name stay', () => {
  const json = '{"error":"invalid_grant","codes":[50034]} {} {0} { x }';
  expect(fillPlaceholders(json)).toBe(json);
});
