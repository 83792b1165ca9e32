import type { Logger } from 'pino';
import { setTimeout as delay } from 'node:timers/promises';
import { builtinFolders } from '../catalog/load/builtin-folders.ts';
import { openKeptReadings } from '../catalog/load/kept-readings.ts';
import type { ErrorCode } from '../errors.ts';
import { createBot } from './create-bot.ts';
import type { BotMaterial } from './create-bot.ts';
import { openDoors } from './open-doors.ts';
import type { Doors } from './open-doors.ts';
import { openLiveCatalog } from './live-catalog.ts';
import type { LiveCatalog } from './live-catalog.ts';
import { openBotStorage } from './open-bot-storage.ts';
import { openCacheFolder } from './open-cache-folder.mjs';

/** What a bot is started with; the rest it opens itself. */
export type StartParts = Omit<BotMaterial, 'catalog' | 'storage'>;

/** A bot that listens. */
export interface RunningBot {
  readonly entries: number;
  /** Tells that it is about to end, takes messages for as long as is set, closes the ports, lets turns end, closes the store. */
  stop(): Promise<void>;
}

/** Milliseconds that turns under way get to end once the port is closed, those that outlive their requests too. */
const longestRest = 10_000;

/** Tells how many answers are lost with the end of the bot, since nothing else would. */
function tellUnsent(count: number, log: Logger): void {
  if (count === 0) return;
  log.warn(
    { code: 'SEND_DROPPED' satisfies ErrorCode, count },
    'the bot ended before these could be sent, so they were dropped',
  );
}

/**
 * Loads the catalog, follows its changes, opens the store, and listens. In local mode it answers what listens on
 * `playgroundPort` of this machine alone.
 * @throws CodedError CATALOG_INVALID, CATALOG_NOT_FOUND, STORAGE_FAILED, PORT_IN_USE, or SETTINGS_INVALID for a host that
 * is not here
 */
export async function startBot(parts: StartParts): Promise<RunningBot> {
  const { settings, log } = parts;
  const { catalogPaths } = settings;
  const folders = catalogPaths.length > 0 ? catalogPaths : builtinFolders();
  const cache = openCacheFolder('catalog');
  const kept = cache === undefined ? undefined : openKeptReadings(cache, folders);
  const catalog = openLiveCatalog(folders, log, { kept });
  try {
    return await startWith(catalog, parts);
  } catch (error) {
    await catalog.stop();
    throw error;
  }
}

async function startWith(catalog: LiveCatalog, parts: StartParts): Promise<RunningBot> {
  const { settings, log } = parts;
  const storage = await openBotStorage(settings, log);
  const bot = createBot({ ...parts, catalog: catalog.current, storage });
  const { settled, unsent, stopWatch } = bot;
  let doors: Doors;
  try {
    doors = await openDoors(bot, settings);
  } catch (error) {
    stopWatch();
    await storage.close();
    throw error;
  }
  return {
    entries: catalog.current().entries,
    async stop() {
      doors.drain();
      await delay(settings.drain);
      const end = performance.now() + longestRest;
      await doors.close();
      await settled(Math.max(1, Math.round(end - performance.now())));
      tellUnsent(unsent(), log);
      stopWatch();
      await Promise.all([catalog.stop(), storage.close()]);
    },
  };
}
