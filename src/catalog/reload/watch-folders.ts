import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { catalogLimits } from '../file/catalog-limits.ts';
import { listFolderQuietly, type FolderNames } from '../file/list-folder.ts';

/** When folders are looked at and changes are told, in milliseconds. */
export interface WatchTimes {
  /** Between two looks. A change is told after a look that finds no other one: an editor's save and a `git pull` are several. */
  readonly look: number;
  /** After the first change, even when others follow. */
  readonly longest: number;
}

export const watchTimes: WatchTimes = { look: 400, longest: 5_000 };

/** Folders that are watched. */
export interface FolderWatch {
  /** No change is told after it. */
  stop(): void;
}

/**
 * Tells when a catalog file in the folders, not in those below, has changed, come or gone, and it is quiet again; for the
 * first time at once, since what was read before may have changed. A folder may be missing, go away and come back, or be a
 * link that is turned to another folder, at any step of its path.
 *
 * It looks at the files itself, one after the other: what the system tells of a folder floods the process when somebody puts
 * thousands of other files there, and it tells nothing of folders that lie on another machine.
 */
export function watchFolders(
  folders: readonly string[],
  onChange: () => void,
  times: WatchTimes = watchTimes,
): FolderWatch {
  const ending = new AbortController();
  void follow(folders, onChange, times, ending.signal);
  return {
    stop() {
      ending.abort();
    },
  };
}

async function follow(
  folders: readonly string[],
  onChange: () => void,
  { look, longest }: WatchTimes,
  signal: AbortSignal,
): Promise<void> {
  let looks: readonly FolderLook[] = [];
  let changedAt: number | undefined;
  const isOver = (): boolean => signal.aborted;
  while (!isOver()) {
    const next = await lookAt(folders, looks, signal);
    const isSame = next.every(({ seen }, index) => seen === looks[index]?.seen);
    looks = next;
    if (!isSame) changedAt ??= performance.now();
    if (changedAt !== undefined && (isSame || performance.now() - changedAt >= longest)) {
      changedAt = undefined;
      if (!isOver()) onChange();
    }
    await delay(look, undefined, { ref: false, signal }).catch(() => undefined);
  }
}

/** What a look at a folder finds. */
interface FolderLook {
  /** Differs when a file differs. */
  readonly seen: string;
  /** Of the folder itself: other names are in it only when this differs. */
  readonly state: string;
  readonly names: FolderNames;
}

async function lookAt(
  folders: readonly string[],
  before: readonly FolderLook[],
  signal: AbortSignal,
): Promise<FolderLook[]> {
  const looks: FolderLook[] = [];
  for (const [index, folder] of folders.entries())
    if (!signal.aborted) looks.push(await lookAtFolder(folder, before[index]));
  return looks;
}

async function lookAtFolder(folder: string, before: FolderLook | undefined): Promise<FolderLook> {
  const state = await stateOf(folder);
  const names = state === before?.state ? before.names : await listFolderQuietly(folder);
  const files: string[] = [];
  // Those beyond are not read either.
  if (typeof names !== 'string')
    for (const name of names.slice(0, catalogLimits.folderFiles))
      files.push(await stateOf(join(folder, name)));
  return { seen: JSON.stringify([names, files]), state, names };
}

/** Two changes within this time may leave the same times on a file, in milliseconds. */
const timesAreExact = 100;

/** Differs when what the path leads to has changed, and for a while after a change; empty when it leads nowhere. */
async function stateOf(path: string): Promise<string> {
  try {
    const { dev, ino, size, mtimeNs, ctimeNs, ctimeMs } = await stat(path, { bigint: true });
    const now = Date.now();
    const isFresh = Math.abs(now - Number(ctimeMs)) < timesAreExact;
    return [dev, ino, size, mtimeNs, ctimeNs, isFresh ? now : ''].join(' ');
  } catch {
    return '';
  }
}
