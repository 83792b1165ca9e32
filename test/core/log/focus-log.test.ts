import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answer } from '../../../src/core/engine.ts';
import { focusLog } from '../../../src/core/log/focus-log.ts';
import { builtinEngine } from '../builtin-engine.ts';

const quiet = (count: number): string[] =>
  Array.from({ length: count }, (_, at) => `2026-01-02T03:04:05Z INFO poll of page ${at} done`);
const known = '2026-01-02T03:04:06Z ERROR HttpRequestFailure: Server returned: 401 Unauthorized';

describe('what a long log says of errors', () => {
  test('is the line that tells of one, with what goes on below it, and the first and last line', () => {
    const lines = ['see the log', ...quiet(10), known, '\tat a.b.C(C.java:1)', ...quiet(10), 'what is it?'];
    expect(focusLog(lines.join('\n'))).toMatchObject({
      text: ['see the log', known, '\tat a.b.C(C.java:1)', 'what is it?'].join('\n'),
      quietLines: 20,
    });
  });

  test.each([
    ['a few lines', [...quiet(5), known]],
    ['a log without an error', quiet(40)],
    ['a log of nothing but errors', Array.from({ length: 40 }, () => known)],
  ])('is all of it for %s', (_name, lines) => {
    expect(focusLog(lines.join('\n'))).toBeUndefined();
  });

  test.each([
    '伺服器傳回錯誤',
    '服务器返回错误',
    'Anmeldung fehlgeschlagen',
    'エラー',
    'AADSTS70008',
    'HTTP 503',
  ])('is found by %j', (words) => {
    expect(focusLog([...quiet(20), words, ...quiet(20)].join('\n'))?.text).toContain(words);
  });

  test('points back to where it stood, whatever the lines are', () => {
    const line = fc.oneof(
      fc.constantFrom(...quiet(3), known, '\tat x', ''),
      fc.string({ maxLength: 30 }).map((text) => text.replaceAll('\n', ' ')),
    );
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 12, maxLength: 60 }),
        fc.nat(400),
        fc.nat(200),
        (lines, at, size) => {
          const text = lines.join('\n');
          const focus = focusLog(text);
          if (!focus || at + size > focus.text.length) return;
          const spans = focus.toOriginal({ start: at, end: at + size });
          const told = spans.map(({ start, end }) => text.slice(start, end)).join('\n');
          // Line breaks at the ends of a piece belong to no line.
          const letters = (value: string) => value.replaceAll('\n', '');
          expect(letters(told)).toBe(letters(focus.text.slice(at, at + size)));
        },
      ),
    );
  });
});

describe('the answer to a long log', () => {
  const log = [...quiet(30), known.replace('ERROR', 'ERROR [okta]'), ...quiet(30)].join('\n');

  test('is that of its error, with the part that matched where it stands', () => {
    const { decision, matches, query } = answer(builtinEngine, log);
    expect(decision).toBe('answer');
    expect(matches[0]?.entry.id).toBe('okta-401-unauthorized');
    expect(query.text).toBe(log);
    const shown = matches[0]?.evidence.spans.map(({ start, end }) => log.slice(start, end)).join('');
    expect(shown).toContain('Server returned: 401 Unauthorized');
  });

  test('counts the lines that were passed over', () => {
    expect(answer(builtinEngine, log).query.ignored.quietLines).toBe(58);
  });

  test('knows the app from the other lines, and says so', () => {
    const lines = [...quiet(20), known, ...quiet(20)];
    lines[3] = '2026-01-02T03:04:05Z INFO connector Okta polls';
    const { decision, matches } = answer(builtinEngine, lines.join('\n'));
    expect(decision).toBe('answer');
    expect(matches[0]?.evidence.app).toMatchObject({ readFrom: 'elsewhere', text: 'Okta' });
  });

  test('does not take a number of a quiet line for a status', () => {
    const lines = quiet(40).map((line) => line.replace(/page \d+/, 'Okta page 401'));
    lines[20] = '2026-01-02T03:04:05Z ERROR the printer has failed to find its cartridge';
    expect(answer(builtinEngine, lines.join('\n')).decision).not.toBe('answer');
  });
});
