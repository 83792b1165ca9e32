import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chatWording } from '../../src/wording/chat.ts';
import { readActivity } from './read-activity.ts';
import { startTestBot } from './start-test-bot.ts';
import type { TestBot } from './start-test-bot.ts';

let bot: TestBot;
beforeEach(async () => {
  bot = await startTestBot();
});
afterEach(async () => {
  await bot.stop();
});

describe('the service of the channel', () => {
  const ask = () => bot.post(readActivity('personal-plain'));

  it('is asked again when it did not take the message', async () => {
    bot.connector.replies.push({ status: 429, headers: { 'retry-after': '1' } }, { status: 412 });
    await ask();
    expect(bot.connector.sent.map(({ body }) => body.summary !== undefined)).toEqual([true, true, true]);
  });

  it('is not asked again after an error of its own, which may have posted', async () => {
    bot.connector.replies.push({ status: 500 });
    await ask();
    expect(bot.connector.sent).toHaveLength(2);
    expect(bot.connector.sent[1]?.body.text).toBe(chatWording.en.somethingWentWrong);
  });

  it('is not waited for longer than five seconds', { timeout: 15_000 }, async () => {
    bot.connector.replies.push({ status: -1 });
    const start = performance.now();
    expect((await ask()).status).toBe(200);
    expect(performance.now() - start).toBeGreaterThan(4_500);
    expect(performance.now() - start).toBeLessThan(8_000);
  });
});
