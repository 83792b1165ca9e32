import { strToU8, zipSync } from 'fflate';

/** Sheets of a workbook by their name: the XML of each, as it stands. */
export type RawSheets = Readonly<Record<string, string>>;

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A cell with inline text. */
export const textCell = (reference: string, text: string): string =>
  `<c r="${reference}" t="inlineStr"><is><t>${text}</t></is></c>`;

/** The rows of an honest small table in the corner of a sheet. */
export const honestRows = [
  `<row r="1">${textCell('A1', 'Error')}${textCell('B1', 'Fix')}</row>`,
  `<row r="2">${textCell('A2', 'Token invalid')}${textCell('B2', 'Sign in again.')}</row>`,
].join('');

/** A sheet with these rows. */
export const sheetOf = (rows: string, around = ''): string =>
  `${head}<worksheet xmlns="${main}">${around}<sheetData>${rows}</sheetData></worksheet>`;

/** A workbook of raw XML, as no honest program writes it. */
export function writeRawWorkbook(
  sheets: RawSheets,
  more: Readonly<Record<string, Uint8Array>> = {},
): Uint8Array {
  const names = Object.keys(sheets);
  const list = names.map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`);
  const targets = names.map(
    (_, at) =>
      `<Relationship Id="rId${at + 1}" Type="${office}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  );
  return zipSync({
    'xl/workbook.xml': strToU8(
      `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${list.join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets.join('')}<Relationship Id="s" Type="${office}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="t" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    ),
    ...Object.fromEntries(
      names.map((name, at) => [`xl/worksheets/sheet${at + 1}.xml`, strToU8(sheets[name] ?? '')]),
    ),
    ...more,
  });
}
