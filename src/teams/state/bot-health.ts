import type { SendHistory } from '../../metrics/create-metrics.ts';
import type { Concern } from '../../cards/card-content.ts';
import type { StorageHealth } from '../../storage/port.ts';
import type { KeysState } from '../identity/keys/key-cache.ts';
import type { TokenState } from '../identity/watch-token.ts';

/** How the parts of the bot are, the catalog apart. */
export interface BotHealth {
  readonly token: TokenState;
  readonly keys: KeysState;
  /** Whole days until the client secret expires, negative after it; absent when nobody told. */
  readonly secretDays?: number;
  readonly store: StorageHealth;
  readonly sends: SendHistory;
}

/** Looks how the bot is. Never rejects, and costs little however often it is called. */
export type CheckHealth = () => Promise<BotHealth>;

/** How the bot is where nothing is known: in local mode, with nothing kept. */
export const plainHealth: BotHealth = {
  token: { state: 'none' },
  keys: { state: 'none' },
  store: { isUp: true, driver: 'memory' },
  sends: { waiting: 0 },
};

/** Days before a secret expires from which it is told. */
export const secretWarning = 30;

/** What somebody has to do something about, the most pressing first. */
export function findConcerns({ token, keys, secretDays, store, sends }: BotHealth): readonly Concern[] {
  const { lastFailure, lastSuccess } = sends;
  const isFailing = lastFailure !== undefined && (lastSuccess === undefined || lastSuccess < lastFailure.at);
  return [
    ...('reason' in keys ? [{ code: 'KEYS_FAILED' as const, reason: keys.reason }] : []),
    ...(token.state === 'bad' ? [{ code: token.code, reason: token.reason }] : []),
    ...(secretDays !== undefined && secretDays <= secretWarning
      ? [{ code: 'SECRET_EXPIRES' as const, days: secretDays }]
      : []),
    ...(store.isUp ? [] : [{ code: 'STORAGE_FAILED' as const, reason: store.reason }]),
    ...(isFailing ? [{ code: 'SEND_FAILED' as const, ...lastFailure }] : []),
  ];
}
