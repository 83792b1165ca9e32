import { plainCell, textOf } from '../table/cell.ts';
import { matchHeader } from '../columns/match-header.ts';
import type { RawTable } from '../table/raw-table.ts';
import type { TableBudget } from '../table/table-budget.ts';

/** One row of a sheet, as texts. */
export interface GridRow {
  /** From 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** How many rows above a header may hold titles and remarks. */
const mostRowsAbove = 20;

const filled = ({ cells }: GridRow): number => cells.filter((text) => text.trim() !== '').length;

/** The header: of the first rows the first with two known words; else the first with two cells. */
function findHeader(rows: readonly GridRow[]): number {
  const top = rows.slice(0, mostRowsAbove);
  const known = top.findIndex(
    ({ cells }) => cells.filter((text) => text.length < 60 && matchHeader(text).size > 0).length >= 2,
  );
  return known === -1 ? top.findIndex((row) => filled(row) >= 2) : known;
}

/**
 * The table of a sheet; rows without any text are no rows. Undefined for a sheet without two columns.
 * @throws TooLarge when the budget of the page is spent.
 */
export function gridTable(
  rows: readonly GridRow[],
  title: string,
  budget: TableBudget,
): RawTable | undefined {
  const told = rows.filter((row) => filled(row) > 0);
  const at = findHeader(told);
  const header = told[at];
  if (header === undefined) return undefined;
  const width = header.cells.findLastIndex((text) => text.trim() !== '') + 1;
  for (const { line, cells } of told.slice(at)) {
    const characters = cells.reduce((sum, text) => sum + text.length, 0);
    budget.spend({ cells: Math.max(width, cells.length), characters, line });
  }
  const above = told.slice(0, at).flatMap(({ cells }) => cells.filter((text) => text.trim() !== ''));
  return {
    line: header.line,
    title: title === '' ? (above[0] ?? '') : title,
    headers: header.cells.slice(0, width).map((text) => textOf(plainCell(text))),
    rows: told.slice(at + 1).map(({ line, cells }) => ({
      line,
      cells: Array.from({ length: width }, (_, index) => plainCell(cells[index] ?? '')),
    })),
  };
}
