import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answer } from '../../../src/core/engine.ts';
import { createSpanFinder } from '../../../src/core/decide/find-spans.ts';
import { numberGrams } from '../../../src/core/grams/gram-numbers.ts';
import { gramsOf, squash } from '../../../src/core/grams/grams.ts';
import { foldForComparison } from '../../../src/core/text/normalise.ts';
import { anyText } from '../any-text.ts';
import { builtinEngine } from '../builtin-engine.ts';
import { textsOf } from '../texts-of.ts';

const { script, prepared } = builtinEngine;
const squashed = (text: string) => squash(foldForComparison(text, script));
const find = (sent: string, own: string) =>
  createSpanFinder(sent, script)(numberGrams(gramsOf(own)), own.length);
const parts = (sent: string, message: string) =>
  find(sent, squashed(message)).map(({ start, end }) => sent.slice(start, end));

describe('spans', () => {
  const message = 'HttpRequestFailure: Server returned: 401 Unauthorized';

  test.each([
    ['the whole text', message, [message]],
    ['with something around', `Hi, since today: ${message}. Why?`, [message]],
    ['in other case', `x9 ${message.toUpperCase()} y8`, [message.toUpperCase()]],
    [
      'with other punctuation',
      'q7 HttpRequestFailure  -- Server returned 401 Unauthorized',
      ['Server returned 401 Unauthorized'],
    ],
    ['nothing shared', '完全不同的內容', []],
    ['nothing at all', '', []],
  ])('%s', (_name, sent, expected) => {
    const found = parts(sent, message);
    for (const part of expected) expect(found.join(' … ')).toContain(part);
    expect(found.length > 0).toBe(expected.length > 0);
  });

  test('quote full-width and Simplified text as it was sent', () => {
    expect(parts('出現：ＩＯＥｘｃｅｐｔｉｏｎ', 'IOException')).toEqual(['ＩＯＥｘｃｅｐｔｉｏｎ']);
    expect(parts('错误：读取逾时。', '讀取逾時')).toEqual(['读取逾时']);
  });

  test('begin and end at the message where characters outside the basic plane stand in front', () => {
    expect(parts('😀😀 IOException 😀', 'IOException')).toEqual(['IOException']);
  });

  test('cover each message of the catalog wherever it stands in a paste', () => {
    for (const { kind, squashed: own, clean } of textsOf(prepared)) {
      if (kind !== 'message') continue;
      const paste = `2026-01-02 03:04:05 WARN 請看:\n${clean}\nq7w8 z9`;
      const found = squashed(parts(paste, clean).join(''));
      expect([clean, found.length >= own.length * 0.95 - 2]).toEqual([clean, true]);
      expect([clean, found.length <= own.length * 1.1 + 4]).toEqual([clean, true]);
    }
  });

  test('stand in order, inside the text, apart from each other, whatever the text', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...textsOf(prepared)), (sent, text) => {
        let last = -1;
        for (const { start, end } of find(sent, text.squashed)) {
          expect(start).toBeGreaterThan(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(sent.length);
          last = end;
        }
      }),
    );
  });
});

describe('why an entry was found', () => {
  const evidenceOf = (text: string) => answer(builtinEngine, text).matches[0]?.evidence;

  test('names the codes, classes and statuses that agree', () => {
    const evidence = evidenceOf('GoogleJsonResponseException: 401 Unauthorized');
    expect(evidence?.agreed).toEqual([
      { kind: 'class', value: 'GoogleJsonResponseException' },
      { kind: 'status', value: '401' },
    ]);
    expect(evidence?.conflicted).toEqual([]);
  });

  test('names a code that conflicts', () => {
    const said = answer(
      builtinEngine,
      'TokenRefreshException: {"error":"invalid_grant","error_description":"AADSTS700082: The refresh token has expired due to inactivity."}',
    );
    for (const { evidence } of said.matches.filter(({ entry }) =>
      entry.messages.join('').includes('AADSTS'),
    )) {
      expect(evidence.conflicted).toContainEqual({ kind: 'code', value: 'AADSTS700082' });
    }
    expect(said.unknownCodes).toEqual(['AADSTS700082']);
  });

  test('names the app and the words that named it', () => {
    const evidence = evidenceOf('O365 SocketTimeoutException: Read timed out');
    expect(evidence?.app).toMatchObject({ text: 'O365', readFrom: 'query', app: { id: 'microsoft-365' } });
  });

  test('leaves the app out where none is named', () => {
    expect(evidenceOf('IgniteException')).not.toHaveProperty('app');
  });
});
