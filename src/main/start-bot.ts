import type { Logger } from 'pino';
import { builtinFolders } from '../catalog/builtin-folders.ts';
import type { Settings } from '../settings.ts';
import { createBot } from './create-bot.ts';
import { openLiveCatalog } from './live-catalog.ts';
import type { LiveCatalog } from './live-catalog.ts';
import { openBotStorage } from './open-bot-storage.ts';

/** A bot that listens. */
export interface RunningBot {
  readonly entries: number;
  /** Takes no more messages, lets the turns under way end, closes the port and then the store. */
  stop(): Promise<void>;
}

/** Milliseconds that turns which go on after their requests get to end. */
const longestRest = 10_000;

/**
 * Loads the catalog, follows its changes, opens the store, and listens.
 * @throws CodedError CATALOG_INVALID, CATALOG_NOT_FOUND, STORAGE_FAILED, PORT_IN_USE, or SETTINGS_INVALID for a host that
 * is not here
 */
export async function startBot(settings: Settings, log: Logger): Promise<RunningBot> {
  const { catalogPaths } = settings;
  const catalog = await openLiveCatalog(catalogPaths.length > 0 ? catalogPaths : builtinFolders(), log);
  try {
    return await startWith(catalog, settings, log);
  } catch (error) {
    await catalog.stop();
    throw error;
  }
}

async function startWith(catalog: LiveCatalog, settings: Settings, log: Logger): Promise<RunningBot> {
  const storage = await openBotStorage(settings, log);
  const { server, settled, stopWatch } = createBot({ settings, catalog: catalog.current, storage, log });
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
      await server.close();
      await settled(longestRest);
      stopWatch();
      await Promise.all([catalog.stop(), storage.close()]);
    },
  };
}
