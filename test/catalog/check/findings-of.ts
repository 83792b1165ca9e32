import { builtinFolders } from '../../../src/catalog/load/builtin-folders.ts';
import { checkFolders } from '../../../src/catalog/check/check-folders.ts';
import type { Finding } from '../../../src/catalog/check/finding.ts';
import { goodApps, writeCatalog } from '../write-catalog.ts';
import { type EntryParts, writeEntryFile } from './write-entry.ts';

/** The day of the tests. */
export const now = new Date('2026-11-24T08:00:00Z');

/** An entry that proves itself. */
export const paper: EntryParts = { id: 'acme-paper', messages: ['PrinterException: out of paper in {tray}'] };

/** A folder to compare with: that of the app connectors. */
export const around: readonly string[] = builtinFolders().filter((folder) =>
  folder.endsWith('app-connectors'),
);

/** The findings of one folder, alone but for the folders of `context`; its path is cut off. */
export function findingsOf(
  files: Readonly<Record<string, string>>,
  context: readonly string[] = [],
): Finding[] {
  const root = writeCatalog(files);
  const { findings } = checkFolders({ folders: [root], context, now });
  const cut = (text: string) => text.replaceAll(`${root}/`, '');
  return findings.map((one) => ({ ...one, file: cut(one.file), message: cut(one.message) }));
}

/** The findings of a folder with these entries of Acme, in `acme.yaml`. */
export function findingsOfEntries(...entries: EntryParts[]): Finding[] {
  return findingsOf({ 'apps.yaml': goodApps, 'acme.yaml': writeEntryFile('acme', entries) });
}

/** Findings as `severity rule file:line:column`. */
export function placesOf(findings: readonly Finding[]): string[] {
  return findings.map(
    ({ severity, rule, file, line, column }) => `${severity} ${rule} ${file}:${line}:${column}`,
  );
}
