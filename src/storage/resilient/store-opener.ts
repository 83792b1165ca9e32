import { setTimeout as after } from 'node:timers/promises';
import { CodedError } from '../../errors.ts';
import type { BotStorage } from '../port.ts';
import { describeFailure } from '../storage-failure.ts';
import type { StoreSlot } from './store-slot.ts';

/** What opens a store, and how long it waits in between. */
export interface OpenerParts {
  /** Opens the store; called again after each failure. */
  readonly open: () => Promise<BotStorage>;
  /** Milliseconds before the store is tried again: the first time, and at most, since the wait doubles. */
  readonly waits: { readonly first: number; readonly most: number };
}

/** What fills a slot. */
export interface StoreOpener {
  /**
   * Tries once, and on in the background when that fails.
   * @throws CodedError STORAGE_FAILED where only a person can help, as with tables of a newer version
   */
  readonly start: () => Promise<void>;
  /** Tries in the background until the store is open, with growing waits. */
  readonly reopen: () => Promise<void>;
}

/** Opens a store into its slot until `ending` says that it is wanted no more. */
export function createStoreOpener(
  { open, waits }: OpenerParts,
  slot: StoreSlot,
  ending: AbortSignal,
): StoreOpener {
  /** A store counts as open once it proved that it can be written. True when no further try is needed. */
  async function tryOpen(): Promise<boolean> {
    const opened = await open();
    const health = await opened.health();
    const isWanted = !ending.aborted;
    if (health.isUp && isWanted) {
      slot.fill(opened, health);
      return true;
    }
    await opened.close().catch(() => undefined);
    if (!health.isUp && isWanted) slot.empty(health.reason);
    return !isWanted;
  }

  const noteFailure = (error: unknown): boolean => {
    if (!ending.aborted) slot.empty(describeFailure(error));
    return ending.aborted;
  };

  async function reopen(): Promise<void> {
    let wait = waits.first;
    let isOver = false;
    while (!isOver) {
      await after(wait, undefined, { ref: false, signal: ending }).catch(() => undefined);
      wait = Math.min(wait * 2, waits.most);
      isOver = ending.aborted || (await tryOpen().catch(noteFailure));
    }
  }

  return {
    reopen,
    async start() {
      const isOpen = await tryOpen().catch((error: unknown) => {
        if (error instanceof CodedError) throw error;
        return noteFailure(error);
      });
      if (!isOpen) void reopen();
    },
  };
}
