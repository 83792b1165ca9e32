import { type Cell, textOf } from '../table/cell.ts';
import { fitCells } from './fit-cells.ts';
import { readLinkDefinitions, resolveLinks } from './link-definitions.ts';
import { type MarkdownLine, readMarkdownLines } from './markdown-lines.ts';
import type { RawPage, RawRow, RawTable } from '../table/raw-table.ts';
import { readFrontMatter } from './read-front-matter.ts';
import { readHtmlTables } from './read-html-tables.ts';
import { readMarkdownCell } from './read-markdown-cell.ts';
import { isDelimiterRow, splitRow } from './split-row.ts';
import { createTableBudget, type TableBudget } from '../table/table-budget.ts';

/** The tables of a Markdown page, those in quotes, lists and HTML too, with its titles. A page without any has none. Throws TooLarge when they cost too much. */
export function readMarkdownPage(text: string, budget: TableBudget = createTableBudget()): RawPage {
  const source = text.split(/\r\n?|\n/);
  const front = readFrontMatter(source);
  const unlinked = readMarkdownLines(source, front.lines);
  const definitions = readLinkDefinitions(unlinked);
  const lines =
    definitions.size === 0
      ? unlinked
      : unlinked.map((line) => ({ ...line, text: resolveLinks(line.text, definitions) }));
  const found = collect(lines, budget);
  return {
    titles: [...front.titles, ...found.headings.slice(0, 1).map(headingText)],
    prose: lines.map((line) => (line.kind === 'literal' ? '' : line.text)).join('\n'),
    tables: found.tables,
    headings: found.headings.length,
    ...(front.language === undefined ? {} : { language: front.language }),
  };
}

function collect(
  lines: readonly MarkdownLine[],
  budget: TableBudget,
): { tables: RawTable[]; headings: string[] } {
  const tables: RawTable[] = [];
  const headings: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined || line.kind === 'literal' || line.kind === 'blank') continue;
    const heading = headingOf(line, lines[at + 1]);
    const title = (): string => headingText(headings.at(-1) ?? '');
    if (heading !== undefined) headings.push(heading);
    else if (isHeader(line, lines[at + 1])) {
      const end = endOfTable(lines, at);
      tables.push(readPipeTable(lines.slice(at, end), title(), budget));
      at = end - 1;
    } else if (/<table[\s>]/i.test(line.text)) {
      const end = endOfHtml(lines, at);
      const html = lines.slice(at, end).map(({ kind, text }) => (kind === 'literal' ? '' : text));
      tables.push(...readHtmlTables(html.join('\n'), line.line, title(), budget));
      at = end - 1;
    }
  }
  return { tables, headings };
}

const headingText = (source: string): string => textOf(readMarkdownCell(source));

/** A heading as written; undefined when the line is none. */
function headingOf(line: MarkdownLine, next: MarkdownLine | undefined): string | undefined {
  if (line.kind === 'heading') return line.text.replace(/^#+/, '').replace(/\s#+\s*$/, '');
  const html = /^<h[1-6][^>]*>(.*)<\/h[1-6]>$/i.exec(line.text);
  if (html !== null) return html[1] ?? '';
  const underlined = next?.kind === 'text' && next.quotes === line.quotes && /^(?:=+|-{2,})$/.test(next.text);
  return underlined ? line.text : undefined;
}

const isHeader = (line: MarkdownLine, next: MarkdownLine | undefined): boolean =>
  line.kind === 'text' &&
  line.text.includes('|') &&
  next?.kind === 'text' &&
  next.quotes === line.quotes &&
  isDelimiterRow(next.text);

/** A table ends at a blank line, at another block and where its quote ends. */
function endOfTable(lines: readonly MarkdownLine[], start: number): number {
  const quotes = lines[start]?.quotes;
  let end = start + 2;
  while (lines[end]?.kind === 'text' && lines[end]?.quotes === quotes) end += 1;
  return end;
}

function endOfHtml(lines: readonly MarkdownLine[], start: number): number {
  let depth = 0;
  for (let at = start; at < lines.length; at += 1) {
    const text = lines[at]?.text ?? '';
    depth += (text.match(/<table[\s>]/gi)?.length ?? 0) - (text.match(/<\/table\s*>/gi)?.length ?? 0);
    if (depth <= 0) return at + 1;
  }
  return lines.length;
}

function readPipeTable(lines: readonly MarkdownLine[], title: string, budget: TableBudget): RawTable {
  const [header] = lines;
  const below = lines.slice(2);
  const split = ({ line, text }: MarkdownLine, width = 0): string[] => {
    const cells = splitRow(text);
    budget.spend({ cells: Math.max(cells.length, width), characters: text.length, line });
    return cells;
  };
  const headers = (header === undefined ? [] : split(header)).map((source) =>
    textOf(readMarkdownCell(source)),
  );
  const read = onceEach(readMarkdownCell);
  const rows = below
    .filter(({ text }) => !/^[|\s]$/.test(text))
    .map((line): RawRow => ({
      line: line.line,
      cells: fitCells(split(line, headers.length), headers.length).map(read),
    }));
  return { line: header?.line ?? 1, title, headers, rows };
}

/** Tables repeat their cells (`Contact support`), and parsing one is the slow part: each text is read once. */
function onceEach(read: (source: string) => Cell): (source: string) => Cell {
  const cells = new Map<string, Cell>();
  return (source) => {
    const cell = cells.get(source) ?? read(source);
    cells.set(source, cell);
    return cell;
  };
}
