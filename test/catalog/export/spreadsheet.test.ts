import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { builtinFolders } from '../../../src/catalog/load/builtin-folders.ts';
import { isCsvExport, readCsvExport, writeCsvExport } from '../../../src/catalog/export/csv-export.ts';
import { readForExport, type ExportedCatalog } from '../../../src/catalog/export/exported-catalog.ts';
import { guardCell, openCell } from '../../../src/catalog/export/formula-guard.ts';
import { writeJsonExport } from '../../../src/catalog/export/json-export.ts';
import { readListCell, readTextCell } from '../../../src/catalog/export/list-cell.ts';
import { writeMarkdownExport } from '../../../src/catalog/export/markdown-export.ts';
import { anySpreadsheetText, anyTableText, catalogOf } from './any-catalog.ts';
import { rounds } from '../../rounds.ts';

const nasty = catalogOf(fc.oneof(anySpreadsheetText, anyTableText));

const builtin = readForExport(builtinFolders());

/** As Papa Parse, a reader that has nothing to do with the writer, reads a file. */
const readRows = (text: string, delimiter = ','): string[][] =>
  Papa.parse<string[]>(text, { delimiter, skipEmptyLines: true }).data;

/** Begins as a formula to a spreadsheet that drops blanks, invisible characters and quotes first. */
const isFormula = (cell: string): boolean => /^[\s"\p{Cc}\p{Cf}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/u.test(cell);

/** Every cell that a careless program could make of a text: cut at each line end, semicolon and tab, quotes or not. */
const carelessCells = (text: string): string[] =>
  text
    .split(/[\n\r\t;\v\f\u0085\u2028\u2029]/)
    .concat(readRows(text).flat(), readRows(text, ';').flat(), readRows(text, '\t').flat());

/** All rows of 24 cells between quotes that end with CRLF, as every reader of RFC 4180 takes them. https://www.rfc-editor.org/rfc/rfc4180#section-2 */
const quotedFile = /^\uFEFF(?:"(?:[^"]|"")*"(?:,"(?:[^"]|"")*"){23}\r\n)+$/;

const only = (catalog: ExportedCatalog, text: string): ExportedCatalog => ({
  ...catalog,
  entries: catalog.entries.slice(0, 1).map((entry) => ({ ...entry, cause: { en: text, 'zh-TW': text } })),
});

test('another reader finds the same rows, cells and texts in the exported catalog', () => {
  const text = writeCsvExport(builtin);
  expect(text).toMatch(quotedFile);
  const [header = [], ...rows] = readRows(text);
  expect(rows).toHaveLength(builtin.entries.length);
  expect(rows.every(({ length }) => length === header.length)).toBe(true);
  const cell = (row: readonly string[], name: string): string => openCell(row[header.indexOf(name)] ?? '');
  expect(rows.map((row) => readListCell(cell(row, 'messages')))).toEqual(
    builtin.entries.map(({ messages }) => messages),
  );
  expect(rows.map((row) => readListCell(cell(row, 'fix zh-TW')))).toEqual(
    builtin.entries.map(({ fix }) => fix['zh-TW'] ?? []),
  );
});

test('another reader finds any texts again', () => {
  fc.assert(
    fc.property(nasty, (catalog) => {
      const bytes = new TextEncoder().encode(writeCsvExport(catalog));
      expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
      expect(text).toMatch(quotedFile);
      const [header = [], ...rows] = readRows(text);
      const cell = (row: readonly string[], name: string): string =>
        openCell(row[header.indexOf(name)] ?? '');
      expect(
        rows.map((row) => [
          cell(row, 'id'),
          readListCell(cell(row, 'messages')),
          readTextCell(cell(row, 'cause en')),
          readListCell(cell(row, 'samples near miss')),
        ]),
      ).toEqual(
        catalog.entries.map(({ id, messages, cause, samples }) => [id, messages, cause.en, samples.nearMiss]),
      );
    }),
    { numRuns: rounds(60, 12) },
  );
});

test('no export holds a cell that a spreadsheet would run, however it cuts the file into cells', () => {
  fc.assert(
    fc.property(nasty, (catalog) => {
      const files = [writeCsvExport(catalog), writeJsonExport(catalog)];
      const pages = (['en', 'zh-TW'] as const).map((language) => writeMarkdownExport(catalog, language));
      for (const file of [...files, ...pages]) expect(carelessCells(file).filter(isFormula)).toEqual([]);
    }),
    { numRuns: rounds(60, 12) },
  );
});

test('a guarded text comes back, one that begins with apostrophes too', () => {
  fc.assert(
    fc.property(fc.oneof(anySpreadsheetText, fc.string({ unit: 'binary' })), (text) => {
      expect(openCell(guardCell(text))).toBe(text);
      expect(openCell(guardCell(guardCell(text)))).toBe(guardCell(text));
      expect(isFormula(guardCell(text))).toBe(false);
    }),
    { numRuns: rounds(2_000, 400) },
  );
  expect(['=1', "'=1", 'a\n-b', 'x;@y', '\u00a0+886', "it's", 'a-b', 'a, -b'].map(guardCell)).toEqual([
    ...["'=1", "''=1", "a\n'-b", "x;'@y", "'\u00a0+886", "it's", 'a-b', 'a, -b'],
  ]);
});

test.each([';', '\t'])(
  'a file that a spreadsheet saved with %j between the cells is read the same',
  (delimiter) => {
    const text = writeCsvExport(builtin);
    const saved = `\uFEFF${Papa.unparse(readRows(text), { delimiter })}`;
    expect(isCsvExport(saved)).toBe(true);
    const found = (file: string) =>
      readCsvExport('errors', file).proposals.map((row) => ({ ...row, line: 0 }));
    expect(found(saved)).toEqual(found(text));
  },
);

test('a text that no cell of a spreadsheet holds is named, with what to do', () => {
  expect(() => writeCsvExport(only(builtin, 'x'.repeat(32_767)))).not.toThrow();
  expect(() => writeCsvExport(only(builtin, 'x'.repeat(32_768)))).toThrow(
    /^entry [a-z0-9-]+: "cause en" is longer than the 32767 characters .* --format json\.$/,
  );
});
