import { strToU8, zipSync } from 'fflate';
import { honestRows, sheetOf, textCell, writeRawWorkbook } from './write-workbook.ts';

/** A workbook that would cost much, and what becomes of it: the rows that are imported, or words of the refusal. */
export interface WorkbookAttack {
  readonly bytes: () => Uint8Array;
  readonly outcome: number | string;
}

const one = (rows: string, around = '') => writeRawWorkbook({ Errors: sheetOf(rows, around) });
const withStrings = (strings: string, rows: string) =>
  writeRawWorkbook({ Errors: sheetOf(rows) }, { 'xl/sharedStrings.xml': strToU8(`<sst>${strings}</sst>`) });
const rowsOf = (count: number, cells: (row: number) => string): string =>
  Array.from({ length: count }, (_, at) => `<row r="${at + 1}">${cells(at + 1)}</row>`).join('');
const shared = (reference: string): string => `<c r="${reference}" t="s"><v>0</v></c>`;

/** Writes another size for every part, in the list of parts and before each. https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT */
function lieAboutSizes(zip: Uint8Array, size: number): Uint8Array {
  const bytes = Buffer.from(zip);
  for (let at = bytes.indexOf('PK\x01\x02'); at !== -1; at = bytes.indexOf('PK\x01\x02', at + 4)) {
    bytes.writeUInt32LE(size, at + 24);
  }
  return bytes;
}

const far = (count: number): string =>
  Array.from(
    { length: count },
    (_, at) =>
      `<row r="${1_048_576 - count + at + 1}">${textCell(`XFD${1_048_576 - count + at + 1}`, 'x')}</row>`,
  ).join('');

const bomb = (): Uint8Array => one(honestRows, `<!-- ${' '.repeat(40_000_000)} -->`);

export const workbookAttacks: Readonly<Record<string, WorkbookAttack>> = {
  'one cell in the last corner': { bytes: () => one(honestRows + far(1)), outcome: 1 },
  'ten cells far away': { bytes: () => one(honestRows + far(10)), outcome: 1 },
  'a cell far away in the first row': {
    bytes: () => one(honestRows.replace('</row>', `${textCell('XFD1', 'x')}</row>`)),
    outcome: 1,
  },
  'a dimension of the whole sheet': {
    bytes: () => one(honestRows, '<dimension ref="A1:XFD1048576"/>'),
    outcome: 1,
  },
  'cells that no sheet has': {
    bytes: () =>
      one(
        `${honestRows}<row r="3">${textCell('A0', 'x')}${textCell('ZZZZ1', 'x')}</row><row r="99999999">${textCell('A99999999', 'x')}</row><row r="-1">${textCell('A1', 'x')}</row>`,
      ),
    outcome: 1,
  },
  'cells without a reference': {
    bytes: () => one(honestRows.replaceAll(/ r="[^"]*"/g, '')),
    outcome: 1,
  },
  'the whole sheet merged': {
    bytes: () =>
      writeRawWorkbook({
        Errors: sheetOf(honestRows).replace(
          '</sheetData>',
          '</sheetData><mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>',
        ),
      }),
    outcome: 1,
  },
  'two hundred sheets': {
    bytes: () =>
      writeRawWorkbook(
        Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`Sheet ${at}`, sheetOf(honestRows)])),
      ),
    outcome: 200,
  },
  'many styled cells without a value': {
    bytes: () =>
      one(
        honestRows +
          rowsOf(400, (row) => '<c s="0"/>'.repeat(250).replace('<c', `<c r="A${row + 2}"`)).replaceAll(
            /<row r="(\d+)">/g,
            (_, row: string) => `<row r="${Number(row) + 2}">`,
          ),
      ),
    outcome: 1,
  },
  'a million cells and more': {
    bytes: () => one(rowsOf(4100, () => '<c><v>1</v></c>'.repeat(250))),
    outcome: 'more than',
  },
  'very many rows': { bytes: () => one(rowsOf(110_000, () => '<c><v>1</v></c>')), outcome: 'more than' },
  'few cells in a wide grid': {
    bytes: () =>
      one(rowsOf(20_000, (row) => (row % 2 === 1 ? '<c><v>1</v></c>' : '<c r="IV1"><v>1</v></c>'))),
    outcome: 0,
  },
  'one long text in every cell': {
    bytes: () =>
      withStrings(
        `<si><t>${'x '.repeat(16_000)}</t></si>`,
        rowsOf(9000, (row) => shared(`A${row}`) + shared(`B${row}`)),
      ),
    outcome: 'more than 32,000,000 characters',
  },
  'very many shared strings': {
    bytes: () => withStrings('<si><t>x</t></si>'.repeat(200_000), honestRows),
    outcome: 1,
  },
  'entities in entities': {
    bytes: () =>
      writeRawWorkbook({
        Errors: `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 9 }, (_, at) => `<!ENTITY ${'abcdefghij'.charAt(at + 1)} "${`&${'abcdefghij'.charAt(at)};`.repeat(10)}">`).join('')}]>${sheetOf(`${honestRows}<row r="3">${textCell('A3', '&j;')}</row>`).replace(/^<\?.*?\?>/, '')}`,
      }),
    outcome: 1,
  },
  'a part of 40 MB': { bytes: bomb, outcome: 'unpacks to more than 32 MB' },
  'a part of 40 MB that says that it is small': {
    bytes: () => lieAboutSizes(bomb(), 1000),
    outcome: 'not a readable Excel workbook',
  },
  'five thousand parts': {
    bytes: () =>
      writeRawWorkbook(
        { Errors: sheetOf(honestRows) },
        Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [`xl/media/${at}.png`, new Uint8Array()])),
      ),
    outcome: 'more than 2000 parts',
  },
  'a workbook in a workbook': {
    bytes: () => zipSync({ 'xl/workbook.xml': one(honestRows) }),
    outcome: 'not a readable Excel workbook',
  },
  'an old .xls, or one with a password': {
    bytes: () =>
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(5000).fill(0)]),
    outcome: 'save it as .xlsx without a password',
  },
  'a file that is cut off': {
    bytes: () => one(honestRows).subarray(0, 700),
    outcome: 'not a readable Excel workbook',
  },
  'elements that never close': {
    bytes: () => writeRawWorkbook({ Errors: `<worksheet><sheetData>${'<row><c>'.repeat(100_000)}` }),
    outcome: 'nested too deep',
  },
};
