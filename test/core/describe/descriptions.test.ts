import { describe, expect, test } from 'vitest';
import { answer, createEngine } from '../../../src/core/engine.ts';
import { loadCatalog } from '../../../src/catalog/load/load-catalog.ts';
import { builtinFolders } from '../../../src/catalog/load/builtin-folders.ts';

const engine = createEngine(loadCatalog(builtinFolders()));
const ask = (text: string) => answer(engine, text);
const idsOf = (text: string) => ask(text).matches.map(({ entry }) => entry.id);

describe('who describes an error gets its entry', () => {
  test.each([
    ['my password ran out over the holidays', /entra-50(?:055|144)/],
    ['guessed wrong too often, now it shuts me out', /entra-50053/],
    ['裝置不符合規範', /entra-53000/],
    ['需要系統管理員核准', /entra-9009/],
    ['應用程式密碼快過期了怎麼辦', /entra-7000222/],
    ['登入被公司原則擋掉', /entra-53003/],
    ['帳號登入太多次被鎖', /entra-50053/],
    ['MFA required error when script logs in', /entra-5007/],
    ['ServiceNow connector account has too few rights', /servicenow-403/],
  ])('%s', (text, id) => {
    expect(ask(text).decision).not.toBe('none');
    expect(idsOf(text)[0]).toMatch(id);
  });
});

describe('an answer to a description', () => {
  const said = ask('應用程式密碼快過期了怎麼辦');

  test('says that it is one, and which phrase comes nearest', () => {
    expect(said.decision).toBe('answer');
    expect(said.matches[0]).toMatchObject({ isDescribed: true, evidence: { spans: [], agreed: [] } });
    expect(said.matches[0]?.evidence.phrase).toMatch(/密碼/);
  });

  test('is none to a text that quotes the message or the code', () => {
    for (const text of ['AADSTS50053', 'AADSTS53000: Device is not in required device state: compliant.'])
      expect(ask(text).matches[0]?.isDescribed).toBeUndefined();
  });
});

describe('nothing is found in', () => {
  test.each([
    'how do I order a Salesforce licence',
    'where do I change my profile photo',
    'enable MFA for a user',
    '不是密碼錯誤',
    '密碼沒有過期',
    '指派使用者之後可以登入了，感謝',
    '來賓帳號是啟用的',
    'We fixed the expired secret yesterday, everything works',
  ])('%s', (text) => {
    expect(ask(text).decision).toBe('none');
  });
});

describe('is never answered outright, whatever it is like:', () => {
  test.each([
    'Okta page loads slowly',
    'invite a guest',
    'What happens when a client secret expires?',
    'The client secret will expire in 30 days',
    'We plan to require compliant devices for all staff',
    '請幫我停用離職員工的帳號',
    'iCloud account locked for security reasons',
    'our database login fails with wrong user name or password',
    '置物櫃被鎖住了',
    '餐券密碼錯誤',
    '權杖過期',
    'Duo Security: your multi-factor authentication session has expired',
  ])('%s', (text) => {
    expect(ask(text).decision).not.toBe('answer');
  });
});

test.each(["I don't get AADSTS50053 anymore", 'AADSTS50053 不再出現了', 'invoice over $50053'])(
  'a code that is gone, or a sum, is no error: %s',
  (text) => {
    expect(ask(text).decision).not.toBe('answer');
  },
);

test('a message that several apps share stays theirs, however it is told', () => {
  const { decision, matches } = ask('HttpRequestFailure: Server returned: 401 Unauthorized, what now?');
  expect(decision).toBe('choose');
  expect(matches.length).toBeGreaterThan(1);
});
