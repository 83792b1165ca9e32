import { realClock } from './clock.ts';
import type { Clock } from './clock.ts';
import { createSendHistory, windowSlack } from './rate-limit.ts';
import type { SendHistory, SendLimits } from './rate-limit.ts';
import { createDemand } from './demand.ts';
import type { Demand } from './demand.ts';
import { createTenantTurns } from './tenant-turns.ts';
import type { TenantTurns } from './tenant-turns.ts';
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
  /**
   * Lets a turn in that is going to send something there, and gives what ends it; `undefined` where there is no room. The less
   * room is left, the fewer may be inside of one conversation, so that those that ask much leave room to the others. Where the
   * bot is crowded, none is let in of a conversation where many asked lately.
   */
  enter(place: SendPlace, isCrowded: boolean): (() => void) | undefined;
  /** How many sends wait or are under way. */
  waiting(): number;
}

interface Line {
  readonly history: SendHistory;
  readonly demand: Demand;
  last: Promise<unknown>;
  /** Sends that wait or are under way. */
  length: number;
  /** Turns that were let in. */
  inside: number;
}

interface Tenant {
  readonly history: SendHistory;
  readonly turns: TenantTurns;
  length: number;
  inside: number;
}

/** How many sends these windows let through in so many milliseconds, at most. */
const mostWithin = (windows: SendLimits['conversation'], time: number): number =>
  Math.min(...windows.map(({ count, within }) => count * Math.ceil(time / within)));

/**
 * Conversations and tenants that are remembered; beyond it those that were quiet for longest are forgotten. To so many others
 * nothing is sent before the short windows of one have passed.
 */
const maxLines = 5_000;

/** Turns that were let in, of all conversations together. */
export const maxInside = 512;

/** Sends that wait or are under way: those of clicks too, which are let in without a question. */
export const maxWaiting = 2 * maxInside;

/** From here on many asked lately: more than one a second. */
const muchDemand = 10;

/** So much room must be left for each turn that is inside of the same conversation. */
const roomOfOne = 3;

/** Room for one more must be left for each that lately asked in the same conversation, up to so many. */
const mostAsks = 30;

/** Keeps what `create` makes for a key. */
function createLines<T extends { readonly length: number; readonly inside: number }>(
  create: () => T,
): (key: string) => T {
  const lines = new Map<string, T>();
  /** Those of which nothing counts any more stand first, since each use puts a line last. */
  const forgetIdle = (): void => {
    if (lines.size <= maxLines) return;
    for (const [key, { length, inside }] of lines) {
      if (lines.size <= maxLines) return;
      if (length + inside === 0) lines.delete(key);
    }
  };
  return (key) => {
    const line = lines.get(key) ?? create();
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
  const tenantRoom = mostWithin(limits.tenant, patience / 3);
  const gap = Math.max(...limits.tenant.map(({ count, within }) => (within + windowSlack) / count));
  const conversationLine = createLines((): Line => {
    const history = createSendHistory(limits.conversation);
    return { history, demand: createDemand(), last: Promise.resolve(), length: 0, inside: 0 };
  });
  const tenantLine = createLines((): Tenant => {
    const history = createSendHistory(limits.tenant);
    return { history, turns: createTenantTurns(history, gap, clock), length: 0, inside: 0 };
  });
  const linesOf = ({ tenant, conversation }: SendPlace): readonly [Line, Tenant] => [
    // The length says where the tenant ends, so no two places have the same key.
    conversationLine(`${tenant.length}:${tenant}${conversation}`),
    tenantLine(tenant),
  ];
  let waiting = 0;
  let inside = 0;

  const earliest = ([line, tenant]: readonly [Line, Tenant], now: number): number =>
    Math.max(line.history.earliest(now), tenant.history.earliest(now));

  return {
    async inOrder<T>(
      place: SendPlace,
      send: (takeSlot: TakeSlot) => Promise<T>,
      onWait: () => void = () => undefined,
    ) {
      const [line, tenant] = linesOf(place);
      if (line.length >= longestLine || waiting >= maxWaiting) return send(() => Promise.resolve(false));
      const sendIt = (): Promise<T> => send((until) => tenant.turns.take(line, until, onWait));
      if (line.length > 0) onWait();
      const run = line.length === 0 ? sendIt() : line.last.then(sendIt);
      // Only when it was over counts: what came of it, the whole request among it, must not be held until the next one.
      line.last = run.then(
        () => undefined,
        () => undefined,
      );
      line.length += 1;
      tenant.length += 1;
      waiting += 1;
      try {
        return await run;
      } finally {
        line.length -= 1;
        tenant.length -= 1;
        waiting -= 1;
      }
    },
    takeFree(place) {
      const [line, tenant] = linesOf(place);
      const now = clock.now();
      if (line.length > 0 || earliest([line, tenant], now) > now) return false;
      line.history.add(now);
      tenant.history.add(now);
      return true;
    },
    enter(place, isCrowded) {
      const [line, tenant] = linesOf(place);
      const now = clock.now();
      line.demand.add(now);
      if (isCrowded && line.demand.lately(now) > muchDemand) return undefined;
      const room = Math.min(maxInside - inside, tenantRoom - tenant.inside);
      const asks = Math.min(mostAsks, line.demand.lately(now));
      if (room <= 0 || roomOfOne * line.inside + asks > room) return undefined;
      line.inside += 1;
      tenant.inside += 1;
      inside += 1;
      return () => {
        line.inside -= 1;
        tenant.inside -= 1;
        inside -= 1;
      };
    },
    waiting: () => waiting,
  };
}
