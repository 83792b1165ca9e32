import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { toString } from 'mdast-util-to-string';
import { expect, test } from 'vitest';
import { guardCell, openCell } from '../../../src/catalog/export/formula-guard.ts';
import { readListCell, writeListCell } from '../../../src/catalog/export/list-cell.ts';
import * as cell from '../../../src/catalog/export/markdown-cell.ts';
import { anyTableText } from './any-catalog.ts';
import { rounds } from '../../rounds.ts';

test('texts, steps and literal messages come back from the cells of a table row', () => {
  const texts = fc.array(anyTableText, { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(anyTableText, texts, texts, (text, steps, messages) => {
      const cells = [
        cell.writeText(text),
        cell.writeSteps(steps),
        messages.map(cell.writeCode).join('<br>'),
        '',
      ];
      const line = `| ${cells.join(' | ')} |`;
      expect(line).not.toMatch(/[\n\r]/);
      const [textCell = '', stepCell = '', codeCell = '', empty, ...more] = cell.splitCells(line);
      expect([empty, ...more.filter((rest) => rest !== '')]).toEqual(['']);
      expect(cell.readText(textCell)).toBe(text);
      expect(cell.readSteps(stepCell)).toEqual(steps);
      expect(cell.readCodes(codeCell)).toEqual(messages);
    }),
    { numRuns: rounds(2_000, 400) },
  );
});

test('a reader of Markdown sees the messages as they are', () => {
  fc.assert(
    fc.property(anyTableText, (message) => {
      const page = `| a | b |\n| --- | --- |\n| ${cell.writeCode(message)} | x |\n`;
      const tree = fromMarkdown(page, {
        extensions: [gfmTable()],
        mdastExtensions: [gfmTableFromMarkdown()],
      });
      const [table] = tree.children;
      const row = table?.type === 'table' ? table.children[1] : undefined;
      expect(row?.children).toHaveLength(2);
      expect(toString(row?.children[0], { includeHtml: false })).toBe(message);
    }),
    { numRuns: rounds(1_000, 200) },
  );
});

test('lists and texts come back from the cells of a spreadsheet', () => {
  fc.assert(
    fc.property(fc.array(anyTableText), (texts) => {
      const written = guardCell(writeListCell(texts));
      expect(written).not.toMatch(/^[=+\-@\t\r]/);
      expect(readListCell(openCell(written))).toEqual(texts);
    }),
    { numRuns: rounds(2_000, 400) },
  );
  expect(writeListCell(['one', 'two'])).toBe('one\ntwo');
  expect(readListCell('one\r\n\r\ntwo\r\n')).toEqual(['one', 'two']);
});
