import { describe, expect, test } from 'vitest';
import { createPhraseReader } from '../../../src/core/score/phrase.ts';
import { createEngine } from '../../../src/core/engine.ts';
import { readQuery } from '../../../src/core/read/read-query.ts';
import { createScriptFolder } from '../../../src/core/text/script-fold.ts';
import { makeCatalog, makeEntry } from '../make-catalog.ts';
import { textsOf } from '../texts-of.ts';

const script = createScriptFolder();

/** How far the phrase of a message differs from what a query says behind the same class. */
function differs(query: string, message: string): number {
  const prepared = createEngine(makeCatalog([makeEntry('one', 'box', [message])])).prepared;
  const [text] = textsOf(prepared, 'message');
  if (!text) throw new Error('the catalog has no message');
  return createPhraseReader(readQuery(query, { ...prepared, script }), script)(text).differs;
}

const message = 'BoxRestException: Failed to parse response.';

test.each([
  ['the same phrase', 'BoxRestException: Failed to parse response.'],
  ['the same phrase in other dress', 'com.box.BOXRESTEXCEPTION - failed to PARSE response'],
  [
    'the same phrase with more behind it',
    'BoxRestException: Failed to parse response. Please try again in a few minutes.',
  ],
  ['the class alone', 'BoxRestException:'],
  ['another class', 'IOException: Connection refused by the peer'],
  [
    'the right phrase behind another',
    `BoxRestException: Connection refused by peer, ${'retry 17, '.repeat(30)} BoxRestException: Failed to parse response.`,
  ],
])('%s does not differ', (_name, query) => {
  expect(differs(query, message)).toBeCloseTo(0, 1);
});

describe('another phrase behind the class differs', () => {
  test.each([
    ['in English', 'BoxRestException: Connection refused by the peer', message],
    ['in Chinese', 'BoxRestException: 連線已被對方拒絕，請再試一次', 'BoxRestException: 無法剖析回應。'],
  ])('%s', (_name, query, own) => {
    expect(differs(query, own)).toBeGreaterThan(0.5);
  });
});

test('a message that says nothing behind its class never differs', () => {
  expect(differs('IOException: No space left on device', 'IOException:')).toBe(0);
});

test('Simplified Chinese says the same as Traditional', () => {
  expect(differs('BoxRestException: 无法剖析回应。', 'BoxRestException: 無法剖析回應。')).toBeCloseTo(0, 1);
});

test('the last class of a message counts', () => {
  const nested = 'RuntimeException: com.x.HttpRequestFailure: Server returned: 403 Forbidden';
  expect(differs('RuntimeException: com.x.HttpRequestFailure: Server returned: 403 Forbidden', nested)).toBe(
    0,
  );
  expect(
    differs('RuntimeException: com.x.HttpRequestFailure: Connection was reset by peer', nested),
  ).toBeGreaterThan(0.5);
});
