import { delimiter, join } from 'node:path';
import { showPlace } from '../../catalog/catalog-problem.ts';
import { findMissingLanguages } from '../../catalog/format/missing-languages.ts';
import { readCatalogFile, type FileEntry } from '../../catalog/load/read-catalog-file.ts';
import type { CatalogReading } from '../../catalog/load/read-folders.ts';
import { showPath } from '../../catalog/show-path.ts';
import type { PlannedFile } from '../../catalog/write/yaml/planned-file.ts';
import type { TargetFolder } from '../../catalog/write/record/target-folder.ts';
import { writeFiles } from '../../catalog/write/files/write-files.ts';
import { loadSettledCatalog } from '../settled-catalog.ts';
import { askApp } from './ask-app.ts';
import { askEntry } from './ask-entry.ts';
import { askFolder } from './choose-folder.ts';
import type { NewEntryParts } from './new-entry-parts.ts';
import { addedText, planEntry } from './plan-entry.ts';
import { proveEntry } from './prove-entry.ts';
import { readPlanned } from './read-planned.ts';
import { readTeamFolder } from './read-team-folder.ts';

/**
 * Asks for an entry, shows what would be written, and writes it.
 * @param teamFolder where it goes, absolute; it is asked for when there is none
 * @returns whether something was written
 * @throws CodedError CATALOG_INVALID, USAGE when the folder is faulty or cannot be written; nothing is written then
 */
export async function runDialogue(teamFolder: string | undefined, parts: NewEntryParts): Promise<boolean> {
  const { settled, questions, wording, terminal } = parts;
  const folder = teamFolder ?? (await askFolder(parts));
  const isLoaded = settled.folders.includes(folder);
  const around = settled.folders.filter((path) => path !== folder);
  const target = readTeamFolder(folder, around);
  const known = isLoaded || target.files.length === 0 ? settled : loadSettledCatalog([...around, folder]);
  const chosen = await askApp(known.catalog.apps, parts);
  const entry = await askEntry(chosen, { ...parts, settled: known });
  if (entry === undefined) return false;
  const plan = (current: TargetFolder) => planEntry(entry, chosen, current, known.catalog.apps);
  const files = plan(target);
  const isFound = await tellProofs(entry, readPlanned(files, target, around), parts);
  await showFiles(files, folder, parts);
  if (!(await questions.confirm(isFound ? wording.write : wording.writeAnyway, isFound))) return false;
  // Somebody may have changed the folder while the questions were answered.
  const written = plan(readTeamFolder(folder, around));
  writeFiles(folder, written);
  await tellWritten(entry, folder, written, parts);
  if (!isLoaded) {
    const value = [...settled.folders, folder].join(delimiter);
    await terminal.print(wording.notLoaded(showPath(folder), value));
  }
  return true;
}

/** Tells what the bot does with the entry; gives whether all is well. */
async function tellProofs(
  entry: FileEntry,
  { catalog }: CatalogReading,
  { wording, terminal }: NewEntryParts,
): Promise<boolean> {
  const proofs = proveEntry(entry.id, catalog, wording);
  await terminal.print(`\n${terminal.paint('bold', wording.checking)}`);
  for (const { isGood, text } of proofs) {
    await terminal.print(`  ${terminal.paint(isGood ? 'green' : 'yellow', isGood ? '✔' : '✘')} ${text}`);
  }
  return proofs.every(({ isGood }) => isGood);
}

async function showFiles(
  files: readonly PlannedFile[],
  folder: string,
  { wording, terminal }: NewEntryParts,
): Promise<void> {
  for (const file of files) {
    const path = showPath(join(folder, file.name));
    const title = file.before === undefined ? wording.newFile(path) : wording.changedFile(path);
    await terminal.print(`\n${terminal.paint('bold', title)}\n${addedText(file)}`);
  }
  await terminal.print('');
}

async function tellWritten(
  entry: FileEntry,
  folder: string,
  files: readonly PlannedFile[],
  { wording, terminal }: NewEntryParts,
): Promise<void> {
  const located = files
    .flatMap(({ name }) => readCatalogFile(join(folder, name)).entries)
    .find(({ value }) => value.id === entry.id);
  await terminal.print(wording.written(located === undefined ? showPath(folder) : showPlace(located)));
  if (entry.review !== true) return;
  const missing = findMissingLanguages({ ...entry, review: false }).map(({ path }) => path.join('.'));
  await terminal.print(wording.isDraft(missing.join(', ')));
}
