import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readActivity } from './read-activity.ts';
import { cardText, clicksIn } from './sent-card.ts';
import { startTestBot } from './start-test-bot.ts';
import type { TestBot } from './start-test-bot.ts';

let bot: TestBot;
beforeEach(async () => {
  bot = await startTestBot();
});
afterEach(async () => {
  await bot.stop();
});

const sent = () => bot.connector.sent;

describe('an install', () => {
  it.each([
    ['personal chat', 'install-personal-1', 'install-personal-2'],
    ['team', 'install-team-1', 'install-team-2'],
  ])('in a %s is welcomed once, though two activities come', async (_, first, second) => {
    await Promise.all([bot.post(readActivity(first)), bot.post(readActivity(second))]);
    expect(sent()).toHaveLength(1);
    expect(clicksIn(cardText(sent()[0])).map(({ verb }) => verb)).toContain('example');
  });
});
