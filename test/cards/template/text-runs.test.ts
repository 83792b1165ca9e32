import { describe, expect, it } from 'vitest';
import {
  catalogRuns,
  escapeMarkdown,
  literalRuns,
  toLine,
  withoutMarks,
} from '../../../src/cards/template/text-runs.ts';

describe('runs of text', () => {
  it('make the menu paths of the catalog bold', () => {
    expect(catalogRuns('Open **Settings > Apps** now.')).toEqual([
      { text: 'Open ', weight: 'Default' },
      { text: 'Settings > Apps', weight: 'Bolder' },
      { text: ' now.', weight: 'Default' },
    ]);
  });

  it('keep a lone mark as it stands', () => {
    expect(catalogRuns('2 ** 3')).toEqual([{ text: '2 ** 3', weight: 'Default' }]);
  });

  it('join many date functions with a mark that is not seen, as each run costs bytes', () => {
    const [run, ...others] = literalRuns('{{DATE(x)}}'.repeat(50));
    expect(others).toEqual([]);
    expect(run?.text.replaceAll('\u2060', '')).toBe('{{DATE(x)}}'.repeat(50));
    expect(run?.text).not.toContain('{{DATE(');
  });

  it('split a date function so that no client formats it', () => {
    expect(literalRuns('a {{date(x)}}').map(({ text }) => text)).toEqual(['a {', '{date(x)}}']);
  });

  it('are none for an empty text', () => {
    expect(literalRuns('')).toEqual([]);
  });
});

describe('texts', () => {
  it('become one line without control characters', () => {
    expect(toLine(' a\r\n\tb\u0000c\u202ed ')).toBe('a b c d');
  });

  it('are empty for what is no string', () => {
    expect(toLine({ toString: () => 'x' })).toBe('');
  });

  it('lose their bold marks where bold cannot be shown', () => {
    expect(withoutMarks('Open **Settings** now')).toBe('Open Settings now');
  });

  it('are escaped where Markdown is read', () => {
    expect(escapeMarkdown('C_loud [beta] {{DATE(x)}}')).toBe('C\\_loud \\[beta\\] \\{\\{DATE(x)\\}\\}');
  });
});
