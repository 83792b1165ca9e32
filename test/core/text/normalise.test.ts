import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldForComparison, normaliseCharacters, unescapeText } from '../../../src/core/text/normalise.ts';
import { createScriptFolder } from '../../../src/core/text/script-fold.ts';
import { anyText } from '../any-text.ts';

const script = createScriptFolder();
const fold = (text: string) => foldForComparison(text, script);

describe('the same characters for everybody', () => {
  test.each([
    ['the upright colon of Chinese typesetting', 'BoxRestException\ufe30 x', 'BoxRestException: x'],
    ['full-width letters and digits', 'ＡＦ２００１２', 'AF20012'],
    ['full-width punctuation', '（４０１）：', '(401):'],
    ['the ideographic space', '伺服器\u3000傳回', '伺服器 傳回'],
    ['the no-break space', '401\u00a0Unauthorized', '401 Unauthorized'],
    ['zero-width characters', 'IO\u200bExc\u200dep\u2060tion\ufeff', 'IOException'],
    ['soft hyphens', 'Http\u00adRequest\u00adFailure', 'HttpRequestFailure'],
    ['marks of writing direction', '\u202aIOException\u202c\u2066\u2069', 'IOException'],
    ['curly double quotes', '\u201cerror\u201d', '"error"'],
    ['curly single quotes', 'couldn\u2019t, \u2018x\u2019', "couldn't, 'x'"],
    ['a grave accent as a quote', '`x`', "'x'"],
    ['an acute accent as an apostrophe', 'couldn\u00b4t', "couldn't"],
    ['double primes as quotes', '\u2033error\u2033', '"error"'],
    ['angle quotes', '\u00aberror\u00bb', '"error"'],
    ['dashes', 'Unauthorized \u2013 Cannot \u2014 authorize \u2212', 'Unauthorized - Cannot - authorize -'],
    ['ligatures', 'speci\ufb01ed', 'specified'],
    ['Windows, old Mac and Unicode line breaks', 'a\r\nb\rc\u2028d\u2029e', 'a\nb\nc\nd\ne'],
    ['decomposed accents', 'e\u0301', '\u00e9'],
  ])('%s', (_name, sent, normal) => {
    expect(normaliseCharacters(sent)).toBe(normal);
  });

  test('keeps case, Chinese and plain text', () => {
    const plain = 'HttpRequestFailure: 伺服器傳回: 401 未經授權 {"error":"invalid_grant"} - a\n\tb';
    expect(normaliseCharacters(plain)).toBe(plain);
  });

  test('has nothing left to do the second time, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = normaliseCharacters(text);
        expect(normaliseCharacters(once)).toBe(once);
      }),
    );
  });
});

describe('escapes', () => {
  test.each([
    ['JSON quotes', String.raw`{\"error\":\"invalid_grant\"}`, '{"error":"invalid_grant"}'],
    ['JSON inside JSON', String.raw`{\\\"error\\\":1}`, '{"error":1}'],
    ['line breaks', String.raw`a\r\nb\nc\rd`, 'a\nb\nc\nd'],
    ['line breaks escaped twice', String.raw`a\\r\\nb\\nc`, 'a\nb\nc'],
    ['tabs', String.raw`a\tb`, 'a b'],
    ['slashes', String.raw`https:\/\/x`, 'https://x'],
    ['code points', String.raw`\u91cd\u65B0 \u003a`, '重新 :'],
    ['code points of two halves', String.raw`\ud83d\ude00`, '😀'],
    [
      'HTML',
      '&lt;b&gt; &quot;x&quot; &#39;y&#39; &#34;z&#34; &apos;a&apos; a&nbsp;b &amp; &LT;',
      `<b> "x" 'y' "z" 'a' a b & <`,
    ],
  ])('%s', (_name, escaped, plain) => {
    expect(unescapeText(escaped)).toBe(plain);
  });

  test.each(['plain: {"a": 1}', 'R&D; a && b', '&unknown;', 'a \\ b', '\\u12', ''])('%j stays', (text) => {
    expect(unescapeText(text)).toBe(text);
  });
});

describe('the form that is compared', () => {
  test.each([
    ['case', 'HttpRequestFAILURE', 'httprequestfailure'],
    ['accents', 'Échec café Ünüberwindlich', 'echec cafe unuberwindlich'],
    ['Simplified and Traditional Chinese', '权杖 连线 错误', fold('權杖 連線 錯誤')],
  ])('does not know %s', (_name, text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  test('tells Chinese words of another meaning apart', () => {
    expect(fold('伺服器')).not.toBe(fold('服務'));
    expect(fold('權杖無效')).not.toBe(fold('權杖過期'));
  });

  test('has nothing left to do the second time, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = fold(normaliseCharacters(text));
        expect(fold(once)).toBe(once);
      }),
    );
  });
});
