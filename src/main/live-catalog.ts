import type { Logger } from 'pino';
import { builtinFolders } from '../catalog/load/builtin-folders.ts';
import { invalidAt, showProblem, wholeFile, type CatalogProblem } from '../catalog/catalog-problem.ts';
import type { KeptReadings } from '../catalog/load/kept-readings.ts';
import { readFolders } from '../catalog/load/read-folders.ts';
import { refuseBuiltinFaults } from '../catalog/load/refuse-builtin-faults.ts';
import type { ThreadLimits } from '../catalog/reload/read-in-thread.ts';
import { showPath } from '../catalog/show-path.ts';
import { watchCatalog } from '../catalog/reload/watch-catalog.ts';
import type { WatchTimes } from '../catalog/reload/watch-folders.ts';
import { openEngine, prepareDescriptions } from '../core/engine.ts';
import { createCatalogState, type CatalogState, type CurrentCatalog } from '../teams/state/catalog-state.ts';
import { describeError } from '../teams/send/report-turn-error.ts';

/** Milliseconds. */
const afterStart = 2_000;

/** A catalog that follows its files. */
export interface LiveCatalog {
  readonly current: CurrentCatalog;
  /** Follows them no more. */
  stop(): Promise<void>;
}

/** What is not as it is by default. */
export interface LiveCatalogOptions {
  readonly times?: WatchTimes;
  /** Of earlier runs. */
  readonly kept?: KeptReadings | undefined;
  readonly limits?: ThreadLimits;
}

/**
 * Reads the catalog of these folders and follows their changes: a new state is made as a whole, in a thread of its own,
 * and then takes the place of the old one. The built-in folders must be without fault at first; elsewhere a bad thing
 * costs itself alone and is logged. With `kept`, only files that have changed since an earlier run are parsed.
 * @throws CodedError CATALOG_INVALID, CATALOG_NOT_FOUND for a fault of the built-in folders, or when there is no entry
 */
export function openLiveCatalog(
  folders: readonly string[],
  log: Logger,
  { times, kept, limits }: LiveCatalogOptions = {},
): LiveCatalog {
  const first = readFolders(folders, { find: kept?.find });
  refuseBuiltinFaults(first);
  kept?.keep(first);
  report(log, first.problems);
  let state = createCatalogState(first, new Date());
  // Once the bot answers, so that it is ready sooner.
  const later = setTimeout(() => {
    prepareDescriptions(state.engine);
  }, afterStart).unref();
  // Found now: when a reading fails there may be no file left to open.
  const failed = cannotReload(folders);
  // Of the last reading that did not fail.
  let sound = state.problems;
  const take = (next: CatalogState): void => {
    const { problems: before } = state;
    state = next;
    report(log, state.problems, before);
  };
  const watch = watchCatalog(first, {
    times,
    limits,
    onCatalog({ tables, ...read }) {
      const engine = openEngine(read.catalog, tables, state.engine.script);
      sound = read.problems;
      take(createCatalogState(read, new Date(), engine));
      log.info({ entries: state.entries, problems: state.problems.length }, 'the catalog was reloaded');
    },
    onFailure(error) {
      log.error(
        { error: describeError(error) },
        'a changed catalog could not be read; the old one is still used',
      );
      take({ ...state, problems: [...sound, failed] });
    },
    onUnchanged() {
      if (state.problems !== sound) take({ ...state, problems: sound });
    },
  });
  return {
    current: () => state,
    stop: () => {
      clearTimeout(later);
      return watch.stop();
    },
  };
}

/** The last change as a whole: which file it is about is not known. What comes with the bot does not change. */
function cannotReload(folders: readonly string[]): CatalogProblem {
  const builtin = new Set(builtinFolders());
  const ours = folders.filter((folder) => !builtin.has(folder));
  const [folder = '', ...more] = ours.length === 0 ? folders : ours;
  const others = more.length === 0 ? '' : ` or in ${more.map(showPath).join(' or ')}`;
  const remedy = 'undo the last change, or split large files';
  return invalidAt(
    folder,
    wholeFile,
    `what changed here${others} takes too much time or memory to read, so the catalog before it is still used; ${remedy}`,
  );
}

/** Logs what is wrong now and was not before. */
function report(
  log: Logger,
  problems: readonly CatalogProblem[],
  before: readonly CatalogProblem[] = [],
): void {
  const told = new Set(before.map(showProblem));
  for (const problem of problems) {
    const text = showProblem(problem);
    if (!told.has(text))
      log.error({ code: problem.code, problem: text }, 'something in the catalog is left out');
  }
}
