import { setTimeout as delay } from 'node:timers/promises';

/** What tells the time, in milliseconds. */
export interface Clock {
  readonly now: () => number;
  readonly wait: (milliseconds: number) => Promise<unknown>;
}

/** The time of this process, as `performance.now()` gives it. */
export const realClock: Clock = {
  now: () => performance.now(),
  wait: (milliseconds) => delay(milliseconds),
};
