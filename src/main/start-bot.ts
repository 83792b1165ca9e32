import type { Logger } from 'pino';
import { createCardBinder } from '../cards/create-card-binder.ts';
import { builtinFolders } from '../catalog/builtin-folders.ts';
import { loadCatalog } from '../catalog/load-catalog.ts';
import { createEngine } from '../core/engine.ts';
import type { Settings } from '../settings.ts';
import { createMemoryStorage } from '../storage/memory.ts';
import { createReceiver } from '../teams/adapter.ts';
import { indexCatalog } from '../teams/catalog-index.ts';
import { createHandlers } from '../teams/handlers.ts';
import { createServer } from '../teams/server.ts';

/** A bot that listens. */
export interface RunningBot {
  readonly entries: number;
  /** Takes no more messages, lets the turns under way end, and closes the port. */
  stop(): Promise<void>;
}

/**
 * Loads the catalog and listens.
 * @throws CodedError CATALOG_INVALID, CATALOG_NOT_FOUND, PORT_IN_USE, or SETTINGS_INVALID for a host that is not here
 */
export async function startBot(settings: Settings, log: Logger): Promise<RunningBot> {
  const catalog = loadCatalog(settings.catalogPaths.length > 0 ? settings.catalogPaths : builtinFolders());
  const handlers = createHandlers({
    engine: createEngine(catalog),
    index: indexCatalog(catalog),
    bindCard: createCardBinder(),
    ...createMemoryStorage(),
    log,
  });
  const receive = createReceiver({ credentials: settings.credentials, handlers, log });
  const entries = catalog.entries.length;
  const server = createServer({ receive, entries, log });
  await server.listen(settings.port, settings.host);
  return { entries, stop: () => server.close() };
}
