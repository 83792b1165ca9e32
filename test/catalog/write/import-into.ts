import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { TableRow } from '../../../src/catalog/import/table/table-row.ts';
import type { FileEntry } from '../../../src/catalog/load/read-catalog-file.ts';
import { readFolders } from '../../../src/catalog/load/read-folders.ts';
import { importPages, type ImportOptions } from '../../../src/catalog/write/import-pages.ts';
import type { ImportPage } from '../../../src/catalog/proposal/proposal.ts';
import type { PageOutcome } from '../../../src/catalog/write/plan/row-outcome.ts';
import { toProposal } from '../../../src/catalog/proposal/to-proposal.ts';

/** A folder for one test, removed when it ends; nothing is in it. */
export function makeFolder(): string {
  const root = mkdtempSync(join(tmpdir(), 'import-'));
  onTestFinished(() => {
    rmSync(root, { recursive: true });
  });
  return root;
}

/** A row as tests write it; what is left out has a plain value. */
export type ShortRow = Partial<Omit<TableRow, 'document' | 'language'>> & {
  readonly messages: readonly string[];
};

/** A page with these error rows. */
export function makePage(document: string, language: string, rows: readonly ShortRow[]): ImportPage {
  const proposals = rows.map((row, at) => {
    const whole = {
      app: 'Acme Printer',
      cause: 'No paper.',
      steps: ['Fill the tray.'],
      codes: [],
      links: [],
      ...row,
    };
    return toProposal({ row: at + 1, line: at + 10, ...whole, document, language }, whole.app);
  });
  return { document, language, proposals, refused: [], apps: [] };
}

/** Imports pages on a day; gives what became of the rows of each. */
export function importInto(
  folder: string,
  pages: readonly ImportPage[],
  options: Partial<ImportOptions> = {},
): readonly PageOutcome[] {
  const fixed = { today: '2026-11-24', conflicts: 'report', isDryRun: false } as const;
  return importPages(pages, { ...fixed, folder, ...options }).pages;
}

/** The outcomes of all rows of all pages, in order. */
export const outcomesOf = (pages: readonly PageOutcome[]): readonly string[] =>
  pages.flatMap(({ rows }) => rows.map(({ outcome }) => outcome));

/** Every file below the folder with its text. */
export function readTexts(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    names
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted()
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]),
  );
}

/** The entries that the bot would load from the folder alone; it must be without fault. */
export function loadEntries(folder: string): readonly FileEntry[] {
  const { entries, problems } = readFolders([folder]);
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return entries.map(({ value }) => value);
}
