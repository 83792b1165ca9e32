import { setTimeout as delay } from 'node:timers/promises';

/**
 * What the work gives, or `undefined` when that takes longer than so many milliseconds; the work goes on then. Nothing of
 * it is held once it is over, as a timer that runs on would do.
 */
export async function within<T>(milliseconds: number, work: Promise<T>): Promise<T | undefined> {
  const over = new AbortController();
  const end = delay(milliseconds, undefined, { signal: over.signal }).catch(() => undefined);
  try {
    return await Promise.race([work, end]);
  } finally {
    over.abort();
  }
}
