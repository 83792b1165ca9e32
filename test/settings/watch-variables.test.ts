import { expect, test } from 'vitest';
import { readSettings } from '../../src/settings.ts';

test('a secret is good to the end of the day on which it expires', () => {
  const { secretExpires } = readSettings({ SECRET_EXPIRES: '2027-01-31' });
  expect(secretExpires).toEqual(new Date('2027-01-31T23:59:59.999Z'));
  expect(readSettings({}).secretExpires).toBeUndefined();
});

test('the metrics are seen with a token', () => {
  expect(readSettings({ METRICS_TOKEN: '0123456789abcdef' }).metricsToken).toBe('0123456789abcdef');
  expect(readSettings({}).metricsToken).toBeUndefined();
});

test('who watches the bot has a port where one is set', () => {
  expect(readSettings({ OPS_PORT: '3979' }).opsPort).toBe(3_979);
  expect(readSettings({ OPS_PORT: '' })).not.toHaveProperty('opsPort');
});

test.each([{ OPS_PORT: '3978' }, { PORT: '8080', OPS_PORT: '8080' }])(
  '%j is refused, since strangers reach that port',
  (env) => {
    expect(() => readSettings(env)).toThrow(/^OPS_PORT must not be PORT, .* such as \d+\./);
  },
);

test.each([
  [{ SECRET_EXPIRES: 'hush' }, /SECRET_EXPIRES must be a day such as 2027-01-31/],
  [{ SECRET_EXPIRES: '2027-02-30' }, /SECRET_EXPIRES/],
  [{ METRICS_TOKEN: 'hush' }, /METRICS_TOKEN must be at least 16/],
  [{ METRICS_TOKEN: 'hush56789012345' }, /METRICS_TOKEN must be at least 16/],
  [{ OPS_PORT: 'hush' }, /OPS_PORT must be a whole number from 1 to 65535/],
])('%j is refused without telling its value', (env, sentence) => {
  expect(() => readSettings(env)).toThrow(sentence);
  expect(() => readSettings(env)).not.toThrow(/hush/);
});
