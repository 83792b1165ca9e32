/** What requests may cost. Sizes in bytes, times in milliseconds. */
export interface ServerLimits {
  readonly maxBodySize: number;
  /** For the whole request to arrive. */
  readonly requestTimeout: number;
  /** Above the minute that load balancers keep a connection open, so that they close it first. */
  readonly keepAliveTimeout: number;
  /** What requests under way get to end when the server closes: Teams gives a turn no more. */
  readonly longestTurn: number;
}

/**
 * Teams sends at most some 100 KB, and waits 15 s for a turn.
 * https://learn.microsoft.com/en-us/microsoftteams/platform/bots/how-to/format-your-bot-messages
 * https://learn.microsoft.com/en-us/microsoftteams/platform/bots/bot-basics
 */
export const serverLimits: ServerLimits = {
  maxBodySize: 256 * 1_024,
  requestTimeout: 10_000,
  keepAliveTimeout: 65_000,
  longestTurn: 15_000,
};
