/** What a turn may take, in milliseconds. */
export interface TurnTimes {
  /**
   * Until the HTTP request of a turn is answered. If by then nothing is being sent, the turn is given up and the person
   * gets a sentence; else it goes on by itself.
   */
  readonly request: number;
  /** From the start of a turn until its answer is sent, which may have to wait. What waits longer is dropped. */
  readonly send: number;
  /** For a click's card to be replaced for everybody, before the one who clicked gets it in any case. */
  readonly replace: number;
  /** After this a turn of which nothing is heard counts as dead. */
  readonly lease: number;
  /** So long a message is known to be answered. */
  readonly keep: number;
  /** Between two looks whether another delivery of the same message is still being answered. */
  readonly look: number;
}

/**
 * Teams waits 15 s for the answer to a request and then delivers the message again. A turn is over or acknowledged before,
 * and a dead one is given up before, so that the second delivery finds the claim free.
 * https://learn.microsoft.com/en-us/microsoftteams/platform/bots/bot-basics
 */
export const turnTimes: TurnTimes = {
  request: 10_000,
  send: 30_000,
  replace: 2_000,
  lease: 12_000,
  keep: 600_000,
  look: 250,
};
