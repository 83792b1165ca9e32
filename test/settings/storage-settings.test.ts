import { expect, test } from 'vitest';
import { readSettings } from '../../src/settings.ts';

const production = {
  MicrosoftAppId: '3f0c4e6a-6c1d-4a5e-9a53-6a8f5b1d9c11',
  MicrosoftAppTenantId: '7d2f1c1b-9a40-4b8e-8c55-0c6f0f0a1b2c',
  MicrosoftAppPassword: 'x',
};

test('in production things are kept in the folder data for 90 days', () => {
  expect(readSettings(production).storage).toEqual({ folder: 'data', retentionDays: 90 });
});

test('in local mode nothing is kept unless a place is set', () => {
  expect(readSettings({}).storage).toBeUndefined();
  expect(readSettings({ DATA_DIR: ' ', DATABASE_URL: '' }).storage).toBeUndefined();
  expect(readSettings({ DATA_DIR: 'kept', RETENTION_DAYS: '7' }).storage).toEqual({
    folder: 'kept',
    retentionDays: 7,
  });
  const databaseUrl = 'postgres://bot:hush@db.example.com/bot';
  expect(readSettings({ DATABASE_URL: databaseUrl }).storage).toMatchObject({ databaseUrl });
});

test.each([
  [{ DATABASE_URL: 'mysql://bot:hush@db.example.com' }, /DATABASE_URL must begin with postgres/],
  [{ RETENTION_DAYS: '0' }, /RETENTION_DAYS must be a whole number of days/],
])('%j is refused without telling its value', (env, sentence) => {
  expect(() => readSettings(env)).toThrow(sentence);
  expect(() => readSettings(env)).not.toThrow(/hush/);
});
