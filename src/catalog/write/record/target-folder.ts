import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { EntryContext } from '../../../core/entry.ts';
import { CodedError } from '../../../errors.ts';
import { builtinFolders } from '../../load/builtin-folders.ts';
import { toError } from '../../catalog-problem.ts';
import type { FileApp, FileEntry, Located } from '../../load/read-catalog-file.ts';
import { readFolder } from '../../load/read-folder.ts';
import { readFolders } from '../../load/read-folders.ts';
import { readRecord, recordFolder, type ImportRecord } from './import-record.ts';

/** The folder that an import writes into, as it is. */
export interface TargetFolder {
  readonly folder: string;
  readonly apps: readonly Located<FileApp>[];
  readonly entries: readonly Located<FileEntry>[];
  /** Where its entries apply; absent when its `apps.yaml` does not say. */
  readonly context?: EntryContext | undefined;
  /** Paths of the entry files, in order. */
  readonly files: readonly string[];
  /** By the name of the file below the folder. */
  readonly records: ReadonlyMap<string, ImportRecord>;
  /** Whether it must load by itself; a folder that only adds to the built-in ones need not. */
  readonly standsAlone: boolean;
}

/**
 * Reads the folder that an import writes into; one that is not there yet, or is empty, holds nothing.
 * @throws CodedError CATALOG_INVALID when there is something wrong in it already.
 */
export function readTargetFolder(folder: string): TargetFolder {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const records = readRecords(folder, names);
  if (!names.some((name) => /^[^.].*\.ya?ml$/.test(name))) {
    return { folder, apps: [], entries: [], files: [], records, standsAlone: true };
  }
  const reading = readFolder(folder);
  const [problem] = reading.problems;
  if (problem !== undefined) throw toError(problem);
  return {
    folder,
    apps: reading.apps,
    entries: reading.entries,
    context: reading.context,
    files: reading.files.map(({ file }) => file),
    records,
    standsAlone: mustStandAlone(folder),
  };
}

/** A folder without fault that the catalog of CATALOG_PATHS can consist of; else it must go with the built-in ones. */
function mustStandAlone(folder: string): boolean {
  if (readFolders([folder]).problems.length === 0) return true;
  const [problem] = readFolders([...builtinFolders().filter((path) => path !== folder), folder]).problems;
  if (problem !== undefined) throw toError(problem);
  return false;
}

function readRecords(folder: string, names: readonly string[]): Map<string, ImportRecord> {
  if (!names.includes(recordFolder)) return new Map();
  const files = listRecords(join(folder, recordFolder)).filter((name) => name.endsWith('.json'));
  return new Map(
    files.toSorted().flatMap((file) => {
      const name = `${recordFolder}/${file}`;
      const record = readRecord(folder, name);
      return record === undefined ? [] : [[name, record] as const];
    }),
  );
}

function listRecords(path: string): string[] {
  try {
    return readdirSync(path);
  } catch (cause) {
    throw new CodedError(
      'CATALOG_INVALID',
      `${path} cannot be read; check that it is a folder and its permissions`,
      {
        cause,
      },
    );
  }
}
