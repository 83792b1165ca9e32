import type { FSWatcher } from 'chokidar';
import { realpathSync, statSync } from 'node:fs';
import { relative, resolve as toAbsolute, sep } from 'node:path';

/** When changes are told, in milliseconds. */
export interface WatchTimes {
  /** Without a change, before changes are told: an editor's save and a `git pull` are several. */
  readonly quiet: number;
  /** After the first change, even when there is no quiet. */
  readonly longest: number;
  /** Between two looks at which folder a path leads to. */
  readonly look: number;
}

export const watchTimes: WatchTimes = { quiet: 300, longest: 5_000, look: 1_000 };

/** Folders that are watched. */
export interface FolderWatch {
  /** No change is told after it. */
  stop(): Promise<void>;
}

/** What to do when something changed, and when the system refuses to watch. */
export interface WatchParts {
  readonly onChange: () => void;
  readonly onError: (error: unknown) => void;
  readonly times?: WatchTimes;
}

/**
 * Tells when files in the folders, not those in folders below, have changed, come or gone, and it is quiet again. A
 * folder may be missing, go away and come back, or be a link that is turned to another folder, at any step of its path.
 * Resolves when changes are seen; one that is made before is told too.
 */
export async function watchFolders(
  folders: readonly string[],
  { onChange, onError, times = watchTimes }: WatchParts,
): Promise<FolderWatch> {
  const notice = settle(onChange, times);
  const paths = folders.map((folder) => toAbsolute(folder));
  let identity = identify(paths);
  let watcher = await openWatcher(paths, notice.touch, onError);
  let renewal: Promise<void> = Promise.resolve();
  const renew = async (): Promise<void> => {
    // First the old one: two of one path would share what the system tells of the folder that it led to.
    await watcher.close();
    watcher = await openWatcher(paths, notice.touch, onError);
    notice.touch();
  };
  // The system tells what happens in a folder, not that its path leads to another one.
  const timer = setInterval(() => {
    const now = identify(paths);
    if (now === identity) return;
    identity = now;
    notice.touch();
    renewal = renewal.then(renew).catch(onError);
  }, times.look);
  timer.unref();
  notice.touch();
  return {
    async stop() {
      clearInterval(timer);
      await renewal;
      await watcher.close();
      notice.stop();
    },
  };
}

/** Which folders the paths lead to; empty for those that are missing. */
function identify(paths: readonly string[]): string {
  return JSON.stringify(
    paths.map((path) => {
      try {
        const { dev, ino } = statSync(path);
        return [realpathSync(path), dev, ino];
      } catch {
        return [];
      }
    }),
  );
}

async function openWatcher(
  paths: readonly string[],
  touch: () => void,
  onError: (error: unknown) => void,
): Promise<FSWatcher> {
  const isBelow = (path: string) =>
    paths.some((folder) => {
      const step = relative(folder, path);
      return step.includes(sep) && !step.startsWith('..' + sep);
    });
  // Only now: a bot listens before it watches.
  const { watch } = await import('chokidar');
  const watcher = watch([...paths], { ignoreInitial: true, ignored: isBelow });
  watcher.on('all', touch).on('error', onError);
  await new Promise<void>((resolve) => {
    watcher.once('ready', resolve).once('error', () => {
      resolve();
    });
  });
  return watcher;
}

interface Settling {
  readonly touch: () => void;
  readonly stop: () => void;
}

/** Calls `tell` once for touches that follow each other fast. */
function settle(tell: () => void, { quiet, longest }: WatchTimes): Settling {
  let timer: NodeJS.Timeout | undefined;
  let since = 0;
  const stop = (): void => {
    clearTimeout(timer);
    timer = undefined;
  };
  const touch = (): void => {
    if (timer === undefined) since = performance.now();
    clearTimeout(timer);
    const rest = since + longest - performance.now();
    timer = setTimeout(
      () => {
        timer = undefined;
        tell();
      },
      Math.max(0, Math.min(quiet, rest)),
    );
  };
  return { touch, stop };
}
