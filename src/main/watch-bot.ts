import type { Logger } from 'pino';
import { addGauges, addProcessGauges } from '../metrics/add-gauges.ts';
import type { Gauged } from '../metrics/add-gauges.ts';
import type { Metrics } from '../metrics/create-metrics.ts';
import type { Settings } from '../settings.ts';
import type { BotStorage } from '../storage/port.ts';
import type { CheckHealth } from '../teams/state/bot-health.ts';
import type { CurrentCatalog } from '../teams/state/catalog-state.ts';
import type { KeyCache, KeysState } from '../teams/identity/keys/key-cache.ts';
import { createTokenSource } from '../teams/identity/obtain-token.ts';
import { watchToken } from '../teams/identity/watch-token.ts';
import { createHealthCheck } from './check-health.ts';
import { watchSecret } from './watch-secret.ts';

/** What is watched. */
export interface WatchedParts {
  readonly settings: Settings;
  readonly catalog: CurrentCatalog;
  readonly storage: Pick<BotStorage, 'health'>;
  readonly metrics: Metrics;
  /** Absent in local mode. */
  readonly keys: Pick<KeyCache, 'state'> | undefined;
  readonly log: Logger;
}

/** A look at the bot that goes on in the background. */
export interface BotWatch {
  readonly health: CheckHealth;
  stop(): void;
}

/** What the metrics tell of the keys: nothing in local mode and before the first look. */
function describeKeys(list: KeysState): Pick<Gauged, 'keys'> {
  if ('loadedAt' in list) return { keys: { loadedAt: list.loadedAt } };
  return list.state === 'bad' ? { keys: {} } : {};
}

/** Begins to watch the credentials, and adds what is known of the bot to its metrics. */
export function watchBot({ settings, catalog, storage, metrics, keys, log }: WatchedParts): BotWatch {
  const { credentials, secretExpires } = settings;
  const token = credentials === undefined ? undefined : watchToken(createTokenSource(credentials), log);
  const stopSecret = secretExpires === undefined ? undefined : watchSecret(secretExpires, log);
  const health = createHealthCheck({ token, keys, storage, metrics, secretExpires });
  addProcessGauges(metrics.registry);
  addGauges(metrics.registry, async () => {
    const { token: found, keys: list, secretDays, store } = await health();
    const { entries, problems, loadedAt } = catalog();
    return {
      catalog: { entries, problems: problems.length, loadedAt },
      store,
      ...(found.state === 'good' || found.state === 'bad' ? { hasToken: found.state === 'good' } : {}),
      ...describeKeys(list),
      ...(secretDays === undefined ? {} : { secretDays }),
    };
  });
  return {
    health,
    stop() {
      token?.stop();
      stopSecret?.();
    },
  };
}
