import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitErrors } from '../../../src/core/log/split-errors.ts';
import { linesOf } from '../../../src/core/text/sent-lines.ts';
import { anyText } from '../any-text.ts';

/** The levels of each record, as they stand in the text. */
const levelsOf = (text: string) =>
  splitErrors(linesOf(text)).map(({ levels }) => levels.map(({ start, end }) => text.slice(start, end)));
const records = (text: string) => levelsOf(text).map((levels) => levels.join(' | '));

describe('records', () => {
  test.each([
    ['log lines', '2026-03-04 09:12 ERROR a\n2026-03-04 09:13 ERROR b', 2],
    ['lines that begin with a level', 'ERROR a\nWARN b', 2],
    ['a list', '- a\n- b\n- c', 3],
    ['a numbered list', '1. a\n2. b', 2],
    ['a Chinese list', '一、甲\n二、乙', 2],
    ['a quoted mail', '> 2026-03-04 a\n> 2026-03-04 b', 2],
    ['paragraphs', 'a\nb\n\nc', 2],
    ['JSON lines', '{"a":1}\n{"b":2}', 2],
    ['what stands in front of the first', 'Hi all\n2026-03-04 09:12 ERROR a', 2],
    ['one line', 'IOException: x', 1],
    ['lines that belong together', 'IOException: x\n  more of it\nand more', 1],
    ['nothing', '', 0],
    ['blank lines', '\n \n\n', 0],
  ])('%s', (_name, text, count) => {
    expect(records(text)).toHaveLength(count);
  });

  test('a label alone on its line stays with what follows', () => {
    expect(records('Okta:\nERROR a')).toEqual(['Okta:\nERROR a']);
  });
});

describe('causes', () => {
  test('of Java and .NET come outermost first', () => {
    expect(levelsOf('AException: a\n\tat b\nCaused by: BException: b\nCaused by: CException: c')[0]).toEqual([
      'AException: a\n\tat b',
      'Caused by: BException: b',
      'Caused by: CException: c',
    ]);
    expect(levelsOf('AException: a\n ---> BException: b')[0]).toHaveLength(2);
  });

  test('of Python, which come innermost first, are turned around', () => {
    const text =
      'ValueError: inner\nThe above exception was the direct cause of the following exception:\nKeyError: outer';
    expect(levelsOf(text)[0]).toEqual(['KeyError: outer', 'ValueError: inner']);
  });
});

test('no line is lost, made up or moved to another record, whatever the text', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const said = (part: string) =>
        linesOf(part)
          .map(({ plain }) => plain)
          .filter((line) => line.trim() !== '');
      const marker = /^(?:the above exception was the direct|during handling of)/i;
      expect(levelsOf(text).flat().flatMap(said).toSorted()).toEqual(
        said(text)
          .filter((line) => !marker.test(line.trim()))
          .toSorted(),
      );
    }),
  );
});
