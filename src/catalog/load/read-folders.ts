import type { Catalog } from '../../core/entry.ts';
import { catalogLimits } from '../file/catalog-limits.ts';
import { invalidAt, wholeFile, type CatalogProblem } from '../catalog-problem.ts';
import { deepFreeze } from './deep-freeze.ts';
import { limitProblems } from '../file/limit-problems.ts';
import { mergeFolders } from './merge-folders.ts';
import type { FileApp, FileEntry, FindReading, Located } from './read-catalog-file.ts';
import { readFolder, type FolderReading } from './read-folder.ts';
import { summariseCatalog, type CatalogSummary } from './summarise-catalog.ts';

/** What catalog folders hold, and all that is wrong in them. */
export interface CatalogReading {
  /** All that is sound, merged, deeply frozen. Without entries when nothing is. */
  readonly catalog: Catalog;
  /** Folder by folder, file by file, from top to bottom; then what did not fit together. Empty for a clean catalog. */
  readonly problems: readonly CatalogProblem[];
  /** The apps as the files have them, of all folders in order, so one app may be there for several folders. */
  readonly apps: readonly Located<FileApp>[];
  /** The sound entries as the files have them, drafts with what they lack, and also those that a later folder replaces. */
  readonly entries: readonly Located<FileEntry>[];
  readonly summary: CatalogSummary;
  /** What each folder holds by itself. */
  readonly folders: readonly FolderReading[];
}

/** What folders are read with. */
export interface ReadOptions {
  /** The reading before. */
  readonly last?: CatalogReading;
  readonly find?: FindReading | undefined;
  /** Milliseconds of the processor for each folder, after which what has changed there is left for the next reading. */
  readonly parseTime?: number;
}

/**
 * Reads catalog folders leniently: a bad entry costs itself alone, a file that is not YAML itself, an id that is there
 * twice the later one, an unknown app its entries. With `last`, what is bad now stays as it was
 * then, the whole catalog when there would be no entry, and files that did not change are not parsed again, nor those that
 * `find` knows. Throws nothing for what the folders hold.
 */
export function readFolders(
  folders: readonly string[],
  { last, find, parseTime }: ReadOptions = {},
): CatalogReading {
  const before = new Map(last?.folders.map((reading) => [reading.folder, reading]));
  const readings: FolderReading[] = [];
  let room: number = catalogLimits.entries;
  for (const folder of folders) {
    const reading = readFolder(folder, { last: before.get(folder), find, room, parseTime });
    room -= reading.entries.length;
    readings.push(reading);
  }
  const merged = mergeFolders(readings, last?.catalog);
  const all = [...readings.flatMap((reading) => reading.problems), ...merged.problems];
  const problems = limitProblems(folders[0] ?? '', all, all.length, catalogLimits.findings);
  const isEmpty = merged.catalog.entries.length === 0;
  const catalog = isEmpty && last !== undefined ? last.catalog : deepFreeze(merged.catalog);
  const entries = readings.flatMap((reading) => reading.entries);
  return {
    catalog,
    problems: isEmpty && problems.length === 0 ? hasNoEntries(folders) : problems,
    apps: readings.flatMap((reading) => reading.apps),
    entries,
    summary: summariseCatalog(folders, catalog.entries.length, entries),
    folders: readings,
  };
}

function hasNoEntries([folder]: readonly string[]): CatalogProblem[] {
  if (folder === undefined) return [];
  const remedy = 'add a YAML file with app: and entries: to one of the folders';
  return [invalidAt(folder, wholeFile, `the catalog has no entries; ${remedy}`)];
}

/** True when files have changed and are not parsed yet. */
export const isUnfinished = ({ folders }: CatalogReading): boolean =>
  folders.some(({ files }) => files.some(({ isLater }) => isLater === true));

/** True when no file has changed and the same is wrong, so that nothing would be answered in another way. */
export function isSameReading(one: CatalogReading, other: CatalogReading): boolean {
  const [files, otherFiles] = [one, other].map(({ folders }) => folders.flatMap((folder) => folder.files));
  return (
    files?.length === otherFiles?.length &&
    files?.every((file, index) => file === otherFiles?.[index]) === true &&
    JSON.stringify(one.problems) === JSON.stringify(other.problems)
  );
}
