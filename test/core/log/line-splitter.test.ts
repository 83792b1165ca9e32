import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createLineSplitter } from '../../../src/core/log/line-splitter.ts';

function split(chunks: readonly string[]): { line: string; goesOn: boolean }[] {
  const lines: { line: string; goesOn: boolean }[] = [];
  const splitter = createLineSplitter((line, goesOn) => lines.push({ line, goesOn }));
  for (const chunk of chunks) splitter.push(chunk);
  splitter.finish();
  return lines;
}

const linesOf = (...chunks: readonly string[]): string[] => split(chunks).map(({ line }) => line);

describe('a text in chunks', () => {
  test.each([
    ['a\nb\n', ['a', 'b']],
    ['a\r\nb\r\n', ['a', 'b']],
    ['a\rb\r\rc', ['a', 'b', '', 'c']],
    ['\n\na', ['', '', 'a']],
    ['', []],
  ])('%j has these lines', (text, lines) => {
    expect(linesOf(text)).toEqual(lines);
    expect(linesOf(...text.split(/(?=[^])/))).toEqual(lines);
  });

  test('has the lines that it has in one piece', () => {
    const part = fc.constantFrom('\n', '\r', '\r\n', 'a line', 'x', '', '😀');
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const whole = parts.join('');
        const lines = whole.split(/\r\n|\r|\n/);
        if (lines.at(-1) === '') lines.pop();
        expect(linesOf(...parts)).toEqual(lines);
        expect(linesOf(whole)).toEqual(lines);
      }),
    );
  });
});

describe('a line that is too long', () => {
  const record = '{"id":12345,"level":"info","message":"polled the mailbox"},';

  test('comes in pieces that end where records end, and lose nothing', () => {
    const line = record.repeat(500);
    const pieces = split([line.slice(0, 3_333), line.slice(3_333)]);
    expect(pieces.map((piece) => piece.line).join('')).toBe(line);
    expect(pieces.map(({ goesOn }) => goesOn)).toEqual(pieces.map((_, at) => at > 0));
    expect(pieces.slice(0, -1).every(({ line: piece }) => piece.endsWith('}'))).toBe(true);
    expect(Math.max(...pieces.map(({ line: piece }) => piece.length))).toBeLessThanOrEqual(2_000);
  });

  test.each([
    ['words', 'AADSTS50011 '],
    ['nothing to cut at', 'x'],
    ['pairs of units', '😀'],
  ])('of %s is cut between them', (_name, part) => {
    const pieces = linesOf(part.repeat(9_000));
    expect(pieces.join('')).toBe(part.repeat(9_000));
    for (const piece of pieces) expect(piece.replaceAll(part, '')).toBe('');
  });
});
