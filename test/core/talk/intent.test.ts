import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readIntent } from '../../../src/core/talk/intent.ts';
import { anyText } from '../any-text.ts';
import { builtinEngine } from '../builtin-engine.ts';
import { medianMs } from '../median-ms.ts';

describe('small talk is known', () => {
  test.each([
    ['hi', 'greeting'],
    ['Hello!', 'greeting'],
    ['你好', 'greeting'],
    ['早安，大家好', 'greeting'],
    ['Guten Tag', 'greeting'],
    ['Thanks a lot!', 'thanks'],
    ['謝謝你', 'thanks'],
    ['解決了，感謝', 'thanks'],
    ['bye', 'goodbye'],
    ['再見', 'goodbye'],
    ['ok', 'nod'],
    ['收到', 'nod'],
    ['哈哈哈', 'nod'],
    ['👍', 'nod'],
    ['help', 'help'],
    ['請問怎麼用', 'help'],
    ['?', 'help'],
    ['？？', 'help'],
    ['Who are you?', 'about'],
    ['你是誰', 'about'],
    ['Hi there, please help me', 'help'],
    ['Thanks, bye', 'thanks'],
    ["What's up", 'greeting'],
    ['ＨＥＬＬＯ', 'greeting'],
    ['thanks :)', 'thanks'],
  ])('%s: %s', (text, intent) => {
    expect(readIntent(text)).toBe(intent);
  });
});

describe('a question stays a question', () => {
  test.each([
    '',
    '401',
    'NPE',
    'hi, IOException:',
    '你好，服務逾時',
    'Service timeout',
    'thanks, but now it says 404',
    'hello world',
    'help desk ticket fails',
    '謝謝，可是又出現 AADSTS70008',
    'Okta',
    '方塊',
    'test failed',
    `hi ${'hi '.repeat(60)}`,
  ])('%j', (text) => {
    expect(readIntent(text)).toBe('question');
  });

  test('whatever the catalog holds is a question', () => {
    for (const { messages, samples, app } of builtinEngine.catalog.entries) {
      for (const text of [...messages, ...samples.match, ...samples.nearMiss, app]) {
        if (text !== 'all') expect([text, readIntent(text)]).toEqual([text, 'question']);
      }
    }
    for (const { aliases, id } of builtinEngine.catalog.apps) {
      for (const alias of id === 'all' ? [] : aliases)
        expect([alias, readIntent(alias)]).toEqual([alias, 'question']);
    }
  });
});

test('any text has an intent', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(['question', 'greeting', 'thanks', 'goodbye', 'nod', 'help', 'about']).toContain(
        readIntent(text),
      );
    }),
  );
});

test.each(['?', ' ', '😀', '哈', 'hi '])('a long text of %j takes no time', (part) => {
  expect(medianMs(() => readIntent(part.repeat(28_000)))).toBeLessThan(10);
});
