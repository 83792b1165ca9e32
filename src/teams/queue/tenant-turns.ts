import type { Clock } from './clock.ts';
import type { Demand } from './demand.ts';
import type { SendHistory } from './rate-limit.ts';

/** A conversation of a tenant. */
export interface TenantConversation {
  readonly history: SendHistory;
  readonly demand: Demand;
}

/** Gives the slots of a tenant to those who wait for one. */
export interface TenantTurns {
  /** Takes a slot for a conversation; false when that would be after `until`. `onWait` is told where it has to wait. */
  take(conversation: TenantConversation, until: number, onWait: () => void): Promise<boolean>;
}

/** Somebody who waits. */
interface Waiting {
  readonly history: SendHistory;
  readonly demand: Demand;
  readonly since: number;
  readonly until: number;
  readonly decide: (isGiven: boolean) => void;
}

/** Who waits, at one moment. */
interface Look {
  /** Who may start first. */
  readonly first: Waiting | undefined;
  /** Whether more may start. */
  readonly others: boolean;
  /** When the first of the rest may. */
  readonly next: number;
}

/** So many milliseconds later is due who waits, for each time that somebody lately asked in the same conversation. */
const delayOfOne = 2_000;

/** The most of it, so that who waited for long enough is first whatever the others do. */
const longestDelay = 30_000;

/** So many slots that were not taken, as timers come late where the processors are busy, are made up for. */
const mostLate = 3;

/** When it is the turn of who waits: by what others ask in the same conversation meanwhile, too. */
const dueOf = ({ since, demand }: Waiting, now: number): number =>
  since + Math.min(longestDelay, delayOfOne * demand.lately(now));

/**
 * Of those who may start the one is first that waits for longest, and who seldom asks counts as waiting for longer; so nobody
 * quiet waits behind chats that are never quiet. As long as others are left over, slots are `gap` milliseconds apart: else all of
 * a window would be gone at its begin, and whoever comes then would wait for its end.
 */
export function createTenantTurns(tenant: SendHistory, gap: number, clock: Clock): TenantTurns {
  const waiting = new Set<Waiting>();
  let pacedUntil = -Infinity;
  let wakesAt = Infinity;

  const end = (one: Waiting, isGiven: boolean): void => {
    waiting.delete(one);
    one.decide(isGiven);
  };

  function look(now: number): Look {
    const free = Math.max(tenant.earliest(now), pacedUntil);
    let first: Waiting | undefined;
    let firstDue = Infinity;
    let others = false;
    let next = Infinity;
    for (const one of waiting) {
      const start = Math.max(free, one.history.earliest(now));
      if (start > one.until) end(one, false);
      else if (start > now) next = Math.min(next, start);
      else {
        others = first !== undefined;
        const due = dueOf(one, now);
        if (due < firstDue) [first, firstDue] = [one, due];
      }
    }
    return { first, others, next };
  }

  function wakeAt(at: number, now: number): void {
    if (at >= wakesAt) return;
    wakesAt = at;
    void clock.wait(at - now).then(() => {
      if (wakesAt === at) wakesAt = Infinity;
      serve();
    });
  }

  function serve(): void {
    for (;;) {
      const now = clock.now();
      const { first, others, next } = look(now);
      if (first === undefined) {
        if (next < Infinity) wakeAt(next, now);
        return;
      }
      tenant.add(now);
      first.history.add(now);
      const begin = pacedUntil === -Infinity ? now : Math.max(pacedUntil, now - mostLate * gap);
      pacedUntil = others ? begin + gap : -Infinity;
      end(first, true);
    }
  }

  return {
    take: ({ history, demand }, until, onWait) =>
      new Promise((resolve) => {
        const one: Waiting = { history, demand, since: clock.now(), until, decide: resolve };
        waiting.add(one);
        serve();
        if (waiting.has(one)) onWait();
      }),
  };
}
