/** At most `count` sends in any `within` milliseconds. */
export interface SendWindow {
  readonly count: number;
  readonly within: number;
}

/** How much may be sent: to one conversation, and by the app to one tenant. */
export interface SendLimits {
  readonly conversation: readonly SendWindow[];
  readonly tenant: readonly SendWindow[];
}

/** https://learn.microsoft.com/en-us/microsoftteams/platform/bots/how-to/rate-limit */
export const sendLimits: SendLimits = {
  conversation: [
    { count: 7, within: 1_000 },
    { count: 8, within: 2_000 },
    { count: 60, within: 30_000 },
    { count: 1_800, within: 3_600_000 },
  ],
  tenant: [{ count: 30, within: 1_000 }],
};

/**
 * The share of one of several replicas, at least one send in each window. Replicas do not tell each other what they send:
 * a look at the store before each send would cost more than a 429 now and then.
 */
export function shareOf(limits: SendLimits, replicas: number): SendLimits {
  const cut = (windows: readonly SendWindow[]) =>
    windows.map(({ count, within }) => ({ count: Math.max(1, Math.floor(count / replicas)), within }));
  return { conversation: cut(limits.conversation), tenant: cut(limits.tenant) };
}

/** Milliseconds that a window is taken longer than it is: what is sent evenly does not arrive evenly. */
export const windowSlack = 50;

/** What was sent to one place, as far as its windows reach back. Times in milliseconds of one clock that never goes back. */
export interface SendHistory {
  /** When the next send may start: `now`, or later. */
  earliest(now: number): number;
  /** A send started; `at` is no earlier than the one before. */
  add(at: number): void;
  /** The latest start; `-Infinity` before the first. */
  latest(): number;
  /** Numbers that are kept. */
  size(): number;
}

/** Parts that a window with many sends is cut into: in each, sends are only counted. */
const parts = 60;

/** A history for these windows. A send must not be the one too many in any of them. */
export function createSendHistory(windows: readonly SendWindow[], slack = windowSlack): SendHistory {
  let last = -Infinity;
  const tracks = windows.map(({ count, within }) =>
    count > parts ? countSends(count, within + slack) : keepStarts(count, within + slack),
  );
  return {
    earliest(now) {
      let latest = now;
      for (const track of tracks) latest = Math.max(latest, track.earliest(now));
      return latest;
    },
    add(at) {
      last = at;
      for (const track of tracks) track.add(at);
    },
    latest: () => last,
    size: () => tracks.reduce((sum, track) => sum + track.size(), 0),
  };
}

type Track = Omit<SendHistory, 'latest'>;

/** The starts themselves: exact. */
function keepStarts(count: number, within: number): Track {
  const starts: number[] = [];
  return {
    earliest: (now) => (starts.length < count ? now : Math.max(now, (starts[0] ?? now) + within)),
    add(at) {
      starts.push(at);
      while (starts.length > count || (starts[0] ?? at) < at - within) starts.shift();
    },
    size: () => starts.length,
  };
}

/**
 * Counts for each part of the window, so that an hour of a busy conversation costs no more memory than a quiet one. A part
 * counts until its end has left the window, so a send is at most one part later than it would have to be.
 */
function countSends(count: number, within: number): Track {
  const length = within / parts;
  const counted: { readonly start: number; sends: number }[] = [];
  let sum = 0;
  const forget = (now: number): void => {
    for (
      let first = counted[0];
      first !== undefined && first.start + length + within <= now;
      first = counted[0]
    ) {
      sum -= first.sends;
      counted.shift();
    }
  };
  return {
    earliest(now) {
      forget(now);
      let left = sum;
      for (const { start, sends } of counted) {
        if (left < count) return now;
        left -= sends;
        if (left < count) return Math.max(now, start + length + within);
      }
      return now;
    },
    add(at) {
      forget(at);
      const newest = counted.at(-1);
      if (newest !== undefined && at < newest.start + length) newest.sends += 1;
      else counted.push({ start: at, sends: 1 });
      sum += 1;
    },
    size: () => 2 * counted.length,
  };
}
