import { opendirSync } from 'node:fs';
import { opendir } from 'node:fs/promises';
import { catalogLimits } from './catalog-limits.ts';

/**
 * The names of a catalog folder that matter, sorted: `*.yaml`, and `*.yml` that is told as a mistake; names that begin with
 * a dot do not. `unreadable` when no folder can be read there, `crowded` when it holds more names than are looked through.
 */
export type FolderNames = readonly string[] | 'unreadable' | 'crowded';

const matters = (name: string): boolean => /^[^.].*\.ya?ml$/.test(name);

/** The names of a folder. Throws nothing. */
export function listFolder(folder: string): FolderNames {
  const names: string[] = [];
  try {
    const listing = opendirSync(folder);
    try {
      let seen = 0;
      for (let next = listing.readSync(); next !== null; next = listing.readSync()) {
        if ((seen += 1) > catalogLimits.folderNames) return 'crowded';
        if (matters(next.name)) names.push(next.name);
      }
    } finally {
      listing.closeSync();
    }
    return names.toSorted();
  } catch {
    return 'unreadable';
  }
}

/** The same without holding up who waits for an answer. Throws nothing. */
export async function listFolderQuietly(folder: string): Promise<FolderNames> {
  const names: string[] = [];
  try {
    let seen = 0;
    for await (const { name } of await opendir(folder, { bufferSize: 256 })) {
      if ((seen += 1) > catalogLimits.folderNames) return 'crowded';
      if (matters(name)) names.push(name);
    }
    return names.toSorted();
  } catch {
    return 'unreadable';
  }
}
