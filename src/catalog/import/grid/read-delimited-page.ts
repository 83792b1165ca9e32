import { extname } from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';
import { CodedError } from '../../../errors.ts';
import { type GridRow, gridTable } from './grid-table.ts';
import type { RawPage } from '../table/raw-table.ts';
import type { RefusedRow } from '../table/table-row.ts';
import { type TableBudget, tableLimits, TooLarge } from '../table/table-budget.ts';

interface ParsedRow {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

/** What separates the cells: a tab in `.tsv`, else whichever of `,` `;` and tab the first line has most of, outside quotes. */
function separatorOf(text: string, path: string): string {
  if (extname(path).toLowerCase() === '.tsv') return '\t';
  const lines = text
    .slice(0, 20_000)
    .replaceAll(/"(?:[^"]|"")*"/g, '')
    .split(/\r?\n/, 20);
  const most = (mark: string): number => Math.max(...lines.map((line) => line.split(mark).length));
  return [',', ';', '\t'].toSorted((one, other) => most(other) - most(one))[0] ?? ',';
}

/**
 * The table of a file of comma, semicolon or tab separated values, quoted cells over several lines included.
 * A row whose quotes do not close is refused, and the next line begins another.
 * @throws CodedError IMPORT_FAILED when so nearly all is lost, with the line; TooLarge when it costs too much.
 */
export function readDelimitedPage(text: string, path: string, budget: TableBudget): RawPage {
  const { rows, refused } = parseRows(text.replace(/^\ufeff/, ''), path);
  const table = gridTable(rows, '', budget);
  const prose = rows
    .slice(0, 500)
    .flatMap(({ cells }) => cells)
    .join('\n');
  return {
    titles: table === undefined || table.title === '' ? [] : [table.title],
    prose,
    refused,
    tables: table === undefined ? [] : [table],
  };
}

/** Rows with broken quotes that are refused one by one; more are no slip of a person. */
const mostBroken = 20;

interface ParsedRows {
  readonly rows: readonly GridRow[];
  readonly refused: readonly RefusedRow[];
}

function parseRows(text: string, path: string): ParsedRows {
  const delimiter = separatorOf(text, path);
  const rows: GridRow[] = [];
  const refused: RefusedRow[] = [];
  let rest = text;
  let above = 0;
  for (;;) {
    const { records, isWhole } = parseUpToFault(rest, delimiter, above);
    for (const { record, info } of records)
      rows.push({ line: above + startOf(record, info.lines), cells: record });
    if (isWhole) break;
    const lines = rest.split(/(?<=\r\n|\n|\r(?!\n))/);
    const end = records.at(-1)?.info.lines ?? 0;
    const broken = lines.findIndex((line, at) => at >= end && line.trim() !== '');
    refused.push({ line: above + broken + 1, reason: 'a quote opens a cell of the row and does not close' });
    rest = lines.slice(broken + 1).join('');
    above += broken + 1;
    if (refused.length > mostBroken) break;
  }
  const [first] = refused;
  // A header alone is no page.
  if (first !== undefined && (rows.length < 2 || refused.length > mostBroken)) {
    throw new CodedError(
      'IMPORT_FAILED',
      `${path}, line ${first.line}: the quotes do not close; correct the cell that opens them`,
    );
  }
  return { rows, refused };
}

/** The rows before one whose quotes do not close, or all. */
function parseUpToFault(
  text: string,
  delimiter: string,
  above: number,
): { records: readonly ParsedRow[]; isWhole: boolean } {
  const records: ParsedRow[] = [];
  try {
    parse(text, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      info: true,
      on_record: (row, context) => {
        // With `info` the parser hands over the row and its place, which its types do not say.
        const parsed = row as unknown as ParsedRow;
        refuseTooLarge(parsed, { ...context, lines: above + context.lines });
        records.push(parsed);
        return null;
      },
    });
    return { records, isWhole: true };
  } catch (cause) {
    if (cause instanceof TooLarge || !(cause instanceof CsvError) || cause.code !== 'CSV_QUOTE_NOT_CLOSED')
      throw cause;
    return { records, isWhole: false };
  }
}

/** Stops the parser, so that it keeps no more than a page may have. */
function refuseTooLarge({ record }: ParsedRow, { lines, records }: { lines: number; records: number }): void {
  if (record.length > tableLimits.columns) {
    throw new TooLarge(`a row has more than ${tableLimits.columns} cells`, startOf(record, lines));
  }
  if (records > 2 * tableLimits.rows) {
    throw new TooLarge(`it has more than ${tableLimits.rows.toLocaleString('en-US')} rows`, lines);
  }
}

/** The parser counts the lines up to the end of a record. */
const startOf = (record: readonly string[], end: number): number =>
  end - record.reduce((breaks, cell) => breaks + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
