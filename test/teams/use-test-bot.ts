import { afterEach, beforeEach } from 'vitest';
import type { SentRequest } from './fake-connector.ts';
import { readActivity } from './read-activity.ts';
import { startTestBot } from './start-test-bot.ts';
import type { Received, TestBot } from './start-test-bot.ts';

/** A bot that is there for one test, and anew for the next one. */
export interface EachTestBot extends Pick<TestBot, 'post'> {
  readonly bot: TestBot;
  /** What it sent, the first one first. */
  readonly sent: () => readonly SentRequest[];
  /** Says a text in a personal chat, or elsewhere by the changes. */
  readonly say: (text: string, changes?: Readonly<Record<string, unknown>>) => Promise<Received>;
}

/** Starts a bot before each test of the file, and stops it after. */
export function useTestBot(): EachTestBot {
  let bot: TestBot;
  beforeEach(async () => {
    bot = await startTestBot();
  });
  afterEach(async () => {
    await bot.stop();
  });
  return {
    get bot() {
      return bot;
    },
    sent: () => bot.connector.sent,
    post: (activity, headers) => bot.post(activity, headers),
    say: (text, changes = {}) =>
      bot.post(readActivity('personal-plain', { id: undefined, text, attachments: [], ...changes })),
  };
}
