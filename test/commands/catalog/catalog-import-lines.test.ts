import { expect, test } from 'vitest';
import { titleLines } from '../../../src/commands/catalog/catalog-import-lines.ts';

test('titles that a folder did not get are named, each on a line of its own, with what to do', () => {
  expect(titleLines([])).toEqual([]);
  expect(titleLines(['Printers', 'Two\nlines'])).toEqual([
    '  title      left out: "Printers"',
    String.raw`  title      left out: "Two\nlines"`,
    expect.stringContaining('export each folder by itself and import it into a new one'),
  ]);
});
