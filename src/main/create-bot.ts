import type { Logger } from 'pino';
import { createCardBinder } from '../cards/create-card-binder.ts';
import type { LogCounts } from '../log/create-log.ts';
import { addLogCounters } from '../metrics/add-log-counters.ts';
import { createMetrics } from '../metrics/create-metrics.ts';
import type { Settings } from '../settings.ts';
import type { BotStorage } from '../storage/port.ts';
import { createReceiver } from '../teams/door/adapter.ts';
import type { CurrentCatalog } from '../teams/state/catalog-state.ts';
import { createHandlers } from '../teams/handle/handlers.ts';
import { openKeys } from '../teams/identity/keys/open-keys.ts';
import { sendLimits, shareOf } from '../teams/queue/rate-limit.ts';
import { createOpsServer, createServer } from '../teams/door/server.ts';
import type { BotServer } from '../teams/door/server.ts';
import { serverLimits } from '../teams/door/server-limits.ts';
import { watchBot } from './watch-bot.ts';

/** What a bot is made of. */
export interface BotMaterial {
  readonly settings: Settings;
  readonly catalog: CurrentCatalog;
  readonly storage: BotStorage;
  readonly log: Logger;
  /** The port of the Agents Playground, where there is one. */
  readonly playgroundPort: () => number | undefined;
  readonly logCounts: () => LogCounts;
}

/** A bot that can listen once. */
export interface Bot {
  readonly server: BotServer;
  /** For whoever watches it; absent where none is set. */
  readonly ops: BotServer | undefined;
  /** Resolves when no turn goes on any more, at the latest after `limit` milliseconds. */
  readonly settled: (limit: number) => Promise<void>;
  /** How many sends wait or are under way. */
  readonly unsent: () => number;
  /** Watches its credentials and keys no more. */
  readonly stopWatch: () => void;
}

/** Puts the parts of the bot together; from here on its credentials are watched. */
export function createBot({ settings, catalog, storage, log, logCounts, playgroundPort }: BotMaterial): Bot {
  const { credentials, adminIds, metricsToken, maxTurns, replicas } = settings;
  const metrics = createMetrics();
  addLogCounters(metrics.registry, logCounts);
  const keys = credentials === undefined ? undefined : openKeys(credentials, log);
  const watch = watchBot({ settings, catalog, storage, metrics, keys, log });
  const { health } = watch;
  const bindCard = createCardBinder();
  const handlers = createHandlers({
    catalog,
    bindCard: (...asked) => metrics.step('bind', () => bindCard(...asked)),
    ...storage,
    isAdmin: (id) => credentials === undefined || (id !== undefined && adminIds.includes(id.toLowerCase())),
    log,
    metrics,
    health,
    sendLimits: shareOf(sendLimits, replicas),
  });
  const receive = createReceiver({
    credentials,
    keys,
    handlers,
    log,
    metrics,
    proxy: settings.proxy,
    playgroundPort,
  });
  const probes = { catalog, log, health, metrics, metricsToken };
  const server = createServer(
    {
      ...probes,
      receive: (...request) => metrics.request(() => receive(...request)),
      isLocal: credentials === undefined,
    },
    { ...serverLimits, maxTurns },
  );
  return {
    server,
    ops: settings.opsPort === undefined ? undefined : createOpsServer(probes),
    settled: (limit) => handlers.settled(limit),
    unsent: () => handlers.unsent(),
    stopWatch: () => {
      watch.stop();
      keys?.stop();
    },
  };
}
