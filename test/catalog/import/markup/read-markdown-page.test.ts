import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { toString } from 'mdast-util-to-string';
import { gfmTable } from 'micromark-extension-gfm-table';
import { describe, expect, it } from 'vitest';
import { textOf } from '../../../../src/catalog/import/table/cell.ts';
import { readMarkdownPage } from '../../../../src/catalog/import/markup/read-markdown-page.ts';

const cellsOf = (page: string): string[][][] =>
  readMarkdownPage(page).tables.map(({ headers, rows }) => [
    [...headers],
    ...rows.map(({ cells }) => cells.map(textOf)),
  ]);

/** Text as GFM writes it in a cell: every character that could mean something is escaped. */
const writeText = (text: string): string => text.replaceAll(/[\\`*_{}[\]<>()#+.!|&~-]/g, '\\$&');

/** Text as a code span in a cell. */
const writeCode = (text: string): string => `\`\` ${text.replaceAll('|', '\\|')} \`\``;

const table = (rows: readonly (readonly string[])[], prefix = ''): string => {
  const [header = [], ...below] = rows.map((cells) => `${prefix}| ${cells.join(' | ')} |`);
  const rule = `${prefix}|${rows[0]?.map(() => '---').join('|') ?? ''}|`;
  return [header, rule, ...below].join('\n');
};

const character = fc.constantFrom(
  ...'abcXYZ019 {}[]()<>"\'`|\\&;:=.,!?#*_-+~@/$%^'.split(''),
  '錯',
  '誤',
  'エ',
  '류',
  'é',
  '…',
  '&amp;',
  '&nbsp;',
  '<br>',
  '0x80',
  '\\|',
  '{"a":1}',
);
const tidy = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
const text = fc.array(character, { maxLength: 24 }).map((pieces) => tidy(pieces.join('')));
/** A code span cannot hold a backslash before a pipe, nor as many backticks as its own fence. */
const code = text
  .map((value) => tidy(value.replaceAll('\\', '/').replaceAll('`', "'")))
  .filter((value) => value !== '');
const cell = fc.oneof(
  text.map((value) => ({ value, written: writeText(value) })),
  code.map((value) => ({ value, written: writeCode(value) })),
);
const grid = fc
  .tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 1, max: 5 }))
  .chain(([width, height]) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
      minLength: height,
      maxLength: height,
    }),
  )
  // A row of empty cells alone may be a lone pipe; a header may not be a rule.
  .filter((rows) => rows.every((row) => row.some(({ value }) => value !== '')));

describe('a table that was written as GFM', () => {
  it('gives back the same cells, in a quote and in a list too', () => {
    fc.assert(
      fc.property(grid, fc.constantFrom('', '> ', '> > ', '   '), (rows, prefix) => {
        const page = table(
          rows.map((row) => row.map(({ written }) => written)),
          prefix,
        );
        expect(cellsOf(page)).toEqual([rows.map((row) => row.map(({ value }) => value))]);
      }),
      { numRuns: 300 },
    );
  });

  it('gives the cells that the Markdown library gives', () => {
    fc.assert(
      fc.property(grid, (rows) => {
        const page = table(rows.map((row) => row.map(({ written }) => written)));
        expect(cellsOf(page)).toEqual(libraryCells(page));
      }),
      { numRuns: 200 },
    );
  });
});

