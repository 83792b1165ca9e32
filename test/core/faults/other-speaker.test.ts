import { describe, expect, test } from 'vitest';
import { answer, createEngine } from '../../../src/core/engine.ts';
import { askShipped, askTeam, firstOf } from './ask.ts';
import { plantCatalog } from './plant-catalog.ts';

const engine = createEngine(plantCatalog);
const askPlant = (text: string) => answer(engine, text);

describe('the error of a product that the catalog lacks is not answered with another one’s', () => {
  test.each([
    'Tableau: Service timeout',
    'nginx service timeout',
    'Auth0: Unauthorized - Cannot authorize with this service',
    'Smartsheet 連接器 HttpRequestFailure: 伺服器傳回: 403 已禁止',
    'Google: TokenResponseException: 403 Forbidden',
    'IOException',
    'java.io.IOException',
  ])('%s', (text) => {
    expect(askShipped(text).decision).not.toBe('answer');
  });

  test.each([
    'PostgreSQL error 1045',
    'postgres 1698',
    'Snowflake: invalid username/password; logon denied',
    'topic "orders" already exists',
  ])('%s', (text) => {
    expect(askTeam(text).decision).not.toBe('answer');
  });
});

describe('another subject, another version, the opposite is another error', () => {
  test.each([
    'Desk version 4.7 is not supported',
    'Desk version 4.6 is supported',
    'Download stopped because the folder is too deep',
    '可以連線到標籤機',
    '已連線到標籤機',
  ])('%s', (text) => {
    expect(askPlant(text).decision).not.toBe('answer');
  });

  test.each([
    ['office-version', 'Desk version 4.6 is not supported on this PC'],
    ['office-upload', 'Upload stopped because the folder is too deep'],
    ['office-printer', '又出現：無法連線到標籤機'],
    ['office-parse', 'could not parse the price list'],
  ])('the same in other words stays: %s: %s', (id, text) => {
    expect(firstOf(askPlant(text))).toBe(id);
  });
});
