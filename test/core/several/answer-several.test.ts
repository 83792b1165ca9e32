import { describe, expect, test } from 'vitest';
import { answer } from '../../../src/core/engine.ts';
import { builtinEngine } from '../builtin-engine.ts';

const ask = (text: string) => answer(builtinEngine, text);
const first = (said: ReturnType<typeof ask>) => said.matches[0]?.entry.id;

describe('a paste with several known errors', () => {
  const said = ask(`2026-03-04 09:12:44 ERROR Google Workspace: GoogleJsonResponseException: 403 Forbidden
2026-03-04 09:12:45 INFO sync started
2026-03-04 09:12:46 ERROR Box: BoxRestException: Failed to parse response.
2026-03-04 09:12:49 ERROR Box: BoxRestException: Failed to parse response.`);

  test('has an answer for each, in the order of the paste, each once', () => {
    expect(said.parts.map(first)).toEqual(['google-workspace-403-forbidden', 'box-cannot-parse-response']);
  });

  test('has their winners as its own matches', () => {
    expect(said.matches.map(({ entry }) => entry.id)).toEqual(said.parts.map(first));
    expect(said.decision).toBe('choose');
  });

  test('its parts have no parts', () => {
    expect(said.parts.flatMap(({ parts }) => parts)).toEqual([]);
  });

  test('is open as long as one of them is', () => {
    const open = ask(`- Box: BoxRestException: Failed to parse response.
- HttpRequestFailure: Server returned: 401 Unauthorized`);
    expect(open.decision).toBe('choose');
    expect(open.parts.map(({ decision }) => decision)).toEqual(['answer', 'choose']);
  });

  test('is cut at line breaks in every dress', () => {
    const records = [
      '- Google: GoogleJsonResponseException: 403 Forbidden',
      '- Box: BoxRestException: Failed to parse response.',
    ];
    // Every character that is normalised to a line break, or to the backslash that escapes one.
    const dressed = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).flatMap(
      (unit) => {
        const plain = unit.normalize('NFKC');
        if (/[\n\r\u2028\u2029]/.test(plain)) return [unit];
        return plain.includes('\\') ? [`${unit}n`] : [];
      },
    );
    expect(dressed.length).toBeGreaterThan(4);
    for (const lineBreak of dressed) expect(ask(records.join(lineBreak)).parts).toHaveLength(2);
  });

  test('still names a code that no entry knows', () => {
    const mixed = ask(`- Box: BoxRestException: Failed to parse response.
- Google: GoogleJsonResponseException: 403 Forbidden
- AADSTS50011: The redirect URI does not match`);
    expect(mixed.unknownCodes).toEqual(['AADSTS50011']);
  });
});

describe('a trace with causes', () => {
  const trace = `RuntimeException: sync failed
\tat com.contoso.Sync.run(Sync.java:1)
Caused by: com.box.restclientv2.exceptions.BoxRestException: Failed to parse response.
\tat com.contoso.Sync.read(Sync.java:2)
\t... 3 more`;

  test('is answered by the deepest cause that is known', () => {
    expect(first(ask(trace))).toBe('box-cannot-parse-response');
    expect(ask(trace)).toMatchObject({ decision: 'answer', deepestCause: true, parts: [] });
  });

  test('keeps the whole paste as its query where the whole says the same', () => {
    expect(ask(trace).query.text).toBe(trace);
  });
});

describe('a paste with one error', () => {
  test.each([
    'Box: BoxRestException: Failed to parse response.',
    '2026-03-04 09:12:44 INFO sync started\n2026-03-04 09:12:46 ERROR Box: BoxRestException: Failed to parse response.\n2026-03-04 09:12:49 INFO done',
  ])('has no parts: %s', (text) => {
    expect(ask(text)).toMatchObject({ decision: 'answer', deepestCause: false, parts: [] });
    expect(first(ask(text))).toBe('box-cannot-parse-response');
  });
});

test('the retries of one error are one error', () => {
  const retries = Array.from(
    { length: 30 },
    (_, at) =>
      `2026-03-04 09:12:${10 + at} ERROR Okta: HttpRequestFailure: Server returned: 401 Unauthorized`,
  );
  expect(ask(retries.join('\n')).parts).toEqual([]);
  expect(first(ask(retries.join('\n')))).toBe('okta-401-unauthorized');
});
