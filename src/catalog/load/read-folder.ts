import { join } from 'node:path';
import type { EntryContext } from '../../core/entry.ts';
import { catalogLimits } from '../file/catalog-limits.ts';
import { invalidAt, showPlace, wholeFile, type CatalogProblem } from '../catalog-problem.ts';
import { limitProblems } from '../file/limit-problems.ts';
import { checkNames } from './check-names.ts';
import {
  readCatalogFile,
  type FileApp,
  type FileEntry,
  type FilePhrases,
  type FileReading,
  type FindReading,
  type Located,
} from './read-catalog-file.ts';
import { showPath } from '../show-path.ts';

/** What one catalog folder holds. */
export interface FolderReading {
  readonly folder: string;
  readonly files: readonly FileReading[];
  /** In the order of the sorted files; each id once. */
  readonly apps: readonly Located<FileApp>[];
  readonly entries: readonly Located<FileEntry>[];
  /** In the order of the sorted files; an entry's may stand in several. */
  readonly phrases: readonly Located<FilePhrases>[];
  /** Where its entries apply; absent when its `apps.yaml` does not say. */
  readonly context?: EntryContext | undefined;
  /** Of the folder, then of its files, then ids that are there twice. */
  readonly problems: readonly CatalogProblem[];
}

/** What a folder is read with. */
export interface FolderReadOptions {
  /** The folder as it was before. */
  readonly last?: FolderReading | undefined;
  readonly find?: FindReading | undefined;
  /** Entries that may still come. */
  readonly room?: number;
  /** Milliseconds of the processor, after which no second file is parsed. */
  readonly parseTime?: number | undefined;
}

/**
 * Reads `apps.yaml` and every other `*.yaml` of one folder; names that begin with a dot are passed over. An id that is
 * there twice costs the later one. With `last`, what is bad now stays as it was then, also what there is no time to parse;
 * of a folder that cannot be read, or holds no `*.yaml`, everything. What `find` knows is not parsed. Throws nothing.
 */
export function readFolder(folder: string, options: FolderReadOptions = {}): FolderReading {
  const { names, problems } = checkNames(folder);
  if (names.length === 0) {
    const { files = [], apps = [], entries = [], phrases = [], context } = options.last ?? {};
    return { folder, files, apps, entries, phrases, context, problems };
  }
  const files = readFiles(folder, names, options);
  const apps = dropDuplicates(
    'app',
    files.flatMap((file) => file.apps),
  );
  const entries = dropDuplicates(
    'entry',
    files.flatMap((file) => file.entries),
  );
  return {
    folder,
    files,
    apps: apps.kept,
    entries: entries.kept,
    phrases: files.flatMap((file) => file.phrases),
    context: files.find(({ context }) => context !== undefined)?.context,
    problems: [
      ...problems,
      ...findLeftOut(folder, names.length - files.length),
      ...findLater(folder, files, options.parseTime),
      ...files.flatMap((file) => file.problems),
      ...limitDuplicates(files, [...apps.problems, ...entries.problems]),
    ],
  };
}

/** The files in order, up to the one with which there are too many entries. */
function readFiles(
  folder: string,
  names: readonly string[],
  { last, find, room = catalogLimits.entries, parseTime = Infinity }: FolderReadOptions,
): FileReading[] {
  const before = new Map(last?.files.map((reading) => [reading.file, reading]));
  const end = processorTime() + parseTime;
  let hasParsed = false;
  // One in any case, so that the next reading has less to do.
  const mayParse = (): boolean => {
    const may = !hasParsed || processorTime() < end;
    hasParsed = true;
    return may;
  };
  const files: FileReading[] = [];
  let bytes: number = catalogLimits.folderBytes;
  let entries = room;
  for (const name of names) {
    if (entries <= 0) break;
    const file = join(folder, name);
    const mostBytes = Math.min(bytes, catalogLimits.fileBytes);
    const reading = readCatalogFile(file, { last: before.get(file), find, mostBytes, mayParse });
    bytes -= reading.bytes;
    entries -= reading.entries.length;
    files.push(reading);
  }
  return files;
}

/** Of this thread, in milliseconds: a busy machine makes a reading no longer. */
function processorTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}

function findLeftOut(folder: string, count: number): CatalogProblem[] {
  if (count === 0) return [];
  const most = catalogLimits.entries.toLocaleString('en-US');
  const message = `there are more than ${most} entries, so the last ${count} files of the folder are left out; remove what nobody needs`;
  return [invalidAt(folder, wholeFile, message)];
}

function findLater(
  folder: string,
  files: readonly FileReading[],
  time: number | undefined,
): CatalogProblem[] {
  const [first, ...more] = files.filter(({ isLater }) => isLater === true);
  if (first === undefined || time === undefined) return [];
  const what = `${showPath(first.file)} and ${more.length} more files are read next, and answer as before until then`;
  return [
    invalidAt(
      folder,
      wholeFile,
      `what changed takes more than ${time / 1_000} s to read, so ${what}; split large files, and correct what is reported about the others`,
    ),
  ];
}

/** What is told of a file, with what its own reading tells already. */
function limitDuplicates(
  files: readonly FileReading[],
  duplicates: readonly CatalogProblem[],
): readonly CatalogProblem[] {
  const told = new Map(files.map(({ file, problems }) => [file, problems.length]));
  return [...Map.groupBy(duplicates, ({ file }) => file)].flatMap(([file, problems]) =>
    limitProblems(
      file,
      problems,
      problems.length,
      Math.max(0, catalogLimits.fileFindings - (told.get(file) ?? 0)),
    ),
  );
}

function dropDuplicates<T extends { readonly id: string }>(
  kind: 'app' | 'entry',
  items: readonly Located<T>[],
) {
  // What the files say now goes before what is kept from before.
  const sound = new Set(items.filter(({ isKept }) => isKept !== true).map(({ value }) => value.id));
  const first = new Map<string, Located<T>>();
  const problems: CatalogProblem[] = [];
  for (const item of items) {
    const { id } = item.value;
    if (item.isKept === true && sound.has(id)) continue;
    const taken = first.get(id);
    if (taken === undefined) first.set(id, item);
    else if (item.isKept !== true) problems.push(isTaken(kind, item, taken));
  }
  return { kept: [...first.values()], problems };
}

function isTaken<T extends { readonly id: string }>(
  kind: 'app' | 'entry',
  { file, value: { id }, ...place }: Located<T>,
  taken: Located<T>,
): CatalogProblem {
  const message = `${kind} ${id}: the id is taken by ${showPlace(taken)}; write another id`;
  return invalidAt(file, place, message, kind === 'entry' ? id : undefined);
}
