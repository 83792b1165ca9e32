import type { Metrics } from '../metrics/create-metrics.ts';
import type { BotStorage, StorageHealth } from '../storage/port.ts';
import type { BotHealth, CheckHealth } from '../teams/state/bot-health.ts';
import type { KeyCache } from '../teams/identity/keys/key-cache.ts';
import type { TokenWatch } from '../teams/identity/watch-token.ts';
import { secretDays } from './watch-secret.ts';

/** What is looked at. */
export interface HealthParts {
  /** Absent in local mode. */
  readonly token: TokenWatch | undefined;
  /** Absent in local mode. */
  readonly keys?: Pick<KeyCache, 'state'> | undefined;
  readonly storage: Pick<BotStorage, 'health'>;
  readonly metrics: Metrics;
  readonly secretExpires: Date | undefined;
}

/** Milliseconds for which a store counts as up once it was found so: anybody may ask, and the look writes to it. */
export const storeLook = 5_000;

/** Gives the function that tells how the bot is. */
export function createHealthCheck(parts: HealthParts, now: () => number = Date.now): CheckHealth {
  const { token, keys, storage, metrics, secretExpires } = parts;
  let look: { readonly until: number; readonly store: Promise<StorageHealth> } | undefined;
  return async (): Promise<BotHealth> => {
    if (look === undefined || look.until <= now())
      look = { until: now() + storeLook, store: storage.health() };
    const asked = look;
    const store = await asked.store;
    // Nothing is written to a store that is down, and it is told at once when it is back.
    if (!store.isUp && look === asked) look = undefined;
    return {
      token: token?.current() ?? { state: 'none' },
      keys: keys?.state() ?? { state: 'none' },
      ...(secretExpires === undefined ? {} : { secretDays: secretDays(secretExpires, now()) }),
      store,
      sends: metrics.sends(),
    };
  };
}
