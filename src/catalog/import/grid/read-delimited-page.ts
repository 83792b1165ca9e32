import { extname } from 'node:path';
import { parse } from 'csv-parse/sync';
import { CodedError } from '../../../errors.ts';
import { type GridRow, gridTable } from './grid-table.ts';
import type { RawPage } from '../table/raw-table.ts';
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
 * @throws CodedError IMPORT_FAILED when quotes are broken, with the line; TooLarge when it costs too much.
 */
export function readDelimitedPage(text: string, path: string, budget: TableBudget): RawPage {
  const rows = parseRows(text.replace(/^\ufeff/, ''), path);
  const table = gridTable(rows, '', budget);
  const prose = rows
    .slice(0, 500)
    .flatMap(({ cells }) => cells)
    .join('\n');
  return {
    titles: table === undefined || table.title === '' ? [] : [table.title],
    prose,
    tables: table === undefined ? [] : [table],
  };
}

function parseRows(text: string, path: string): GridRow[] {
  try {
    const parsed = parse(text, {
      delimiter: separatorOf(text, path),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      info: true,
      on_record: (row, context) => {
        // With `info` the parser hands over the row and its place, which its types do not say.
        refuseTooLarge(row as unknown as ParsedRow, context);
        return row;
      },
    }) as unknown as ParsedRow[];
    return parsed.map(({ record, info }) => ({
      line: startOf(record, info.lines),
      cells: record,
    }));
  } catch (cause) {
    if (cause instanceof TooLarge) throw cause;
    const where = cause instanceof Error ? (/line (\d+)/.exec(cause.message)?.[1] ?? '') : '';
    throw new CodedError(
      'IMPORT_FAILED',
      `${path}${where === '' ? '' : `, line ${where}`}: the quotes do not close; correct the cell that opens them`,
      { cause },
    );
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
