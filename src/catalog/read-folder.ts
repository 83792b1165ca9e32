import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { catalogLimits } from './catalog-limits.ts';
import { invalidAt, notFound, showPlace, wholeFile, type CatalogProblem } from './catalog-problem.ts';
import { limitProblems } from './limit-problems.ts';
import {
  readCatalogFile,
  type FileApp,
  type FileEntry,
  type FileReading,
  type FindReading,
  type Located,
} from './read-catalog-file.ts';

/** What one catalog folder holds. */
export interface FolderReading {
  readonly folder: string;
  readonly files: readonly FileReading[];
  /** In the order of the sorted files; each id once. */
  readonly apps: readonly Located<FileApp>[];
  readonly entries: readonly Located<FileEntry>[];
  /** Of the folder, then of its files, then ids that are there twice. */
  readonly problems: readonly CatalogProblem[];
}

/**
 * Reads `apps.yaml` and every other `*.yaml` of one folder; names that begin with a dot are passed over. An id that is
 * there twice costs the later one. With `last`, what is bad now stays as it was then; of a folder that cannot be read,
 * or holds no `*.yaml`, everything. What `find` knows is not parsed. Throws nothing.
 */
export function readFolder(folder: string, last?: FolderReading, find?: FindReading): FolderReading {
  const { names, problems } = listFiles(folder);
  if (names.length === 0) {
    const { files = [], apps = [], entries = [] } = last ?? {};
    return { folder, files, apps, entries, problems };
  }
  const before = new Map(last?.files.map((reading) => [reading.file, reading]));
  let room: number = catalogLimits.folderBytes;
  const files = names.map((name) => {
    const file = join(folder, name);
    const reading = readCatalogFile(file, before.get(file), find, Math.min(room, catalogLimits.fileBytes));
    room -= reading.bytes;
    return reading;
  });
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
    problems: [
      ...problems,
      ...files.flatMap((file) => file.problems),
      ...limitDuplicates(files, [...apps.problems, ...entries.problems]),
    ],
  };
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

interface Listing {
  readonly names: readonly string[];
  readonly problems: readonly CatalogProblem[];
}

function listFiles(folder: string): Listing {
  const all = readNames(folder)?.filter((name) => !name.startsWith('.'));
  if (all === undefined) {
    const problem = 'no catalog folder can be read there; create it or correct CATALOG_PATHS';
    return { names: [], problems: [notFound(folder, problem)] };
  }
  const problems = all
    .filter((name) => name.endsWith('.yml'))
    .map((name) =>
      invalidAt(join(folder, name), wholeFile, 'the file would not be read; rename it to end in .yaml'),
    );
  const names = all.filter((name) => name.endsWith('.yaml')).toSorted();
  if (names.length > catalogLimits.folderFiles) {
    const [most, more] = [catalogLimits.folderFiles, names.length - catalogLimits.folderFiles];
    const remedy = 'put several apps into one file, or take files away';
    const message = `the folder holds too many *.yaml files, so the last ${more} of them are left out; at most ${most}: ${remedy}`;
    return {
      names: names.slice(0, most),
      problems: [...problems, invalidAt(folder, wholeFile, message)],
    };
  }
  if (names.length > 0 || problems.length > 0) return { names, problems };
  const remedy = 'put apps.yaml and one YAML file an app there, or take the folder out of CATALOG_PATHS';
  return { names, problems: [invalidAt(folder, wholeFile, `the folder holds no *.yaml file; ${remedy}`)] };
}

function readNames(folder: string): string[] | undefined {
  try {
    return readdirSync(folder);
  } catch {
    return undefined;
  }
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
