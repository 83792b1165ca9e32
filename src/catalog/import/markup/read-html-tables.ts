import { Parser } from 'htmlparser2';
import { type Cell, emptyCell, textOf } from '../table/cell.ts';
import type { RawRow, RawTable } from '../table/raw-table.ts';
import { readHtmlCell } from './read-html-cell.ts';
import { readMarkdownBlocks } from './read-markdown-cell.ts';
import { type TableBudget, tableLimits, TooLarge } from '../table/table-budget.ts';

interface HtmlCell {
  readonly html: string;
  readonly columns: number;
  readonly rows: number;
}

interface HtmlRow {
  readonly line: number;
  readonly cells: HtmlCell[];
}

/** More than any table has; a larger number in a broken file must not fill the memory. */
const mostSpan = tableLimits.columns + 1;

/** Tables in one table; the parser's time grows with the square of how deep they are nested. */
const mostNested = 200;

const spanOf = (value: string | undefined): number => {
  const span = Number.parseInt(value ?? '1', 10);
  return Number.isNaN(span) ? 1 : Math.min(Math.max(span, 1), mostSpan);
};

/**
 * The outermost tables of a piece of HTML that begins at this line. Cells that span rows are repeated in each.
 * @throws TooLarge when the budget of the page is spent.
 */
export function readHtmlTables(
  html: string,
  firstLine: number,
  title: string,
  budget: TableBudget,
): RawTable[] {
  if ((html.match(/<table/gi)?.length ?? 0) > mostNested) return [];
  return readRows(html, firstLine)
    .map((rows) => toTable(rows, title, budget))
    .filter((table) => table !== undefined);
}

function readRows(html: string, firstLine: number): HtmlRow[][] {
  const tables: HtmlRow[][] = [];
  let depth = 0;
  let open: { from: number; columns: number; rows: number } | undefined;
  let line = firstLine;
  let counted = 0;
  const lineAt = (index: number): number => {
    for (; counted < index; counted += 1) if (html.charAt(counted) === '\n') line += 1;
    return line;
  };
  const endCell = (to: number): void => {
    if (open === undefined) return;
    tables
      .at(-1)
      ?.at(-1)
      ?.cells.push({ html: html.slice(open.from, to), columns: open.columns, rows: open.rows });
    open = undefined;
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'table') {
        depth += 1;
        if (depth === 1) tables.push([]);
      }
      if (depth !== 1) return;
      if (name === 'tr') {
        endCell(parser.startIndex);
        tables.at(-1)?.push({ line: lineAt(parser.startIndex), cells: [] });
      } else if (name === 'td' || name === 'th') {
        endCell(parser.startIndex);
        open = {
          from: parser.endIndex + 1,
          columns: spanOf(attributes['colspan']),
          rows: spanOf(attributes['rowspan']),
        };
      }
    },
    onclosetag(name) {
      if (depth === 1 && ['td', 'th', 'tr', 'table'].includes(name)) endCell(parser.startIndex);
      if (name === 'table') depth = Math.max(0, depth - 1);
    },
  });
  parser.end(html);
  return tables;
}

function toTable(rows: readonly HtmlRow[], title: string, budget: TableBudget): RawTable | undefined {
  const [header, ...below] = rows.filter(({ cells }) => cells.length > 0);
  if (header === undefined) return undefined;
  const width = header.cells.reduce((sum, { columns }) => sum + columns, 0);
  const spread = ({ line, cells }: HtmlRow, above: Waiting[]): Cell[] => {
    if (Math.max(width, cells.length) > tableLimits.columns) {
      throw new TooLarge(`a row has more than ${tableLimits.columns} cells`, line);
    }
    const row = spreadCells(cells, width, above);
    const characters = row.reduce((sum, cell) => sum + lengthOf(cell), 0);
    budget.spend({ cells: Math.max(width, cells.length), characters, line });
    return row;
  };
  const head = spread(header, []);
  const waiting: Waiting[] = [];
  const read = below.map((row): RawRow => ({ line: row.line, cells: spread(row, waiting) }));
  return { line: header.line, title, headers: head.map(textOf), rows: read };
}

/** Characters that a cell shows. */
const lengthOf = ({ lines }: Cell): number => lines.reduce((sum, { text }) => sum + text.length, 0);

interface Waiting {
  cell: Cell;
  rows: number;
}

/** The cells of a row by column: those that span rows from above stand where they began. */
function spreadCells(cells: readonly HtmlCell[], width: number, waiting: (Waiting | undefined)[]): Cell[] {
  const row: Cell[] = [];
  const left = [...cells];
  while (row.length < width) {
    const above = waiting[row.length];
    if (above !== undefined && above.rows > 0) {
      above.rows -= 1;
      row.push(above.cell);
      continue;
    }
    const next = left.shift();
    const cell = next === undefined ? emptyCell : readCell(next.html);
    waiting[row.length] = { cell, rows: (next?.rows ?? 1) - 1 };
    row.push(cell);
    for (let more = 1; more < (next?.columns ?? 1) && row.length < width; more += 1) row.push(emptyCell);
  }
  return row;
}

/** Markdown counts in HTML only behind a blank line. https://spec.commonmark.org/0.31.2/#html-blocks */
const readCell = (html: string): Cell =>
  /\n[ \t]*\n/.test(html) ? readMarkdownBlocks(html.replaceAll(/^[ \t]+/gm, '')) : readHtmlCell(html);
