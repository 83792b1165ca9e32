import { CodedError } from '../../errors.ts';
import type { BotStorage, StorageDriver, StorageHealth } from '../port.ts';
import { describeFailure, isFaultOfCall } from '../storage-failure.ts';
import { createStoreOpener } from './store-opener.ts';
import type { OpenerParts } from './store-opener.ts';
import { createStoreSlot } from './store-slot.ts';

/** How a store is reached. */
export interface ConnectionParts extends OpenerParts {
  readonly driver: StorageDriver;
  /** Told whenever the store goes down or comes up, and of each reason that is another one. */
  readonly onHealth: (health: StorageHealth) => void;
  /** Told of a call that the store could not do, though it goes on to work. */
  readonly onFault: (reason: string) => void;
}

/** What came of a call. */
export type Attempt<T> = { readonly isDone: true; readonly value: T } | { readonly isDone: false };

/** A store that may fail and comes back by itself. */
export interface StoreConnection {
  /** Does something with the store; not done when it is down or fails over it. */
  attempt<T>(work: (store: BotStorage) => Promise<T>): Promise<Attempt<T>>;
  health(): Promise<StorageHealth>;
  close(): Promise<void>;
}

/**
 * Opens a store, gives it up when it fails, and opens it again in the background.
 * @throws CodedError STORAGE_FAILED at the first opening where only a person can help
 */
export async function connectStore(parts: ConnectionParts): Promise<StoreConnection> {
  const ending = new AbortController();
  const slot = createStoreSlot(parts.driver, parts.onHealth);
  const opener = createStoreOpener(parts, slot, ending.signal);
  const giveUp = (failed: BotStorage, reason: string) => {
    // Calls that were under way together fail together; only the first one tells something new.
    if (slot.current().store !== failed || ending.signal.aborted) return;
    slot.empty(reason);
    void opener.reopen();
  };
  await opener.start();
  return {
    async attempt(work) {
      const { store } = slot.current();
      if (store === undefined) return { isDone: false };
      try {
        return { isDone: true, value: await work(store) };
      } catch (error) {
        if (error instanceof CodedError) throw error;
        // Another call found out before, and the store was closed under this one.
        if (slot.current().store !== store) return { isDone: false };
        const reason = describeFailure(error);
        if (isFaultOfCall(error)) parts.onFault(reason);
        else giveUp(store, reason);
        return { isDone: false };
      }
    },
    async health() {
      const current = slot.current();
      if (current.store === undefined) return current.down;
      const health = await current.store.health();
      if (!health.isUp) giveUp(current.store, health.reason);
      return health;
    },
    async close() {
      ending.abort();
      await slot.current().store?.close();
    },
  };
}