/** The slow twin: the whole page through the library's own table reader. */
function libraryCells(page: string): string[][][] {
  const tree = fromMarkdown(page, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
  return tablesIn(tree).map(({ children }) =>
    children.map((row) => row.children.map((child) => tidy(toString(child)))),
  );
}

type Nodes = ReturnType<typeof fromMarkdown> | ReturnType<typeof fromMarkdown>['children'][number];
type Table = Extract<Nodes, { readonly type: 'table' }>;

const tablesIn = (node: Nodes): Table[] =>
  node.type === 'table' ? [node] : 'children' in node ? node.children.flatMap(tablesIn) : [];

const lines = (...all: readonly string[]): string => all.join('\n');
const row = (source: string): string[] | undefined =>
  cellsOf(lines('| a | b | c |', '|---|---|---|', source))[0]?.[1];

describe('the cells of a row', () => {
  it.each([
    ['entities once', '| &amp;lt; | x&nbsp;y | &quot;z&quot; |', ['&lt;', 'x y', '"z"']],
    ['breaks of all spellings', '| a<br>b | a<br />b | a</br>b |', ['a b', 'a b', 'a b']],
    ['emphasis and links as their text', '| **a** | [b](https://x.test) | ![c](d.png) |', ['a', 'b', '']],
    [
      'names in angle brackets, which HTML does not know',
      '| <SMTP Address> | a <Server_Name> b | <b>c</b> |',
      ['<SMTP Address>', 'a <Server_Name> b', 'c'],
    ],
    ['escaped pipes, also in code', '| a \\| b | `c \\| d` | e |', ['a | b', 'c | d', 'e']],
    ['a pipe that JSON holds', '| {"error":"x|y"} | b | c |', ['{"error":"x|y"}', 'b', 'c']],
    ['pipes that code holds', '| `x | y | z` | b | c |', ['x | y | z', 'b', 'c']],
    ['missing cells', '| a |', ['a', '', '']],
    ['one cell too many', '| a | b | c | d |', ['a', 'b', 'c d']],
    ['a number that is no list', '| 1. Restart | + | - |', ['1. Restart', '+', '-']],
    ['no outer pipes', 'a | b | c', ['a', 'b', 'c']],
  ])('reads %s', (_, source, cells) => {
    expect(row(source)).toEqual(cells);
  });

  it('keeps links to https alone', () => {
    const [table] = readMarkdownPage(
      lines(
        '| a | b |',
        '|---|---|',
        '| [one](https://x.test/1) | [two](two.md) <a href="https://x.test/3">three</a> [four](http://x.test) |',
      ),
    ).tables;
    expect(table?.rows[0]?.cells.flatMap(({ links }) => links)).toEqual([
      { text: 'one', url: 'https://x.test/1' },
      { text: 'three', url: 'https://x.test/3' },
    ]);
  });
});

describe('links by reference', () => {
  it('are followed to where the page defines them', () => {
    const [found] = readMarkdownPage(
      lines(
        '| a | b |',
        '|---|---|',
        '| See [the guide][g], [Help][] and [立即][測試] | x |',
        '',
        '[G]: https://x.test/g',
        '[help]: <https://x.test/h>',
      ),
    ).tables;
    const cell = found?.rows[0]?.cells[0];
    expect(cell?.lines[0]?.text).toBe('See the guide, Help and [立即][測試]');
    expect(cell?.links.map(({ url }) => url)).toEqual(['https://x.test/g', 'https://x.test/h']);
  });
});

describe('the tables of a page', () => {
  it('are left out of code and comments', () => {
    const t = table([
      ['Error', 'Fix'],
      ['a', 'b'],
    ]);
    const page = lines(
      '```',
      t,
      '```',
      '',
      '~~~md',
      t,
      '~~~',
      '',
      '<!--',
      t,
      '-->',
      '',
      '    | a | b |',
      '    |---|---|',
    );
    expect(cellsOf(page)).toEqual([]);
  });

  it('end at a blank line, a heading and the end of their quote, and count their lines', () => {
    const page = lines(
      '---',
      'title: T',
      '---',
      '# One',
      '> | a | b |',
      '> |---|---|',
      '> | 1 | 2 |',
      '| no |',
      '',
      '## Two',
      '| c | d |',
      '|--|--|',
      '| 3 | 4 |',
      '|',
      '# Three',
    );
    expect(
      readMarkdownPage(page).tables.map(({ line, title, rows }) => [
        line,
        title,
        rows.map((each) => each.line),
      ]),
    ).toEqual([
      [5, 'One', [7]],
      [11, 'Two', [13]],
    ]);
  });

  it('are found in HTML, with cells that span rows repeated and Markdown behind a blank line', () => {
    const page = lines(
      'Title',
      '=====',
      '',
      '<table>',
      '  <tr><th>App</th><th>Error</th></tr>',
      '  <tr><td rowspan="2">Box</td><td>one</td></tr>',
      '  <tr><td>',
      '',
      '  `two` or **three**',
      '',
      '  </td></tr>',
      '</table>',
    );
    expect(cellsOf(page)).toEqual([
      [
        ['App', 'Error'],
        ['Box', 'one'],
        ['Box', 'two or three'],
      ],
    ]);
    expect(
      readMarkdownPage(page).tables.map(({ line, title, rows }) => [
        line,
        title,
        rows.map((each) => each.line),
      ]),
    ).toEqual([[5, 'Title', [6, 7]]]);
  });
});
