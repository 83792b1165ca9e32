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
}

/** A history for these windows. A send must not be the one too many in any of them. */
export function createSendHistory(windows: readonly SendWindow[], slack = windowSlack): SendHistory {
  const starts: number[] = [];
  const most = Math.max(...windows.map(({ count }) => count));
  const longest = Math.max(...windows.map(({ within }) => within)) + slack;
  return {
    earliest: (now) =>
      Math.max(
        now,
        ...windows.map(({ count, within }) => {
          const before = starts.at(-count);
          return starts.length < count || before === undefined ? now : before + within + slack;
        }),
      ),
    add(at) {
      starts.push(at);
      while (starts.length > most || (starts[0] ?? at) < at - longest) starts.shift();
    },
    latest: () => starts.at(-1) ?? -Infinity,
  };
}
