import { describe, expect, it } from 'vitest';
import { chooseLanguage } from '../../../src/wording/language/choose-language.ts';

const english = 'AADSTS50105: The signed in user is not assigned to a role for the application.';
const chinese = 'HttpRequestFailure: 伺服器傳回: 401 未經授權';

describe('a client', () => {
  it.each([
    ['zh-TW', english, 'zh-TW'],
    ['ZH-tw', english, 'zh-TW'],
    ['zh', '', 'zh-TW'],
    ['zh-Hans-CN', english, 'zh-TW'],
    ['zh_HK', english, 'zh-TW'],
    ['zh-TW', 'how do I fix this?', 'zh-TW'],
    ['en-US', english, 'en'],
    ['EN', '', 'en'],
    ['ja-JP', chinese, 'zh-TW'],
    ['ja-JP', english, 'en'],
    ['english', chinese, 'zh-TW'],
    ['', chinese, 'zh-TW'],
    [undefined, chinese, 'zh-TW'],
    [undefined, english, 'en'],
  ] as const)('in %s that sends "%s" is answered in %s', (locale, text, expected) => {
    expect(chooseLanguage(locale, text)).toBe(expected);
  });
});

describe('in a client in English', () => {
  it.each([
    `登入時出現 ${english}`,
    `${english} 請問怎麼處理`,
    `${english}\n這是什麼問題？`,
    `登入失敗：${english}`,
    `登入失敗 Sorry, but we’re having trouble signing you in. ${english}`,
    `我們的 connector 一直 fail：${english}`,
    `今天早上同步失敗：HttpRequestFailure: Server returned: 401 Unauthorized`,
    `${'at com.example.Frame.run(Frame.java:12)\n'.repeat(400)}請問要找誰處理？`,
    '同事说登录的时候 The user is not assigned to the application',
    chinese,
    'AADSTS50126: 帳號密碼錯誤',
    '2026-03-04T09:12:44Z ERROR [Salesforce] SocketTimeoutException: 讀取逾時',
    'Okta 權杖過期',
    '狀態',
    '說明',
    '還是不行',
    '你好',
  ])('who writes in Chinese is answered in it: %s', (text) => {
    expect(chooseLanguage('en-US', text)).toBe('zh-TW');
  });

  it.each([
    english,
    `Since noon the connector says ${chinese}. What should I do?`,
    `I get ${chinese}`,
    `how do I fix this? ${chinese}`,
    `My colleague sees 使用者未指派給應用程式`,
    "The user '王小明' was not found in the directory.",
    'Could not find a part of the path C:\\使用者\\王小明\\報表 on the server.',
    'The file "每月報表.xlsx" is locked for editing by another user.',
    'ログインできません: 認証エラー',
    'status',
    'help',
    '',
    '👍',
  ])('who does not is answered in English: %s', (text) => {
    expect(chooseLanguage('en-US', text)).toBe('en');
  });
});
