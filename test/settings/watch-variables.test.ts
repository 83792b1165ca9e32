import { expect, test } from 'vitest';
import { readSettings } from '../../src/settings.ts';

test('a secret is good to the end of the day on which it expires', () => {
  const { secretExpires } = readSettings({ SECRET_EXPIRES: '2027-01-31' });
  expect(secretExpires).toEqual(new Date('2027-01-31T23:59:59.999Z'));
  expect(readSettings({}).secretExpires).toBeUndefined();
});

test('others see the metrics with a token only', () => {
  expect(readSettings({ METRICS_TOKEN: '0123456789abcdef' }).metricsToken).toBe('0123456789abcdef');
  expect(readSettings({}).metricsToken).toBeUndefined();
});

test.each([
  [{ SECRET_EXPIRES: 'hush' }, /SECRET_EXPIRES must be a day such as 2027-01-31/],
  [{ SECRET_EXPIRES: '2027-02-30' }, /SECRET_EXPIRES/],
  [{ METRICS_TOKEN: 'hush' }, /METRICS_TOKEN must be at least 16/],
])('%j is refused without telling its value', (env, sentence) => {
  expect(() => readSettings(env)).toThrow(sentence);
  expect(() => readSettings(env)).not.toThrow(/hush/);
});
