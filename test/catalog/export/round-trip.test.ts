import fc from 'fast-check';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { builtinFolders } from '../../../src/catalog/load/builtin-folders.ts';
import { isCsvExport, readCsvExport, writeCsvExport } from '../../../src/catalog/export/csv-export.ts';
import { readForExport, type ExportedCatalog } from '../../../src/catalog/export/exported-catalog.ts';
import { readJsonExport, writeJsonExport } from '../../../src/catalog/export/json-export.ts';
import { writeMarkdownExport } from '../../../src/catalog/export/markdown-export.ts';
import { findExportLanguage, readMarkdownExport } from '../../../src/catalog/export/read-markdown-export.ts';
import { readPage } from '../../../src/catalog/import/read-page.ts';
import { importPages } from '../../../src/catalog/write/import-pages.ts';
import type { ImportPage } from '../../../src/catalog/proposal/proposal.ts';
import { anyCatalog, anySpreadsheetText, catalogOf } from './any-catalog.ts';
import { rounds } from '../../rounds.ts';

const json = (catalog: ExportedCatalog) => [readJsonExport('errors', writeJsonExport(catalog))];

const csv = (catalog: ExportedCatalog) => {
  const text = writeCsvExport(catalog);
  expect(isCsvExport(text)).toBe(true);
  return [readCsvExport('errors', text)];
};

const markdown = (catalog: ExportedCatalog) =>
  (['en', 'zh-TW'] as const).map((language) => {
    const text = writeMarkdownExport(catalog, language);
    expect(findExportLanguage(text)).toBe(language);
    return readMarkdownExport(`errors.${language}`, text, language);
  });

/** Imports into an empty folder, twice, and reads what is there. */
function roundTrip(pages: readonly ImportPage[]): ExportedCatalog {
  const folder = mkdtempSync(join(tmpdir(), 'round-trip-'));
  const options = { folder, today: '2026-11-24', conflicts: 'report', isDryRun: false } as const;
  try {
    const first = importPages(pages, options).pages.flatMap(({ rows }) => rows);
    expect(first.filter(({ outcome }) => outcome !== 'imported' && outcome !== 'merged')).toEqual([]);
    expect(importPages(pages, { ...options, today: '2026-12-31' }).files).toEqual([]);
    return readForExport([folder]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const byId = <T extends { readonly id: string }>(items: readonly T[]) =>
  Object.fromEntries(items.map((item) => [item.id, item]));

/** What a page carries of an entry; it becomes a draft that comes from the page. */
const onPage = ({ apps, entries, contexts }: ExportedCatalog) => ({
  titles: contexts.map(({ title }) => title),
  apps: byId(apps.map(({ id, name }) => ({ id, name }))),
  entries: byId(
    entries.map(({ id, app, messages, cause, fix, who, links }) => ({
      id,
      app,
      messages,
      cause,
      fix,
      who,
      links,
    })),
  ),
});
const whole = ({ apps, entries, contexts }: ExportedCatalog) => ({
  apps: byId(apps),
  entries: byId(entries),
  contexts: contexts.map((context) => ({ ...context, entries: context.entries.toSorted() })),
});

test.each([
  ['json', json, anyCatalog],
  ['csv', csv, anyCatalog],
  ['json with what spreadsheets lose', json, catalogOf(anySpreadsheetText)],
  ['csv with what spreadsheets lose', csv, catalogOf(anySpreadsheetText)],
])(
  'any catalog comes back whole from %s',
  (_, through, catalogs) => {
    fc.assert(
      fc.property(catalogs, (catalog) => {
        expect(whole(roundTrip(through(catalog)))).toEqual(whole(catalog));
      }),
      { numRuns: rounds(10, 2) },
    );
  },
  60_000,
);

test('any catalog comes back from its two Markdown pages: messages, cause, fix, who, links, id, titles and names of apps', () => {
  fc.assert(
    fc.property(anyCatalog, (catalog) => {
      expect(onPage(roundTrip(markdown(catalog)))).toEqual(onPage(catalog));
    }),
    { numRuns: rounds(10, 2) },
  );
}, 60_000);

const appConnectors = readForExport(builtinFolders().filter((folder) => folder.endsWith('app-connectors')));

test('the built-in catalog comes back from each format', () => {
  const entries = byId(appConnectors.entries);
  for (const through of [json, csv]) {
    const back = roundTrip(through(appConnectors));
    expect(byId(back.entries)).toEqual(entries);
    expect(whole(back).contexts).toEqual(whole(appConnectors).contexts);
  }
  expect(onPage(roundTrip(markdown(appConnectors)))).toEqual(onPage(appConnectors));
}, 30_000);

test('an exported page is a page of error tables to any importer', async () => {
  const text = writeMarkdownExport(appConnectors, 'zh-TW').replace(/^.*\n/, '');
  const page = await readPage({ name: 'errors.zh-tw.md', bytes: new TextEncoder().encode(text) });
  expect(page.rows).toHaveLength(appConnectors.entries.length);
  expect(page.tables.every(({ kind }) => kind === 'errors')).toBe(true);
});

test('a cell that a spreadsheet would run as a formula is guarded', () => {
  const [entry] = appConnectors.entries;
  if (entry === undefined) throw new Error('no entry');
  const text = writeCsvExport({ ...appConnectors, entries: [{ ...entry, messages: ['=HYPERLINK("x")'] }] });
  expect(text).toContain(`"'=HYPERLINK(""x"")"`);
});

test('a JSON file that is no export is refused with what can be imported', () => {
  expect(() => readJsonExport('data', '{}')).toThrow(/data\.json is not an export of a catalog/);
  expect(() => readJsonExport('data', 'no json')).toThrow(/data\.json is not an export of a catalog/);
});
