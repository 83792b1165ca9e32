import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from 'pino';
import { builtinFolders } from '../catalog/builtin-folders.ts';
import { openKeptReadings } from '../catalog/kept-readings.ts';
import { watchTimes } from '../catalog/watch-folders.ts';
import type { LogCounts } from '../log/create-log.ts';
import type { Settings } from '../settings.ts';
import { createBot } from './create-bot.ts';
import { openLiveCatalog } from './live-catalog.ts';
import type { LiveCatalog } from './live-catalog.ts';
import { openBotStorage } from './open-bot-storage.ts';
import { openCacheFolder } from './open-cache-folder.mjs';

/** A bot that listens. */
export interface RunningBot {
  readonly entries: number;
  /** Tells that it is about to end, takes messages for as long as is set, closes the port, lets turns end, closes the store. */
  stop(): Promise<void>;
}

/** Milliseconds that turns under way get to end once the port is closed, those that outlive their requests too. */
const longestRest = 10_000;

/**
 * Loads the catalog, follows its changes, opens the store, and listens.
 * @throws CodedError CATALOG_INVALID, CATALOG_NOT_FOUND, STORAGE_FAILED, PORT_IN_USE, or SETTINGS_INVALID for a host that
 * is not here
 */
export async function startBot(
  settings: Settings,
  log: Logger,
  logCounts: () => LogCounts,
): Promise<RunningBot> {
  const { catalogPaths } = settings;
  const folders = catalogPaths.length > 0 ? catalogPaths : builtinFolders();
  const cache = openCacheFolder('catalog');
  const kept = cache === undefined ? undefined : openKeptReadings(cache, folders);
  const catalog = openLiveCatalog(folders, log, watchTimes, kept);
  try {
    return await startWith(catalog, settings, log, logCounts);
  } catch (error) {
    await catalog.stop();
    throw error;
  }
}

async function startWith(
  catalog: LiveCatalog,
  settings: Settings,
  log: Logger,
  logCounts: () => LogCounts,
): Promise<RunningBot> {
  const storage = await openBotStorage(settings, log);
  const { server, settled, stopWatch } = createBot({
    settings,
    catalog: catalog.current,
    storage,
    log,
    logCounts,
  });
  try {
    await server.listen(settings.port, settings.host);
  } catch (error) {
    stopWatch();
    await storage.close();
    throw error;
  }
  return {
    entries: catalog.current().entries,
    async stop() {
      server.drain();
      await delay(settings.drain);
      const end = performance.now() + longestRest;
      await server.close();
      await settled(Math.max(1, Math.round(end - performance.now())));
      stopWatch();
      await Promise.all([catalog.stop(), storage.close()]);
    },
  };
}
