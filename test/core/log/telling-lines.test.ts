import { describe, expect, test } from 'vitest';
import { answer } from '../../../src/core/engine.ts';
import { blankCalmStatuses, isCalm, tellsOfError } from '../../../src/core/log/telling-lines.ts';
import { builtinEngine } from '../builtin-engine.ts';

describe('a line that says itself that nothing is wrong', () => {
  test.each([
    'INFO copying object 401 ok',
    '2026-01-02T03:04:05.678Z [worker-3] DEBUG object 503 done',
    '{"level":"info","msg":"copied 401 objects successfully"}',
    'level=trace copied object 403, success',
    '2026-01-02 INFO 物件 401 複製完成',
  ])('finds nothing: %s', (line) => {
    expect(isCalm(line)).toBe(true);
    expect(answer(builtinEngine, line)).toMatchObject({ decision: 'none', query: { text: line } });
  });

  test.each([
    'INFO sync finished with errors: 401 Unauthorized',
    'INFO copying object 401',
    'copying object 401 ok',
    'ERROR upload ok, commit failed with status 401',
    'INFO 物件 401 複製失敗，清理完成',
  ])('is not one that says more, or less: %s', (line) => {
    expect(isCalm(line)).toBe(false);
    expect(blankCalmStatuses(line)).toBe(line);
  });
});

test('other lines keep their statuses, and every line its length', () => {
  const text =
    'INFO object 401 ok\nHttpRequestFailure: Server returned: 401 Unauthorized\nINFO object 403 ok';
  expect(blankCalmStatuses(text)).toBe(
    'INFO object     ok\nHttpRequestFailure: Server returned: 401 Unauthorized\nINFO object     ok',
  );
});

test('a code in such a line counts', () => {
  const said = answer(builtinEngine, 'INFO retried after AADSTS70008, ok');
  expect(said.query.identifiers).toContainEqual({ kind: 'code', value: 'AADSTS70008' });
  expect(said.decision).not.toBe('none');
});

test('a count in front of a word is no status, a name behind it makes it one', () => {
  expect(tellsOfError('copied 401 objects')).toBe(false);
  expect(tellsOfError('the server said 401 Unauthorized')).toBe(true);
  expect(tellsOfError('the server said 418 Teapot')).toBe(true);
});
