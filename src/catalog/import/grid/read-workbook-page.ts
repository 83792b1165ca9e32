import { zipSync } from 'fflate';
import readWorkbook from 'read-excel-file/node';
import { CodedError } from '../../../errors.ts';
import { gridTable } from './grid-table.ts';
import type { RawPage } from '../table/raw-table.ts';
import { type TableBudget, TooLarge } from '../table/table-budget.ts';
import { trimSheet } from './trim-sheet.ts';
import { unpackWorkbook, type WorkbookParts } from './unpack-workbook.ts';

/**
 * The tables of an Excel workbook, one a sheet. Cells beyond column 256 are left out.
 * @throws CodedError IMPORT_FAILED when the file is no workbook or broken; TooLarge when it costs too much.
 */
export async function readWorkbookPage(
  bytes: Uint8Array,
  path: string,
  budget: TableBudget,
): Promise<RawPage> {
  const sheets = await openWorkbook(bytes, path);
  const pages = sheets.map(({ sheet, data }) => {
    const rows = data.map(([line, ...cells]) => ({ line: Number(line), cells: cells.map(asText) }));
    return { table: gridTable(rows, sheet, budget), prose: rows.slice(0, 500).flatMap(({ cells }) => cells) };
  });
  const prose = pages.flatMap((page) => page.prose).join('\n');
  return {
    titles: [],
    prose,
    tables: pages.map(({ table }) => table).filter((table) => table !== undefined),
  };
}

async function openWorkbook(bytes: Uint8Array, path: string) {
  try {
    return await readWorkbook(Buffer.from(zipSync(trimSheets(await unpackWorkbook(bytes)), { level: 0 })));
  } catch (cause) {
    if (cause instanceof TooLarge) throw cause;
    throw new CodedError('IMPORT_FAILED', `${path} is not a readable Excel workbook; ${remedyFor(bytes)}`, {
      cause,
    });
  }
}

/** The container of `.xls` and of a workbook with a password. https://learn.microsoft.com/openspecs/windows_protocols/ms-cfb */
const isCompoundFile = (bytes: Uint8Array): boolean =>
  [0xd0, 0xcf, 0x11, 0xe0].every((byte, at) => bytes[at] === byte);

const remedyFor = (bytes: Uint8Array): string =>
  isCompoundFile(bytes)
    ? 'it is an old .xls or has a password; save it as .xlsx without a password'
    : 'save it again as .xlsx';

/** The reader of workbooks makes a grid up to the farthest cell; it gets sheets without holes. */
const trimSheets = (parts: WorkbookParts): Record<string, Uint8Array> =>
  Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [
      name,
      Buffer.from(part).includes('sheetData')
        ? new TextEncoder().encode(trimSheet(new TextDecoder().decode(part)))
        : part,
    ]),
  );

function asText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return String(value);
  return '';
}
