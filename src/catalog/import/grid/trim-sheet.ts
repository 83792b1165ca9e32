import { Parser } from 'htmlparser2';
import { tableLimits, TooLarge } from '../table/table-budget.ts';

/** Rows that Excel has. https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3 */
const lastRow = 1_048_576;

/** Elements in one another; a sheet that a program wrote has 8. */
const deepest = 50;

/** State of one reading. A cell's attributes are kept as they are, its place is not. */
interface Reading {
  readonly rows: string[];
  row: { readonly number: number; column: number; readonly cells: string[] };
  cell: { readonly column: number; readonly type: string; readonly style: string; text: string } | undefined;
  cells: number;
  /** Elements that are open, without their prefix. */
  readonly open: string[];
}

/**
 * A sheet's XML with what an import reads and no more: rows that hold something, one below the other, each behind a cell
 * with the number that it had, and of them the first 256 columns. So one cell far away costs no more than one nearby.
 * @throws TooLarge for more rows or cells than a page may have.
 */
export function trimSheet(xml: string): string {
  const reading: Reading = { rows: [], row: newRow(0), cell: undefined, cells: 0, open: [] };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const element = withoutPrefix(name);
        reading.open.push(element);
        // The parser's time grows with the square of the depth.
        if (reading.open.length > deepest) throw new TooLarge('elements of a sheet are nested too deeply');
        if (element === 'row') reading.row = newRow(rowNumber(attributes['r'], reading.row.number));
        if (element === 'c') openCell(reading, attributes);
      },
      ontext(text) {
        if (reading.cell !== undefined && isValue(reading.open)) reading.cell.text += text;
      },
      onclosetag() {
        const element = reading.open.pop();
        if (element === 'c') closeCell(reading);
        if (element === 'row') closeRow(reading);
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return `<worksheet><sheetData>${reading.rows.join('')}</sheetData></worksheet>`;
}

const withoutPrefix = (name: string): string => name.slice(name.indexOf(':') + 1);

const newRow = (number: number): Reading['row'] => ({ number, column: 0, cells: [] });

/** A row without a number is the one below the row before; 0 for a place that no sheet has. */
function rowNumber(written: string | undefined, before: number): number {
  const number = written === undefined ? before + 1 : Number(written);
  return Number.isInteger(number) && number > before && number <= lastRow ? number : 0;
}

/** A value, or inline text that is not the reading of a character. */
const isValue = (open: readonly string[]): boolean => {
  const inner = open.slice(open.lastIndexOf('c') + 1);
  return inner[0] === 'v' || (inner[0] === 'is' && inner.at(-1) === 't' && !inner.includes('rPh'));
};

function openCell(reading: Reading, attributes: Readonly<Record<string, string>>): void {
  const column = columnOf(attributes['r']) ?? reading.row.column + 1;
  const { t: type = 'n', s: style = '' } = attributes;
  reading.cell = { column, type, style, text: '' };
}

/** `C12` is 3. Longer than any of Excel's counts as far away. */
function columnOf(reference: string | undefined): number | undefined {
  const [letters] = /^[A-Z]+/.exec(reference ?? '') ?? [];
  if (letters === undefined) return undefined;
  if (letters.length > 3) return Number.POSITIVE_INFINITY;
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function closeCell(reading: Reading): void {
  const { cell, row } = reading;
  reading.cell = undefined;
  if (cell === undefined || cell.column <= row.column) return;
  row.column = cell.column;
  if (cell.column > tableLimits.columns || cell.text === '' || row.number === 0) return;
  reading.cells += 1;
  if (reading.cells > tableLimits.cells) {
    throw new TooLarge(
      `a sheet has more than ${tableLimits.cells.toLocaleString('en-US')} cells`,
      row.number,
    );
  }
  row.cells.push(cellXml(cell.column + 1, reading.rows.length + 1, cell));
}

const cellXml = (
  column: number,
  row: number,
  { type, style, text }: Pick<NonNullable<Reading['cell']>, 'type' | 'style' | 'text'>,
): string => {
  const value = escapeXml(text);
  const inner = type === 'inlineStr' ? `<is><t>${value}</t></is>` : `<v>${value}</v>`;
  const styled = style === '' ? '' : ` s="${escapeXml(style)}"`;
  return `<c r="${lettersOf(column)}${row}"${styled} t="${escapeXml(type)}">${inner}</c>`;
};

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

function lettersOf(column: number): string {
  const rest = column - 1;
  const last = String.fromCharCode(65 + (rest % 26));
  return rest < 26 ? last : lettersOf(Math.floor(rest / 26)) + last;
}

function closeRow(reading: Reading): void {
  const { number, cells } = reading.row;
  if (cells.length === 0) return;
  const at = reading.rows.length + 1;
  if (at > tableLimits.rows) {
    throw new TooLarge(`a sheet has more than ${tableLimits.rows.toLocaleString('en-US')} rows`, number);
  }
  const first = cellXml(1, at, { type: 'n', style: '', text: String(number) });
  reading.rows.push(`<row r="${at}">${first}${cells.join('')}</row>`);
}
