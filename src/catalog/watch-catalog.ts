import { isSameReading, readFolders, type CatalogReading } from './read-folders.ts';
import { watchFolders, type FolderWatch, type WatchTimes } from './watch-folders.ts';

/** What to do with a catalog that changed, and when its folders cannot be watched. */
export interface CatalogWatchParts {
  /** With all that can be read now; what has become bad is in it as it was before. */
  readonly onReading: (reading: CatalogReading) => void;
  readonly onError: (error: unknown) => void;
  readonly times?: WatchTimes;
}

/** Reads the folders of a reading again whenever something in them changes, once for changes that belong together. */
export function watchCatalog(first: CatalogReading, parts: CatalogWatchParts): Promise<FolderWatch> {
  const { onReading, ...watching } = parts;
  const folders = first.folders.map(({ folder }) => folder);
  let reading = first;
  return watchFolders(folders, {
    ...watching,
    onChange: () => {
      const next = readFolders(folders, reading);
      if (isSameReading(reading, next)) return;
      reading = next;
      onReading(next);
    },
  });
}
