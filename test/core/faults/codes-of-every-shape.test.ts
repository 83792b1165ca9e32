import { describe, expect, test } from 'vitest';
import { answer, createEngine } from '../../../src/core/engine.ts';
import { askShipped, firstOf } from './ask.ts';
import { plantCatalog } from './plant-catalog.ts';

const engine = createEngine(plantCatalog);
const askPlant = (text: string) => answer(engine, text);

describe('a token that few entries have is a code, whatever its shape', () => {
  test.each([
    ['press-k21', 'K21'],
    ['press-k21', 'error K21'],
    ['press-k21', '[K21]'],
    ['press-k21', '{"code":"K21"}'],
    ['press-k22', 'Press Line 跳 K22'],
    ['press-w4', 'W-4'],
    ['press-w4', 'Press Line error W-4'],
    ['press-rx2001-4', 'RX-2001.4'],
    ['press-6033', '錯誤 6033 怎麼解'],
    ['store-b307', 'B/307'],
    ['store-51-17', '51-17'],
    ['store-71-204', '[71:204]'],
    ['store-71-204', 'Store WMS 71:204'],
    ['till-d6f', 'D6F'],
    ['till-7310', '(-7310)'],
    ['till-7310', 'Shop Till 7310'],
    ['till-7310', 'error -7310'],
    ['till-hex', '0x00050033'],
    ['till-hex', 'till error 0x50033'],
    ['office-sync', 'sync_agent_queue_isblocked'],
    ['office-sync', 'https://help.example/search?q=Sync_Agent_Queue_IsBlocked'],
  ])('%s: %s', (id, text) => {
    expect(firstOf(askPlant(text))).toBe(id);
  });
});

describe('another one of the same kind is another error', () => {
  test.each([
    'K23',
    'K211',
    'K23: Feeder empty',
    'RX-2001.5',
    'RX-2001.44',
    'D7F: tax table not set',
    'Q8 drawer not paired',
    '51-18',
    '[71:205]',
    '-7311',
  ])('%s is answered with none', (text) => {
    expect(askPlant(text).decision).not.toBe('answer');
  });
});

describe('a list of numbers is a list of codes', () => {
  test.each([
    ['50053, 50055', ['50053', '50055']],
    ['codes 50011 and 65001', ['50011', '65001']],
    ['{"error_codes":[50053,50055]}', ['50053', '50055']],
    ['sign-in errors 50053/50055', ['50053', '50055']],
    ['登入錯誤代碼 50126、50057', ['50126', '50057']],
  ])('%s', (text, codes) => {
    const said = askShipped(text);
    expect(said.decision).toBe('choose');
    for (const code of codes)
      expect(said.matches.map(({ entry }) => entry.id).some((id) => id.includes(code))).toBe(true);
  });

  test.each([
    ['entra-50055-password-expired', 'error 50,055'],
    ['entra-50053-account-locked', '"error_codes":[59999,50053]'],
    ['entra-7000215-invalid-client-secret', '錯誤代碼：7000215'],
    ['entra-7000215-invalid-client-secret', '"errorCode":7000215'],
  ])('%s: %s', (id, text) => {
    expect(firstOf(askShipped(text))).toBe(id);
  });
});

describe('the number of a thing is no code and no status', () => {
  test.each([
    '發票號碼 50057 查不到',
    '員工編號 53003 無法登入公司系統',
    '郵遞區號 50011 錯誤',
    '請撥 50034',
    '工單 50105 處理失敗',
    'Jenkins job 50076 失敗',
    'build 50126 failed',
    'Room 50058',
    'part no. 50131 failed',
    'ERROR job 500 failed: widget 1 is not ready',
    'WARN retrying request 500 after error',
    '500 errors in the log',
    'ticket 403 failed',
    'error 50054',
  ])('%s', (text) => {
    const { decision, matches } = askShipped(text);
    expect(decision === 'answer' ? matches[0]?.entry.id : decision).not.toMatch(/^(?:entra|all)-/);
  });

  test.each([
    ['entra-50057-user-disabled', '50057'],
    ['entra-50057-user-disabled', '錯誤 50057 是什麼'],
    ['entra-50126-wrong-password', 'sign-in error 50126'],
    ['entra-53003-blocked-conditional-access', 'error code: 53003'],
  ])('the number of an error is one: %s: %s', (id, text) => {
    expect(firstOf(askShipped(text))).toBe(id);
  });
});

describe('a code is read in the spellings that mails, pages and logs give it', () => {
  test.each([
    ['entra-50053-account-locked', 'AADSTS&#53;0053'],
    ['entra-50053-account-locked', 'AADSTS%35%30053'],
    ['entra-50053-account-locked', 'AADSTS500=\n53'],
    ['entra-53003-blocked-conditional-access', 'AADSTS53 003'],
  ])('%s: %j', (id, text) => {
    expect(firstOf(askShipped(text))).toBe(id);
  });

  test.each([
    ['till-hex', 'till error 0xFFFFFFFF00050033'],
    ['till-hex', 'till error 00050033h'],
    ['till-hex', 'till error 0x00050\n033'],
  ])('%s: %j', (id, text) => {
    expect(firstOf(askPlant(text))).toBe(id);
  });
});
