import { LRUCache } from 'lru-cache';

/** One thing of one tenant. */
export interface Kept<T> {
  readonly tenant: string;
  readonly id: string;
  readonly value: T;
}

/** Things by tenant and id, of which those that nobody used for longest are forgotten. */
export interface Shelf<T> {
  get(tenant: string, id: string): T | undefined;
  set(tenant: string, id: string, value: T): void;
  remove(tenant: string, id: string): void;
  /** Removes what the test holds for and gives how many there were. */
  removeWhere(test: (kept: Kept<T>) => boolean): number;
  all(): readonly Kept<T>[];
}

/** A shelf for at most `max` things, with `sizeOf` also for `maxSize` of what it counts. */
export function createShelf<T>(
  max: number,
  bySize?: { readonly maxSize: number; readonly sizeOf: (value: T) => number },
): Shelf<T> {
  const cache = new LRUCache<string, Kept<T>>({
    max,
    ...(bySize === undefined
      ? {}
      : { maxSize: bySize.maxSize, sizeCalculation: ({ value }) => Math.max(1, bySize.sizeOf(value)) }),
  });
  /** The length says where the tenant ends, so no two pairs have the same key. */
  const keyOf = (tenant: string, id: string) => `${tenant.length}:${tenant}${id}`;
  return {
    get: (tenant, id) => cache.get(keyOf(tenant, id))?.value,
    set: (tenant, id, value) => void cache.set(keyOf(tenant, id), { tenant, id, value }),
    remove: (tenant, id) => void cache.delete(keyOf(tenant, id)),
    removeWhere(test) {
      const keys = [...cache.entries()].filter(([, kept]) => test(kept)).map(([key]) => key);
      for (const key of keys) cache.delete(key);
      return keys.length;
    },
    all: () => [...cache.values()],
  };
}
