import type { BotStorage, StorageDriver, StorageHealth } from '../port.ts';

/** A store that is not there. */
export type DownHealth = Extract<StorageHealth, { readonly isUp: false }>;

/** The place of a store, which is empty while it is down. */
export interface StoreSlot {
  /** The store, or why there is none. */
  readonly current: () =>
    | { readonly store: BotStorage }
    | { readonly store: undefined; readonly down: DownHealth };
  readonly fill: (store: BotStorage, health: StorageHealth) => void;
  /** Notes why there is no store; one that is there is given up. Tells it when that is something new. */
  readonly empty: (reason: string) => void;
}

/** An empty slot. `onHealth` is told whenever the store goes or comes, and of each reason that is another one. */
export function createStoreSlot(driver: StorageDriver, onHealth: (health: StorageHealth) => void): StoreSlot {
  let store: BotStorage | undefined;
  let down: DownHealth = { isUp: false, driver, reason: 'the store is not open yet', since: Date.now() };
  return {
    current: () => (store === undefined ? { store, down } : { store }),
    fill(opened, health) {
      store = opened;
      onHealth(health);
    },
    empty(reason) {
      const isNew = store !== undefined || reason !== down.reason;
      down = { ...down, reason, since: store === undefined ? down.since : Date.now() };
      // It is broken already: whether it can be closed in order makes no difference.
      store?.close().catch(() => undefined);
      store = undefined;
      if (isNew) onHealth(down);
    },
  };
}
