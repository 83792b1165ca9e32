import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainCell } from '../../../../src/catalog/import/table/cell.ts';
import { readMarkdownCell } from '../../../../src/catalog/import/markup/read-markdown-cell.ts';
import { splitSteps } from '../../../../src/catalog/import/rows/split-steps.ts';

describe('the steps of a cell', () => {
  it.each([
    ['one sentence', 'Contact support.', ['Contact support.']],
    ['breaks', 'Stop it<br>Start it', ['Stop it', 'Start it']],
    ['numbers', '1. Stop it 2. Start it 3. Wait', ['Stop it', 'Start it', 'Wait']],
    ['numbers with brackets', '(1) Stop it (2) Start it', ['Stop it', 'Start it']],
    ['numbers in circles', '①停止服務②啟動服務', ['停止服務', '啟動服務']],
    ['bullets', '• Stop it • Start it', ['Stop it', 'Start it']],
    ['a list in HTML', '<ol><li>Stop it</li><li>Start it</li></ol>', ['Stop it', 'Start it']],
    ['paragraphs', 'Stop it. <p> Start it.', ['Stop it.', 'Start it.']],
    ['semicolons', 'Stop it; start it', ['Stop it', 'start it']],
    ['Chinese sentences', '請停止服務。請重新啟動。', ['請停止服務。', '請重新啟動。']],
    ['step words', 'Step 1: Stop it<br>Step 2: Start it', ['Stop it', 'Start it']],
    ['a link text behind a sentence', 'Turn it on. [Learn more](x.md)', ['Turn it on.']],
  ])('are told apart by %s', (_, source, steps) => {
    expect(splitSteps(readMarkdownCell(source))).toEqual(steps);
  });

  it.each([
    'Set the version to 2.1. or later in app.config.',
    'Open C:\\Program Files\\App 2. Beta\\app.exe.',
    'See https://example.test/a;b=1. It tells more.',
    'Update to 1.2.3 (build 4) e.g. from the store.',
    'The token expired. Sign in again.',
    '與伺服器的連線已中斷。請重新連線。',
    'Wait 1.5 hours; the sync goes on by itself',
  ])('stay together where they are no list of actions: %s', (text) => {
    expect(splitSteps(plainCell(text))).toEqual([text]);
  });

  it.each(['', 'n/a', 'Not applicable', '無', '-', 'なし'])('are none in %j', (text) => {
    expect(splitSteps(plainCell(text))).toEqual([]);
  });

  it('hold all words of the cell, in order', () => {
    const words = fc.constantFrom(
      'Restart',
      'the',
      'service.',
      'Wait.',
      'a;',
      '請',
      '重啟。',
      '3',
      'v2.0',
      'C:\\x',
    );
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 20 }), (parts) => {
        const text = parts.join(' ');
        const squash = (value: string) => value.replaceAll(/[\s;]/g, '');
        const kept = squash(splitSteps(plainCell(text)).join(''));
        expect(kept === squash(text) || squash(text).endsWith(kept)).toBe(true);
      }),
    );
  });
});
