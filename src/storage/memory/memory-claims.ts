import type { Claim, Claims } from '../port.ts';
import { createShelf } from './memory-shelf.ts';
import type { Shelf } from './memory-shelf.ts';

/** One claim; times in milliseconds since 1970. */
export interface MemoryClaim {
  readonly isDone: boolean;
  readonly leaseUntil: number;
  readonly forgetAt: number;
}

/** Claims of this process alone. */
export function createMemoryClaims(shelf: Shelf<MemoryClaim>, now: () => number): Claims {
  const taken = (tenant: string, key: string, mine: MemoryClaim): Claim => ({
    state: 'taken',
    done() {
      shelf.set(tenant, key, { ...mine, isDone: true });
      return Promise.resolve();
    },
    release() {
      if (shelf.get(tenant, key) === mine) shelf.remove(tenant, key);
      return Promise.resolve();
    },
  });
  return {
    claim(tenant, key, { lease, keep }) {
      const at = now();
      const other = shelf.get(tenant, key);
      if (other !== undefined && other.forgetAt > at) {
        if (other.isDone) return Promise.resolve({ state: 'done' });
        if (other.leaseUntil > at) return Promise.resolve({ state: 'underWay' });
      }
      const mine = { isDone: false, leaseUntil: at + lease, forgetAt: at + Math.max(lease, keep) };
      shelf.set(tenant, key, mine);
      return Promise.resolve(taken(tenant, key, mine));
    },
  };
}

/** A shelf for that many claims. */
export const createClaimShelf = (max: number): Shelf<MemoryClaim> => createShelf(max);
