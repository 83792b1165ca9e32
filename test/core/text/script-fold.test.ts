import fc from 'fast-check';
import * as traditional from 'opencc-js/t2cn';
import { describe, expect, test } from 'vitest';
import { createScriptFolder } from '../../../src/core/text/script-fold.ts';
import { anyText } from '../any-text.ts';
import { builtinEngine } from '../builtin-engine.ts';

const { foldCharacters, toTaiwan } = createScriptFolder();

describe('one form for a character of both scripts', () => {
  test.each([
    ['權杖無效', '权杖无效'],
    ['伺服器傳回', '伺服器传回'],
    ['驗證認證時發生錯誤', '验证认证时发生错误'],
    ['讀取逾時', '读取逾时'],
    ['租用戶識別碼', '租用户识别码'],
  ])('%s and %s', (traditional, simplified) => {
    expect(foldCharacters(traditional)).toBe(foldCharacters(simplified));
  });

  test('is for every character what OpenCC makes of it, where that is one', () => {
    const { Converter } = traditional as {
      Converter: (options: { from: string; to: string }) => (text: string) => string;
    };
    const convert = Converter({ from: 't', to: 'cn' });
    const characters = Array.from({ length: 0xa000 - 0x3400 }, (_, at) => String.fromCharCode(0x3400 + at));
    const expected = characters.map((character) => {
      const one = convert(character);
      return one.length === 1 ? one : character;
    });
    expect(characters.map(foldCharacters)).toEqual(expected);
    expect(expected).not.toEqual(characters);
  });

  test('leaves what is not Chinese alone', () => {
    const text = 'IOException: 401 – ßéñ サーバー 서버 😀';
    expect(foldCharacters(text)).toBe(text);
  });

  test('keeps every offset, so that evidence can be shown in the text as it was sent', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(foldCharacters(text)).toHaveLength(text.length);
      }),
    );
  });

  test('has nothing left to do the second time on any text of the catalog', () => {
    const all = JSON.stringify(builtinEngine.catalog);
    expect(foldCharacters(foldCharacters(all))).toBe(foldCharacters(all));
  });
});

describe("Simplified Chinese in Taiwan's words", () => {
  test.each([
    ['服务器返回', '伺服器'],
    ['默认设置', '預設'],
    ['网络', '網路'],
  ])('%s speaks of %s', (simplified, word) => {
    expect(toTaiwan(simplified)).toContain(word);
  });

  test.each(['', 'HttpRequestFailure: Server returned', '伺服器傳回: 401 未經授權', 'サーバーから応答'])(
    '%j stays',
    (text) => {
      expect(toTaiwan(text)).toBe(text);
    },
  );
});
