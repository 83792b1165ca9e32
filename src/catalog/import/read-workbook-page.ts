import readWorkbook from 'read-excel-file/node';
import { CodedError } from '../../errors.ts';
import { gridTable } from './grid-table.ts';
import type { RawPage } from './raw-table.ts';

/**
 * The tables of an Excel workbook, one a sheet.
 * @throws CodedError IMPORT_FAILED when the file is no workbook or broken.
 */
export async function readWorkbookPage(bytes: Uint8Array, path: string): Promise<RawPage> {
  const sheets = await openWorkbook(bytes, path);
  const tables = sheets
    .map(({ sheet, data }) =>
      gridTable(
        data.map((cells, index) => ({ line: index + 1, cells: cells.map(asText) })),
        sheet,
      ),
    )
    .filter((table) => table !== undefined);
  const prose = sheets.flatMap(({ data }) => data.slice(0, 500).flat().map(asText)).join('\n');
  return { titles: [], prose, tables };
}

async function openWorkbook(bytes: Uint8Array, path: string) {
  try {
    return await readWorkbook(Buffer.from(bytes));
  } catch (cause) {
    throw new CodedError(
      'IMPORT_FAILED',
      `${path} is not a readable Excel workbook; save it again as .xlsx`,
      { cause },
    );
  }
}

function asText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return String(value);
  return '';
}
