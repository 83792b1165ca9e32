import type { Logger } from 'pino';
import { setTimeout as delay } from 'node:timers/promises';
import type { Claims, ClaimTimes } from '../../storage/port.ts';
import { describeError } from '../send/report-turn-error.ts';

/** A claim of this process. Both never reject: whether it is kept makes no difference to this turn. */
export interface HeldClaim {
  /** It was dealt with. Counts once. */
  done(): Promise<void>;
  /** It was not, and the next one may. Does nothing once it was dealt with. */
  release(): Promise<void>;
}

/** What claims need. */
export interface ClaimParts {
  readonly claims: Claims;
  readonly log: Logger;
}

/** Of nothing that anybody else could claim. */
export const unclaimed: HeldClaim = { done: () => Promise.resolve(), release: () => Promise.resolve() };

/**
 * Claims an event of a tenant. `undefined` when somebody else deals or dealt with it. When claims fail it is given as if
 * it were free: an answer twice is better than none.
 */
export async function claimOnce(
  parts: ClaimParts,
  tenant: string,
  key: readonly string[],
  times: ClaimTimes,
): Promise<HeldClaim | undefined> {
  const claim = await tryClaim(parts, tenant, key, times);
  return typeof claim === 'string' ? undefined : claim;
}

/**
 * Claims an event that is delivered again until it is dealt with. While somebody else deals with it this one waits, every
 * `look` milliseconds, and takes over if the other one fails or dies; so that the delivery is not taken for dealt with
 * before it is; `onWait` is told that it does. `undefined` once it was.
 */
export async function claimDelivery(
  parts: ClaimParts,
  tenant: string,
  key: readonly string[],
  times: ClaimTimes & { readonly look: number },
  onWait: () => void = () => undefined,
): Promise<HeldClaim | undefined> {
  for (let waited = 0; ; waited += times.look) {
    const claim = await tryClaim(parts, tenant, key, times);
    if (typeof claim !== 'string') return claim;
    if (claim === 'done' || waited > times.lease) return undefined;
    onWait();
    await delay(times.look);
  }
}

async function tryClaim(
  { claims, log }: ClaimParts,
  tenant: string,
  key: readonly string[],
  times: ClaimTimes,
): Promise<HeldClaim | 'done' | 'underWay'> {
  const calm = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      log.warn({ error: describeError(error) }, 'a claim could not be written');
    }
  };
  try {
    const claim = await claims.claim(tenant, JSON.stringify(key), times);
    if (claim.state !== 'taken') return claim.state;
    let isDone = false;
    return {
      async done() {
        if (isDone) return;
        isDone = true;
        await calm(() => claim.done());
      },
      async release() {
        if (!isDone) await calm(() => claim.release());
      },
    };
  } catch (error) {
    log.warn({ error: describeError(error) }, 'nothing can be claimed');
    return unclaimed;
  }
}
