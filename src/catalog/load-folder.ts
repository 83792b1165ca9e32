import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { CodedError } from '../errors.ts';
import { catalogInvalid, showPath } from './catalog-invalid.ts';
import { checkFile } from './check-file.ts';
import { readYamlFile, type YamlFile } from './read-yaml-file.ts';
import { appsFileSchema, entryFileSchema, type AppsFile, type EntryFile } from './schema.ts';

/** Something of a catalog file, with the place where it stands. */
export interface Located<T> {
  readonly value: T;
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

/** An app as its file has it; the name may come from an earlier folder. */
export type FileApp = AppsFile['apps'][number];

/** An entry as its file has it, with the app that the file names. */
export type FileEntry = EntryFile['entries'][number] & { readonly app: string };

/** What one catalog folder holds, in the order of its sorted files. */
export interface CatalogFolder {
  readonly apps: readonly Located<FileApp>[];
  readonly entries: readonly Located<FileEntry>[];
}

/**
 * Reads `apps.yaml` and every other `*.yaml` of one folder. Both lists may be empty, not the folder.
 * @throws CodedError CATALOG_NOT_FOUND, CATALOG_INVALID.
 */
export function loadFolder(folder: string): CatalogFolder {
  const files = listFiles(folder).map((name) => readYamlFile(join(folder, name)));
  const isApps = (file: YamlFile) => file.path === join(folder, 'apps.yaml');
  const apps = files.filter(isApps).flatMap(readApps);
  const entries = files.filter((file) => !isApps(file)).flatMap(readEntries);
  refuseDuplicates('app', apps);
  refuseDuplicates('entry', entries);
  return { apps, entries };
}

function listFiles(folder: string): string[] {
  const names = readNames(folder).filter((name) => !name.startsWith('.'));
  const misnamed = names.find((name) => name.endsWith('.yml'));
  if (misnamed !== undefined) {
    throw catalogInvalid(join(folder, misnamed), 1, 'the file would not be read; rename it to end in .yaml');
  }
  const files = names.filter((name) => name.endsWith('.yaml')).toSorted();
  if (files.length > 0) return files;
  const remedy = 'put apps.yaml and one YAML file an app there, or take the folder out of CATALOG_PATHS';
  throw new CodedError('CATALOG_INVALID', `${showPath(folder)}: the folder holds no *.yaml file; ${remedy}`);
}

function readNames(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (cause) {
    const problem = 'no catalog folder can be read there; create it or correct CATALOG_PATHS';
    throw new CodedError('CATALOG_NOT_FOUND', `${showPath(folder)}: ${problem}`, { cause });
  }
}

const readApps = (file: YamlFile): Located<FileApp>[] =>
  checkFile(file, appsFileSchema).apps.map((value, index) => ({
    value,
    file: file.path,
    line: file.lineOf(['apps', index, 'id']),
  }));

function readEntries(file: YamlFile): Located<FileEntry>[] {
  const { app, entries } = checkFile(file, entryFileSchema);
  return entries.map((entry, index) => ({
    value: { ...entry, app },
    file: file.path,
    line: file.lineOf(['entries', index, 'id']),
  }));
}

function refuseDuplicates(kind: string, items: readonly Located<{ readonly id: string }>[]): void {
  const seen = new Map<string, Located<unknown>>();
  for (const { value, file, line } of items) {
    const first = seen.get(value.id);
    if (first !== undefined) {
      const place = `${showPath(first.file)}:${first.line}`;
      throw catalogInvalid(file, line, `${kind} ${value.id}: the id is taken by ${place}; write another id`);
    }
    seen.set(value.id, { value, file, line });
  }
}
