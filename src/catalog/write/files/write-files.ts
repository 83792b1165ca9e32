import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CodedError } from '../../../errors.ts';
import { showPath } from '../../show-path.ts';
import type { PlannedFile } from '../yaml/planned-file.ts';

/**
 * Writes the files of a folder, all or none: each beside its place first, then all moved there.
 * @throws CodedError USAGE when the folder cannot be written; everything is then as it was.
 */
export function writeFiles(folder: string, files: readonly PlannedFile[]): void {
  const written: string[] = [];
  const moved: PlannedFile[] = [];
  try {
    for (const { name, text } of files) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      const path = besideOf(folder, name);
      written.push(path);
      writeSynced(path, text);
    }
    for (const file of files) {
      renameSync(besideOf(folder, file.name), join(folder, file.name));
      moved.push(file);
    }
  } catch (cause) {
    putBack(folder, moved);
    for (const path of written) rmSync(path, { force: true });
    const remedy = 'nothing was changed; check its permissions, or name another folder with --into';
    throw new CodedError('USAGE', `${showPath(folder)} cannot be written; ${remedy}.`, { cause });
  }
}

/** A name that the catalog's reader passes over. */
const besideOf = (folder: string, name: string): string => {
  const path = join(folder, name);
  return join(dirname(path), `.${path.slice(dirname(path).length + 1)}.${process.pid}.new`);
};

function writeSynced(path: string, text: string): void {
  const file = openSync(path, 'w');
  try {
    writeFileSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function putBack(folder: string, moved: readonly PlannedFile[]): void {
  for (const { name, before } of moved) {
    if (before === undefined) rmSync(join(folder, name), { force: true });
    else writeFileSync(join(folder, name), before);
  }
}
