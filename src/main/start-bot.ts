import type { Logger } from 'pino';
import { createCardBinder } from '../cards/create-card-binder.ts';
import { builtinFolders } from '../catalog/builtin-folders.ts';
import type { Settings } from '../settings.ts';
import { createMemoryStorage } from '../storage/memory.ts';
import { createReceiver } from '../teams/adapter.ts';
import { createHandlers } from '../teams/handlers.ts';
import { createServer } from '../teams/server.ts';
import { serverLimits } from '../teams/server-limits.ts';
import { openLiveCatalog } from './live-catalog.ts';

/** A bot that listens. */
export interface RunningBot {
  readonly entries: number;
  /** Takes no more messages, lets the turns under way end, and closes the port. */
  stop(): Promise<void>;
}

/**
 * Loads the catalog, follows its changes, and listens.
 * @throws CodedError CATALOG_INVALID, CATALOG_NOT_FOUND, PORT_IN_USE, or SETTINGS_INVALID for a host that is not here
 */
export async function startBot(settings: Settings, log: Logger): Promise<RunningBot> {
  const { credentials, catalogPaths, adminIds } = settings;
  const catalog = await openLiveCatalog(catalogPaths.length > 0 ? catalogPaths : builtinFolders(), log);
  const handlers = createHandlers({
    catalog: catalog.current,
    bindCard: createCardBinder(),
    ...createMemoryStorage(),
    isAdmin: (id) => credentials === undefined || (id !== undefined && adminIds.includes(id.toLowerCase())),
    log,
  });
  const receive = createReceiver({ credentials, handlers, log });
  const limits = { ...serverLimits, maxTurns: settings.maxTurns };
  const server = createServer({ receive, catalog: catalog.current, log }, limits);
  const stop = async (): Promise<void> => {
    await Promise.all([server.close(), catalog.stop()]);
  };
  try {
    await server.listen(settings.port, settings.host);
  } catch (error) {
    await catalog.stop();
    throw error;
  }
  return { entries: catalog.current().entries, stop };
}
