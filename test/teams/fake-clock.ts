import type { Clock } from '../../src/teams/queue/clock.ts';

/** A clock that goes on when everybody waits. */
export interface FakeClock extends Clock {
  /** Goes on until nobody waits any more. */
  readonly run: () => Promise<void>;
}

/** Makes one that begins at 0. */
export function createFakeClock(): FakeClock {
  let time = 0;
  const waiting: { readonly at: number; readonly resolve: () => void }[] = [];
  const rest = () => new Promise((resolve) => setImmediate(resolve));
  return {
    now: () => time,
    wait: (milliseconds) =>
      new Promise<void>((resolve) => {
        const at = time + milliseconds;
        waiting.splice(waiting.findLastIndex((other) => other.at <= at) + 1, 0, { at, resolve });
      }),
    async run() {
      for (await rest(); waiting.length > 0; await rest()) {
        const next = waiting.shift();
        time = Math.max(time, next?.at ?? 0);
        next?.resolve();
      }
    },
  };
}
