import { maxWaiting } from '../queue/send-queue.ts';

/** What requests may cost. Sizes in bytes, times in milliseconds. */
export interface ServerLimits {
  readonly maxBodySize: number;
  /** Of all bodies together that are on their way. */
  readonly maxHeld: number;
  /** How deep lists and objects of a body may be nested; what Teams sends has some 8 levels, cards in it included. */
  readonly maxDepth: number;
  /**
   * Turns at the same time; more are turned away with a 503 at once. Measured at twice the load that 2 cores hold: with 32
   * timers come late by at most 61 ms in 99 of 100 cases, with 64 by 227 ms. Teams itself takes
   * 30 messages a second of an app in a tenant.
   */
  readonly maxTurns: number;
  /**
   * Turns that wait beside those: for the limits of a conversation, as many as the queue of sends takes, or for another delivery
   * of the same message. Each holds a request open.
   */
  readonly maxResting: number;
  /** For the whole request to arrive. */
  readonly requestTimeout: number;
  /** How often it is looked for requests that take too long; Node.js does so every 30 s. */
  readonly checkInterval: number;
  /** Above the minute that load balancers keep a connection open, so that they close it first. */
  readonly keepAliveTimeout: number;
  /** What requests under way get to end when the server closes: no turn takes longer. */
  readonly longestTurn: number;
}

/**
 * Teams sends at most some 100 KB, and waits 15 s for a turn.
 * https://learn.microsoft.com/en-us/microsoftteams/platform/bots/how-to/format-your-bot-messages
 * https://learn.microsoft.com/en-us/microsoftteams/platform/bots/bot-basics
 */
export const serverLimits: ServerLimits = {
  maxBodySize: 256 * 1_024,
  maxHeld: 32 * 1_024 * 1_024,
  maxDepth: 20,
  maxTurns: 32,
  maxResting: maxWaiting,
  requestTimeout: 10_000,
  checkInterval: 1_000,
  keepAliveTimeout: 65_000,
  longestTurn: 10_000,
};
