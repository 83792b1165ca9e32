import { createHash } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FileReading, FindReading } from './read-catalog-file.ts';
import type { CatalogReading } from './read-folders.ts';
import { readerVersion } from './reader-version.ts';

/** Readings of catalog files that outlive the process, since parsing takes long. */
export interface KeptReadings {
  readonly find: FindReading;
  /** Keeps what is read without a fault, for the next start. Where it cannot be written nothing is kept. */
  readonly keep: (reading: CatalogReading) => void;
}

/**
 * Opens what is kept in `cache`, a folder that only trusted programs write, for the catalog of these folders. It counts
 * for the same file, text and program alone; what is damaged or of another version counts as nothing.
 */
export function openKeptReadings(cache: string, folders: readonly string[]): KeptReadings {
  const file = join(cache, `${digestOf(JSON.stringify(folders))}.json`);
  const version = readerVersion();
  const known = new Map(readKept(file, version).map((reading) => [reading.file, reading]));
  const find: FindReading = (path, digest) => {
    const reading = known.get(path);
    return reading?.digest === digest ? reading : undefined;
  };
  return {
    find,
    keep(reading) {
      const sound = reading.folders
        .flatMap(({ files }) => files)
        .filter(({ problems }) => problems.length === 0);
      if (sound.length === known.size && sound.every((each) => known.get(each.file) === each)) return;
      writeKept(file, version, sound);
    },
  };
}

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The first line is the digest of the rest, the second one the version. */
function readKept(file: string, version: string): readonly FileReading[] {
  try {
    const [digest, ours, readings = ''] = readFileSync(file, 'utf8').split('\n');
    if (ours !== version || digest !== digestOf(`${version}\n${readings}`)) return [];
    return JSON.parse(readings) as readonly FileReading[];
  } catch {
    return [];
  }
}

function writeKept(file: string, version: string, readings: readonly FileReading[]): void {
  const rest = `${version}\n${JSON.stringify(readings)}`;
  const fresh = `${file}.${process.pid}`;
  try {
    writeFileSync(fresh, `${digestOf(rest)}\n${rest}`, { mode: 0o600 });
    renameSync(fresh, file);
  } catch {
    // The files themselves are read at the next start.
  }
}
