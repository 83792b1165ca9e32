import { setTimeout as delay } from 'node:timers/promises';
import { createSendHistory } from './rate-limit.ts';
import type { SendHistory, SendLimits } from './rate-limit.ts';
import { turnTimes } from './turn-times.ts';

/** Where something is sent. */
export interface SendPlace {
  readonly tenant: string;
  readonly conversation: string;
}

/** Waits until one more request may start, and takes its place; false when that would be after `until`. */
export type TakeSlot = (until: number) => Promise<boolean>;

/** Lets sends go in order and within the limits. Times as `performance.now()` gives them. */
export interface SendQueue {
  /**
   * Runs `send` after all that was given before it for the same conversation. It takes a slot for each request, and gets none
   * where more wait than the conversation may be sent in the time that any of them has. `onWait` is told before each wait.
   */
  inOrder<T>(place: SendPlace, send: (takeSlot: TakeSlot) => Promise<T>, onWait?: () => void): Promise<T>;
  /** Takes a slot if nobody waits and one is free at once; else false. */
  takeFree(place: SendPlace): boolean;
  /** How many sends wait or are under way. */
  waiting(): number;
}

/** What the queue tells the time with. */
export interface Clock {
  readonly now: () => number;
  readonly wait: (milliseconds: number) => Promise<unknown>;
}

const realClock: Clock = { now: () => performance.now(), wait: (milliseconds) => delay(milliseconds) };

interface Line {
  readonly history: SendHistory;
  last: Promise<unknown>;
  length: number;
}

/** How many sends these windows let through in so many milliseconds, at most. */
const mostWithin = (windows: SendLimits['conversation'], time: number): number =>
  Math.min(...windows.map(({ count, within }) => count * Math.ceil(time / within)));

/**
 * Conversations and tenants that are remembered; beyond it those that were quiet for longest are forgotten. To so many others
 * nothing is sent before the short windows of one have passed.
 */
const maxLines = 5_000;

function createLines(windows: SendLimits['tenant']) {
  const lines = new Map<string, Line>();
  /** Those of which nothing counts any more stand first, since each use puts a line last. */
  const forgetIdle = (): void => {
    if (lines.size <= maxLines) return;
    for (const [key, { length }] of lines) {
      if (lines.size <= maxLines) return;
      if (length === 0) lines.delete(key);
    }
  };
  return (key: string): Line => {
    const line = lines.get(key) ?? {
      history: createSendHistory(windows),
      last: Promise.resolve(),
      length: 0,
    };
    lines.delete(key);
    lines.set(key, line);
    forgetIdle();
    return line;
  };
}

/**
 * A queue of this process; `limits` are what this process alone may send, and `patience` is how long a turn waits, in
 * milliseconds.
 */
export function createSendQueue(
  limits: SendLimits,
  clock: Clock = realClock,
  patience = turnTimes.send,
): SendQueue {
  // One more would be dropped in the end; so its request is answered at once.
  const longestLine = mostWithin(limits.conversation, patience);
  const conversationLine = createLines(limits.conversation);
  const tenantLine = createLines(limits.tenant);
  const linesOf = ({ tenant, conversation }: SendPlace): readonly [Line, Line] => [
    // The length says where the tenant ends, so no two places have the same key.
    conversationLine(`${tenant.length}:${tenant}${conversation}`),
    tenantLine(tenant),
  ];
  let waiting = 0;

  const earliest = ([line, tenant]: readonly [Line, Line], now: number): number =>
    Math.max(line.history.earliest(now), tenant.history.earliest(now));

  function add([line, tenant]: readonly [Line, Line], at: number): void {
    line.history.add(at);
    tenant.history.add(at);
  }

  async function takeSlot(lines: readonly [Line, Line], until: number, onWait: () => void): Promise<boolean> {
    for (;;) {
      const now = clock.now();
      const start = earliest(lines, now);
      if (start > until) return false;
      if (start <= now) {
        add(lines, now);
        return true;
      }
      onWait();
      await clock.wait(start - now);
    }
  }

  return {
    async inOrder<T>(
      place: SendPlace,
      send: (takeSlot: TakeSlot) => Promise<T>,
      onWait: () => void = () => undefined,
    ) {
      const lines = linesOf(place);
      const [line] = lines;
      if (line.length >= longestLine) return send(() => Promise.resolve(false));
      const sendIt = (): Promise<T> => send((until) => takeSlot(lines, until, onWait));
      if (line.length > 0) onWait();
      const run = line.length === 0 ? sendIt() : line.last.then(sendIt);
      // Only when it was over counts: what came of it, the whole request among it, must not be held until the next one.
      line.last = run.then(
        () => undefined,
        () => undefined,
      );
      line.length += 1;
      waiting += 1;
      try {
        return await run;
      } finally {
        line.length -= 1;
        waiting -= 1;
      }
    },
    takeFree(place) {
      const lines = linesOf(place);
      const now = clock.now();
      if (lines[0].length > 0 || earliest(lines, now) > now) return false;
      add(lines, now);
      return true;
    },
    waiting: () => waiting,
  };
}
