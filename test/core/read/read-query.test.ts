import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaults } from '../../../src/core/defaults.ts';
import { gramsOf } from '../../../src/core/grams/grams.ts';
import { readQuery } from '../../../src/core/read/read-query.ts';
import { anyText } from '../any-text.ts';
import { builtinEngine } from '../builtin-engine.ts';

const read = (text: string) => readQuery(text, { ...builtinEngine.prepared, script: builtinEngine.script });

describe('a paste is read', () => {
  const { query, squashed } = read(
    'Okta 連接器：\r\n2026-03-04T09:12:44Z ERROR HttpRequestFailure\ufe30 Server returned: ４０１ Unauthorized\r\n\tat com.x.Y.z(Y.java:1)\r\nTrace ID: 9c2e1f54-77ab-4b0e-9c1d-5a1be8f00300',
  );

  test('into what is scored', () => {
    expect(query.clean).toBe('Okta 連接器: ERROR HttpRequestFailure: Server returned: 401 Unauthorized');
    expect(squashed).toContain('httprequestfailureserverreturned401unauthorized');
  });

  test('with its identifiers and apps', () => {
    expect(query.identifiers).toEqual([
      { kind: 'class', value: 'HttpRequestFailure' },
      { kind: 'status', value: '401' },
    ]);
    expect(query.apps).toMatchObject([{ app: { id: 'okta' }, text: 'Okta', readFrom: 'query' }]);
  });

  test('with a count of what was left out', () => {
    expect(query.ignored).toEqual({ ids: 1, times: 1, hosts: 0, stackLines: 1, quietLines: 0 });
  });
});

describe('an app is read from what is not scored', () => {
  test.each([
    ['a host', 'https://contoso.okta.com/api failed', 'okta'],
    ['a stack frame', 'IOException:\n\tat com.box.sdk.BoxAPI.send(BoxAPI.java:1)', 'box'],
    ['Simplified Chinese', '方块连接器 IOException', 'box'],
  ])('%s', (_name, text, app) => {
    expect(read(text).query.apps.map((mention) => mention.app.id)).toEqual([app]);
  });
});

describe('Simplified Chinese is scored as what Taiwan says', () => {
  test('服务器', () => {
    expect(read('服务器返回 404').query.clean).toContain('伺服器');
    expect(read('服务器返回 404').query.text).toBe('服务器返回 404');
  });
});

describe('the language', () => {
  test.each([
    ['HttpRequestFailure: Server returned: 401 Unauthorized', 'en'],
    ['HttpRequestFailure: 伺服器傳回: 401 未經授權', 'zh-TW'],
    ['这个错误是什么意思', 'zh-TW'],
    ['Okta コネクタで認証エラーが発生しました', 'en'],
    ['', 'en'],
    ['401', 'en'],
    [`${'Server returned an error. '.repeat(20)}錯誤`, 'en'],
  ])('of %j', (text, language) => {
    expect(read(text).query.language).toBe(language);
  });
});

describe('a text that is too long', () => {
  test('is read up to the limit, and the rest is counted', () => {
    const { query } = read('a'.repeat(defaults.maxQueryLength + 7));
    expect(query.text).toHaveLength(defaults.maxQueryLength);
    expect(query.leftOut).toBe(7);
    expect(read('a').query.leftOut).toBe(0);
  });
});

test.each(['', ' \n\t', '?!…', '\u200b\u200b', '2026-03-04T09:12:44Z', '---', '{"": []}'])(
  'nothing is left of %j',
  (text) => {
    const { squashed, gramOrder, query } = read(text);
    expect([squashed, gramOrder.length, query.identifiers, query.apps]).toEqual(['', 0, [], []]);
  },
);

test('agrees with itself, whatever the text', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { query, squashed, gramNumbers, gramOrder, codes, names, classes, statuses } = read(text);
      expect(query.text + text.slice(query.text.length)).toBe(text);
      expect(query.leftOut).toBe(text.length - query.text.length);
      expect(gramOrder.map((number) => gramNumbers.keys[number] ?? 0)).toEqual(gramsOf(squashed));
      expect(codes.size + names.size + classes.size + statuses.size).toBe(query.identifiers.length);
      expect(query.clean).not.toMatch(/\s\s|^\s|\s$/);
    }),
  );
});
