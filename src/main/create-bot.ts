import type { Logger } from 'pino';
import { createCardBinder } from '../cards/create-card-binder.ts';
import type { LogCounts } from '../log/create-log.ts';
import { addLogCounters } from '../metrics/add-log-counters.ts';
import { createMetrics } from '../metrics/create-metrics.ts';
import type { Settings } from '../settings.ts';
import type { BotStorage } from '../storage/port.ts';
import { createReceiver } from '../teams/adapter.ts';
import type { CurrentCatalog } from '../teams/catalog-state.ts';
import { createHandlers } from '../teams/handlers.ts';
import { sendLimits, shareOf } from '../teams/rate-limit.ts';
import { createServer } from '../teams/server.ts';
import type { BotServer } from '../teams/server.ts';
import { serverLimits } from '../teams/server-limits.ts';
import { watchBot } from './watch-bot.ts';

/** What a bot is made of. */
export interface BotMaterial {
  readonly settings: Settings;
  readonly catalog: CurrentCatalog;
  readonly storage: BotStorage;
  readonly log: Logger;
  readonly logCounts: () => LogCounts;
}

/** A bot that can listen once. */
export interface Bot {
  readonly server: BotServer;
  /** Resolves when no turn goes on any more, at the latest after `limit` milliseconds. */
  readonly settled: (limit: number) => Promise<void>;
  /** Watches its credentials no more. */
  readonly stopWatch: () => void;
}

/** Puts the parts of the bot together; from here on its credentials are watched. */
export function createBot({ settings, catalog, storage, log, logCounts }: BotMaterial): Bot {
  const { credentials, adminIds, metricsToken, maxTurns, replicas } = settings;
  const metrics = createMetrics();
  addLogCounters(metrics.registry, logCounts);
  const watch = watchBot({ settings, catalog, storage, metrics, log });
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
  const receive = createReceiver({ credentials, handlers, log, metrics, proxy: settings.proxy });
  const server = createServer(
    {
      receive: (body, authorization) => metrics.request(() => receive(body, authorization)),
      catalog,
      log,
      health,
      metrics,
      metricsToken,
    },
    { ...serverLimits, maxTurns },
  );
  return {
    server,
    settled: (limit) => handlers.settled(limit),
    stopWatch: () => {
      watch.stop();
    },
  };
}
