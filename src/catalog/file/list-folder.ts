import { opendirSync } from 'node:fs';
import { opendir } from 'node:fs/promises';
import { catalogLimits } from './catalog-limits.ts';

/**
 * The names of a catalog folder that matter, sorted: `*.yaml`, and `*.yml` that is told as a mistake; names that begin with
 * a dot do not. `unreadable` when no folder can be read there, `crowded` when it holds more names than are looked through.
 */
export type FolderNames = readonly string[] | 'unreadable' | 'crowded';

/** What a folder with all these names holds; one more than the most is enough to tell. */
const namesOf = (all: readonly string[]): FolderNames =>
  all.length > catalogLimits.folderNames
    ? 'crowded'
    : all.filter((name) => /^[^.].*\.ya?ml$/.test(name)).toSorted();

/** The names of a folder. Throws nothing. */
export function listFolder(folder: string): FolderNames {
  const all: string[] = [];
  try {
    const listing = opendirSync(folder);
    try {
      for (let next = listing.readSync(); next !== null; next = listing.readSync())
        if (all.push(next.name) > catalogLimits.folderNames) break;
    } finally {
      listing.closeSync();
    }
    return namesOf(all);
  } catch {
    return 'unreadable';
  }
}

/** The same without holding up who waits for an answer. Throws nothing. */
export async function listFolderQuietly(folder: string): Promise<FolderNames> {
  const all: string[] = [];
  try {
    for await (const { name } of await opendir(folder, { bufferSize: 256 }))
      if (all.push(name) > catalogLimits.folderNames) break;
    return namesOf(all);
  } catch {
    return 'unreadable';
  }
}
