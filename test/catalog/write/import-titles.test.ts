import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { expect, onTestFinished, test } from 'vitest';
import { isCsvExport, readCsvExport, writeCsvExport } from '../../../src/catalog/export/csv-export.ts';
import { readForExport, type ExportedCatalog } from '../../../src/catalog/export/exported-catalog.ts';
import { readJsonExport, writeJsonExport } from '../../../src/catalog/export/json-export.ts';
import { writeMarkdownExport } from '../../../src/catalog/export/markdown-export.ts';
import { readMarkdownExport } from '../../../src/catalog/export/read-markdown-export.ts';
import { builtinFolders } from '../../../src/catalog/load/builtin-folders.ts';
import type { ImportPage } from '../../../src/catalog/proposal/proposal.ts';
import { importPages } from '../../../src/catalog/write/import-pages.ts';
import { goodApps, goodEntries, writeCatalog } from '../write-catalog.ts';

const titles = {
  connectors: 'App connectors of Microsoft Defender for Cloud Apps',
  entra: 'Microsoft Entra sign-in',
};
const both = readForExport(builtinFolders());
const connectors = readForExport(builtinFolders().filter((folder) => folder.endsWith('app-connectors')));

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'titles-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  return folder;
}

const into = (folder: string, ...pages: ImportPage[]) =>
  importPages(pages, { folder, today: '2026-11-24', conflicts: 'report', isDryRun: false });

const csv = (catalog: ExportedCatalog) => readCsvExport('errors', writeCsvExport(catalog));
const json = (catalog: ExportedCatalog) => readJsonExport('errors', writeJsonExport(catalog));
const page = (catalog: ExportedCatalog, language: 'en' | 'zh-TW') =>
  readMarkdownExport(`errors.${language}`, writeMarkdownExport(catalog, language), language);

const appsFile = (folder: string) => readFileSync(join(folder, 'apps.yaml'), 'utf8');

test('a new folder gets the title that its pages agree on, in both languages', () => {
  const folder = emptyFolder();
  expect(into(folder, page(connectors, 'zh-TW'), page(connectors, 'en')).leftOutTitles).toEqual([]);
  expect(readForExport([folder]).contexts.map(({ title }) => title)).toEqual([
    { en: titles.connectors, 'zh-TW': 'Microsoft Defender for Cloud Apps 的應用程式連接器' },
  ]);
});

test.each([
  ['csv', csv],
  ['json', json],
])('titles of several folders in one %s are told, as a folder has one', (_format, through) => {
  const folder = emptyFolder();
  const { leftOutTitles } = into(folder, through(both));
  expect(leftOutTitles).toEqual([titles.connectors, titles.entra]);
  expect(readForExport([folder]).contexts).toEqual([]);
});

test('a title is not given to entries that have none', () => {
  const some = connectors.contexts.map((each) => ({ ...each, entries: each.entries.slice(1) }));
  for (const through of [csv, json])
    expect(into(emptyFolder(), through({ ...connectors, contexts: some })).leftOutTitles).toEqual([
      titles.connectors,
    ]);
});

test('a folder with entries keeps what it says, or does not say', () => {
  const own = 'title: { en: Printers, zh-TW: 印表機 } # ours\n';
  for (const front of ['', own]) {
    const root = writeCatalog({ 'a/apps.yaml': front + goodApps, 'a/acme.yaml': goodEntries });
    const folder = join(root, 'a');
    expect(into(folder, json(connectors)).leftOutTitles).toEqual([titles.connectors]);
    expect(appsFile(folder).startsWith(front + goodApps)).toBe(true);
  }
});

test('a folder that only names apps gets the title beside them', () => {
  const root = writeCatalog({ 'a/apps.yaml': `# Ours\n${goodApps}` });
  const folder = join(root, 'a');
  into(folder, csv(connectors));
  expect(appsFile(folder).startsWith(`# Ours\n${goodApps}`)).toBe(true);
  expect(readForExport([folder]).contexts).toMatchObject([
    { title: { en: titles.connectors }, signs: connectors.contexts[0]?.signs },
  ]);
});

test('a changed title stays when the same export comes again', () => {
  const folder = emptyFolder();
  into(folder, csv(connectors));
  writeFileSync(join(folder, 'apps.yaml'), appsFile(folder).replace(titles.connectors, 'Our connectors'));
  const again = into(folder, csv(connectors));
  expect(again.files).toEqual([]);
  expect(again.leftOutTitles).toEqual([titles.connectors]);
});

test('an export of before, without titles, is still read', () => {
  const rows = Papa.parse<string[]>(writeCsvExport(connectors), { skipEmptyLines: true }).data;
  const old = Papa.unparse(
    rows.map((row) => row.slice(0, -6)),
    { quotes: true },
  );
  expect(isCsvExport(old)).toBe(true);
  expect(readCsvExport('errors', old).proposals).toHaveLength(connectors.entries.length);
  expect(readCsvExport('errors', old).contexts).toEqual([{ title: {}, signs: [], unless: [] }]);
  const fields = Object.entries(JSON.parse(writeJsonExport(connectors)) as Record<string, unknown>);
  const rest = Object.fromEntries(fields.filter(([field]) => field !== 'contexts'));
  const folder = emptyFolder();
  expect(into(folder, readJsonExport('errors', JSON.stringify(rest))).leftOutTitles).toEqual([]);
  expect(readForExport([folder]).entries).toHaveLength(connectors.entries.length);
});
