import { LRUCache } from 'lru-cache';
import type { SeenKeys, ThreadMemory, ThreadNotes } from './port.ts';

/** How much the memory driver keeps; what is older or beyond is forgotten. Times in milliseconds. */
export interface MemoryLimits {
  readonly conversations: number;
  readonly notesAge: number;
  readonly keys: number;
}

/** 5,000 conversations for 24 hours and 20,000 keys: some 10 MB at most. */
export const memoryLimits: MemoryLimits = { conversations: 5_000, notesAge: 86_400_000, keys: 20_000 };

/** Storage in this process: nothing to set up, and forgotten with the process. */
export function createMemoryStorage(limits: MemoryLimits = memoryLimits): {
  readonly threads: ThreadMemory;
  readonly seen: SeenKeys;
} {
  const notes = new LRUCache<string, ThreadNotes>({ max: limits.conversations, ttl: limits.notesAge });
  const keys = new LRUCache<string, true>({ max: limits.keys });
  const keyOf = (tenant: string, conversation: string) => JSON.stringify([tenant, conversation]);
  return {
    threads: {
      read: (tenant, conversation) => Promise.resolve(notes.get(keyOf(tenant, conversation))),
      write: (tenant, conversation, { apps, picks }) => {
        notes.set(keyOf(tenant, conversation), Object.freeze({ apps: [...apps], picks: [...picks] }));
        return Promise.resolve();
      },
    },
    seen: {
      first: (key, within) => {
        if (keys.has(key)) return Promise.resolve(false);
        keys.set(key, true, { ttl: within });
        return Promise.resolve(true);
      },
    },
  };
}
