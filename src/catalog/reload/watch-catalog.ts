import { readInThread, type ThreadLimits } from './read-in-thread.ts';
import { packReading } from './reload-catalog.ts';
import { unpackCatalog, type TabulatedCatalog } from './handed-catalog.ts';
import type { CatalogReading } from '../load/read-folders.ts';
import { watchFolders, type WatchTimes } from './watch-folders.ts';

/** What to do with a catalog that changed, and when reading it fails. */
export interface CatalogWatchParts {
  /** With all that can be read now; what has become bad is in it as it was before. */
  readonly onCatalog: (catalog: TabulatedCatalog) => void;
  /** A change that cost too much or failed; the next one is read all the same. */
  readonly onFailure: (error: unknown) => void;
  /** All is as it was at the last reading that did not fail. */
  readonly onUnchanged: () => void;
  readonly times?: WatchTimes | undefined;
  readonly limits?: ThreadLimits | undefined;
  /** How the folders are read; in a thread of its own unless a test has another way. */
  readonly read?: typeof readInThread;
}

/** A catalog that is watched. */
export interface CatalogWatch {
  /** Resolves when nothing is read any more; nothing is told after it. */
  stop(): Promise<void>;
}

/**
 * Reads the folders of a reading again whenever something in them changes, once for changes that belong together, in a
 * thread of its own and one reading at a time.
 */
export function watchCatalog(first: CatalogReading, parts: CatalogWatchParts): CatalogWatch {
  const { onCatalog, onFailure, onUnchanged, limits, times, read = readInThread } = parts;
  const folders = first.folders.map(({ folder }) => folder);
  const ending = new AbortController();
  let last: Uint8Array = packReading(first);
  const reload = async (): Promise<void> => {
    try {
      const result = await read({ folders, last }, ending.signal, limits);
      if (result === 'same') {
        if (!ending.signal.aborted) onUnchanged();
        return;
      }
      const catalog = await unpackCatalog(result.handed);
      if (ending.signal.aborted) return;
      onCatalog(catalog);
      last = result.reading;
      if (result.isUnfinished) reloading.ask();
    } catch (error) {
      if (!ending.signal.aborted) onFailure(error);
    }
  };
  const reloading = oneAtATime(reload);
  const watch = watchFolders(folders, reloading.ask, times);
  return {
    async stop() {
      ending.abort();
      watch.stop();
      await reloading.settled();
    },
  };
}

interface Runs {
  /** Runs it now, or once more when the run that goes on is over. */
  readonly ask: () => void;
  /** Resolves when none goes on. */
  readonly settled: () => Promise<void>;
}

function oneAtATime(run: () => Promise<void>): Runs {
  let going = Promise.resolve();
  let isWaiting = false;
  return {
    ask() {
      if (isWaiting) return;
      isWaiting = true;
      going = going.then(() => {
        isWaiting = false;
        return run();
      });
    },
    settled: () => going,
  };
}
