import { beforeAll, describe, expect, test } from 'vitest';
import { defaults } from '../../src/core/defaults.ts';
import { answer, createEngine } from '../../src/core/engine.ts';
import { synthesiseCatalog } from '../bench/synthesise-catalog.ts';
import { synthesiseQueries } from '../bench/synthesise-queries.ts';
import { builtinEngine } from './builtin-engine.ts';
import { msWithin } from './median-ms.ts';
import { rounds } from '../rounds.ts';

/**
 * Milliseconds of its thread that an answer to the worst text may take. A machine that runs other tests beside takes some
 * times as many for any text; what takes the square of the length takes seconds there too.
 */
const longest = rounds(50, 400);

const length = defaults.maxQueryLength;
const fill = (part: string) => part.repeat(Math.ceil(length / part.length)).slice(0, length);

const large = createEngine(synthesiseCatalog(10_000, 20_261_123));

describe.each([
  ['the built-in catalog', builtinEngine],
  ['10,000 entries', large],
])('with %s', (_catalog, engine) => {
  const ask = (text: string) => answer(engine, text);
  const { entries } = engine.catalog;
  const allMessages = entries.slice(0, 400).flatMap(({ messages }) => messages);

  beforeAll(() => {
    // The first questions pay for compiling; the worst case is about those after.
    for (const { messages, samples } of entries.slice(0, 30)) {
      for (const text of [...messages, ...samples.match, fill(`${messages[0] ?? ''} `)]) ask(text);
    }
    for (const shape of ['message', 'trace', 'huge'] as const)
      for (const { text } of synthesiseQueries(engine.catalog, shape, 20, 5)) ask(text);
    ask('服务器返回');
  });

  test.each([
    ...[
      'a',
      'A',
      '0',
      '1',
      ' ',
      '\n',
      '\t',
      '.',
      ',',
      ':',
      '-',
      '_',
      '/',
      '\\',
      '"',
      "'",
      '&',
      '@',
      '#',
      '%',
      '*',
      '+',
      '=',
      '?',
      '$',
      '^',
    ],
    ...['(', '[', '{', '<', ')', '\u200b', '\u0301', '\ufe30', '錯', '误', 'é', '한', '\ud83d', '😀', '\0'],
  ])('28,000 of %j', (character) => {
    expect(msWithin(longest, () => ask(fill(character)))).toBeLessThan(longest);
  });

  test.each([
    ['words that stack frames begin with', 'at '],
    ['frames without an end', 'at a.b.c('],
    ['frames of many', 'at com.box.Client.call(Client.java:12) '],
    ['frame lines', '\tat com.box.Client.call(Client.java:12)\n'],
    ['alternating words', 'server error '],
    ['alternating letters', 'ab'],
    ['letters and dots', 'a.'],
    ['letters and hyphens', 'a-'],
    ['letters and stars', 'a*'],
    ['capitals', 'Aa'],
    ['digits and dots', '1.'],
    ['digits and colons', '1:'],
    ['digits and hyphens', '12-'],
    ['dates', '2026-01-02T03:04:05.123456789Z '],
    ['parts of dates', '2026-1'],
    ['GUIDs', '7f0c2f0e-6c1d-4d0b-9a55-2b1f6a1f3c11'],
    ['parts of GUIDs', '7f0c2f0e-6c1d-'],
    ['hosts', 'a.example.com '],
    ['hosts without an end', 'example.com.'],
    ['addresses', 'a@b.c '],
    ['parts of addresses', 'a@'],
    ['links', 'https://'],
    ['a link', 'https://a.b/c?d=e&f='],
    ['trace ids', 'trace id: '],
    ['parts of ids', 'request-id="'],
    ['hexadecimal numbers', '0xdeadbeef'],
    ['open JSON', '{"error":'],
    ['deep JSON', '[[{"a":['],
    ['JSON escapes', '\\"'],
    ['escaped escapes', '\\\\n'],
    ['escaped characters', '\\u91cd'],
    ['HTML escapes', '&quot;'],
    ['parts of HTML escapes', '&am'],
    ['classes', 'IOException '],
    ['a class without an end', 'Exception'],
    ['packages', 'com.box.'],
    ['codes', 'AADSTS70008 '],
    ['parts of codes', 'AADSTS'],
    ['digits that a code ends with', '70008 '],
    ['statuses', '401 '],
    ['statuses without blanks', '401'],
    ['labels', 'Dropbox: '],
    ['names of apps', 'Okta Box Office 365 Exchange Online '],
    ['beginnings of names of apps', 'Microsoft Office '],
    ['Chinese names of apps', '方塊'],
    ['Simplified Chinese', '服务器返回错误'],
    ['Traditional Chinese', '伺服器傳回錯誤'],
    ['Chinese and Latin', '錯a'],
    ['a message', 'HttpRequestFailure: Server returned: 401 Unauthorized\n'],
    ['a message in Chinese', 'HttpRequestFailure: 伺服器傳回: 401 未經授權\n'],
    ['a message without blanks', 'SocketTimeoutException:Readtimedout'],
    ['every message', allMessages.join('\n')],
    [
      'every message as a log',
      allMessages.map((message) => `2026-01-01T00:00:00Z ERROR ${message}`).join('\n'),
    ],
    ['every class', allMessages.map((message) => message.split(':')[0] ?? '').join('\n')],
    ['a message of the catalog without breaks', `${allMessages[10] ?? ''} `],
  ])('28,000 of %s', (_name, part) => {
    expect(msWithin(longest, () => ask(fill(part)))).toBeLessThan(longest);
  });

  test('28,000 different characters', () => {
    const characters = Array.from({ length }, (_, at) => String.fromCharCode(0x21 + ((at * 7919) % 0xd000)));
    expect(msWithin(longest, () => ask(characters.join('')))).toBeLessThan(longest);
  });

  test('28,000 of words that never repeat', () => {
    const words = Array.from({ length: 4_000 }, (_, at) => (at * 2_654_435_761).toString(36));
    expect(msWithin(longest, () => ask(words.join(' ').slice(0, length)))).toBeLessThan(longest);
  });

  test.each(['a\\', '!\n', 'x(', '9', '9 ', 'ERROR 50011\n'])(
    'what is past the limit costs a glance: %j',
    (part) => {
      const [short, long] = [100_000, 10_000_000].map((size) => part.repeat(size / part.length));
      expect(msWithin(longest, () => ask(short ?? ''))).toBeLessThan(longest);
      const limit = 20 * longest;
      expect(msWithin(limit, () => ask(long ?? ''))).toBeLessThan(limit);
    },
  );
});
