import { textOf } from '../table/cell.ts';
import { explainRoles } from '../columns/explain-table.ts';
import { type Judgement, judgeTable } from '../columns/judge-table.ts';
import type { TableReading } from '../table/page-reading.ts';
import { type ColumnChoice, findColumns, isNumbered } from '../columns/parse-columns.ts';
import type { RawTable } from '../table/raw-table.ts';
import { leavesCodeOut, readRow, type RowContent } from './read-row.ts';
import type { RefusedRow } from '../table/table-row.ts';

/** A row read, with its place. */
export interface PlacedRow {
  readonly line: number;
  readonly content: RowContent;
}

/** A table read: what it was taken for, and its rows when it holds errors. */
export interface ReadTable {
  readonly reading: TableReading;
  readonly rows: readonly PlacedRow[];
  readonly refused: readonly RefusedRow[];
}

/** Judges the tables, with the person's choice of columns where it fits, and reads the rows of those that hold errors. */
export function readTables(
  tables: readonly RawTable[],
  choice: ColumnChoice | undefined,
  appOf: (table: RawTable) => string | undefined,
): ReadTable[] {
  const judged = tables.map((table) => ({ table, judgement: judgeTable(table) }));
  const chosen = choice === undefined ? [] : tablesMeant(judged, choice);
  return judged.map(({ table, judgement }) => {
    const own = choice !== undefined && chosen.includes(table) ? applyChoice(table, choice) : judgement;
    return readTable(table, own, appOf(table));
  });
}

type Judged = readonly { table: RawTable; judgement: Judgement }[];

/** Numbers mean the tables that hold or may hold errors, or all when there is none; headers mean the tables that have them. */
function tablesMeant(judged: Judged, choice: ColumnChoice): RawTable[] {
  const fitting = judged.filter(({ table }) => findColumns(choice, table.headers) !== undefined);
  const errors = fitting.filter(({ judgement }) => judgement.kind !== 'other');
  return (isNumbered(choice) && errors.length > 0 ? errors : fitting).map(({ table }) => table);
}

function applyChoice(table: RawTable, choice: ColumnChoice): Judgement {
  const columns = findColumns(choice, table.headers) ?? new Map();
  const why = explainRoles(table, { roles: columns, byContent: new Set() });
  return {
    kind: 'errors',
    columns,
    why: why.replaceAll(/ by (?:its header|their headers)/g, '').replace('Takes', 'As --columns says: takes'),
  };
}

function readTable(table: RawTable, judgement: Judgement, app: string | undefined): ReadTable {
  const rows: PlacedRow[] = [];
  const refused: RefusedRow[] = [];
  const appColumn = judgement.columns.get('app')?.[0];
  let appAbove: string | undefined;
  const withoutCode: number[] = [];
  let repeated = 0;
  for (const row of judgement.kind === 'errors' ? table.rows : []) {
    const outcome = readRow(row, { headers: table.headers, columns: judgement.columns, appAbove, app });
    if ('refused' in outcome) {
      refused.push({ line: row.line, reason: outcome.refused });
      continue;
    }
    const { content } = outcome;
    if (leavesCodeOut(row, judgement.columns)) withoutCode.push(row.line);
    const cell = appColumn === undefined ? undefined : row.cells[appColumn];
    if (cell !== undefined && textOf(cell) === '' && appAbove !== undefined) repeated += 1;
    if (appColumn !== undefined) appAbove = content.app;
    rows.push({ line: row.line, content });
  }
  const { line, title, headers } = table;
  const why = [
    judgement.why,
    ...(repeated === 0 ? [] : [repeatedApps(repeated)]),
    ...(withoutCode.length === 0 ? [] : [leftOutCodes(withoutCode)]),
  ].join(' ');
  return { reading: { line, title, headers, ...judgement, why, rows: table.rows.length }, rows, refused };
}

/** Lines that are named; of more the number is told. */
const mostNamed = 10;

function leftOutCodes(lines: readonly number[]): string {
  const named = lines.slice(0, mostNamed).join(', ');
  const more = lines.length > mostNamed ? ` and ${lines.length - mostNamed} more` : '';
  return `Leaves out what the code column says in line ${named}${more}: it is no code. Where people see it, write it into the message.`;
}

const repeatedApps = (count: number): string =>
  count === 1
    ? 'One row without an app belongs to the app of the row above.'
    : `${count} rows without an app belong to the app of the row above.`;
