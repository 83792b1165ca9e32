import { describe, expect, it, onTestFinished } from 'vitest';
import { createMemoryStorage } from '../../src/storage/memory/memory.ts';
import type { BotParts } from '../../src/teams/turn/bot-parts.ts';
import { createCardBinder } from '../../src/cards/create-card-binder.ts';
import { turnTimes } from '../../src/teams/queue/turn-times.ts';
import { readActivity } from './read-activity.ts';
import { cardText, clicksIn } from './sent-card.ts';
import { startTestBot } from './start-test-bot.ts';
import type { TestBot } from './start-test-bot.ts';

const tenant = '7d2f1c1b-9a40-4b8e-8c55-0c6f0f0a1b2c';
const conversation = 'a:1pErSoNaLcOnVeRsAtIoN';
const times = { ...turnTimes, lease: 600, look: 50 };

async function start(parts: Partial<BotParts> = {}): Promise<TestBot> {
  const bot = await startTestBot({}, parts);
  onTestFinished(() => bot.stop());
  return bot;
}

const deliver = (bot: TestBot) => bot.post(readActivity('personal-plain'));
const answers = (...bots: readonly TestBot[]) =>
  bots.flatMap(({ connector }) => connector.sent).filter(({ body }) => body.summary !== undefined).length;

describe('a message that is delivered again', () => {
  it('to several processes at once is answered by one of them', async () => {
    const { threads, claims, records } = createMemoryStorage();
    const storage = { threads, claims, records };
    const bots = [await start(storage), await start(storage)];
    const statuses = await Promise.all(
      Array.from({ length: 20 }, (_, index) => deliver(bots[index % 2] as TestBot)),
    );
    expect(answers(...bots)).toBe(1);
    expect(new Set(statuses.map(({ status }) => status))).toEqual(new Set([200]));
  });

  it('is answered by the next one when the first died over it', async () => {
    const { threads, claims, records } = createMemoryStorage();
    const storage = { threads, claims, records };
    const bot = await start({ ...storage, times });
    const key = JSON.stringify(['message', conversation, '1732348800001']);
    const dead = await storage.claims.claim(tenant, key, { lease: 600, keep: 10_000 });
    expect(dead.state).toBe('taken');
    const begin = performance.now();
    await deliver(bot);
    expect(performance.now() - begin).toBeGreaterThan(500);
    expect(answers(bot)).toBe(1);
  });

  it('waits while it is answered, so that it is not taken for answered before', async () => {
    const { threads } = createMemoryStorage();
    const read = () => new Promise<undefined>((resolve) => setTimeout(resolve, 300, undefined));
    const bot = await start({ threads: { ...threads, read }, times });
    const first = deliver(bot);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await deliver(bot);
    expect(answers(bot)).toBe(1);
    await first;
    expect(answers(bot)).toBe(1);
  });

  it('counts as answered once it is sent, whatever is left to do', async () => {
    const { threads, claims } = createMemoryStorage();
    const write = () => new Promise<void>((resolve) => setTimeout(resolve, 1_500));
    const bot = await start({ threads: { ...threads, write }, claims });
    const first = deliver(bot);
    await expect.poll(() => answers(bot)).toBe(1);
    const key = JSON.stringify(['message', conversation, '1732348800001']);
    const state = async () => (await claims.claim(tenant, key, { lease: 600, keep: 10_000 })).state;
    await expect.poll(state, { timeout: 500 }).toBe('done');
    await first;
  });

  it('is answered after a turn that failed', async () => {
    let calls = 0;
    const bind = createCardBinder();
    const bot = await start({
      bindCard(content, language) {
        calls += 1;
        if (calls === 1) throw new Error('x');
        return bind(content, language);
      },
    });
    await deliver(bot);
    expect(answers(bot)).toBe(0);
    await deliver(bot);
    expect(answers(bot)).toBe(1);
  });

  it('is answered though nothing can be claimed', async () => {
    const bot = await start({ claims: { claim: () => Promise.reject(new Error('down')) } });
    await deliver(bot);
    expect(answers(bot)).toBe(1);
    expect(bot.log.join()).toContain('nothing can be claimed');
  });

  it('of another tenant or conversation is another one', async () => {
    const bot = await start();
    await deliver(bot);
    await bot.post(
      readActivity('personal-plain', { channelData: { tenant: { id: 'x' } }, conversation: { id: 'c' } }),
    );
    await bot.post(readActivity('personal-plain', { conversation: { id: 'a:other' } }));
    expect(answers(bot)).toBe(3);
  });
});

describe('a click that comes again under another id', () => {
  const click = (bot: TestBot, data: unknown, changes: Readonly<Record<string, unknown>> = {}) =>
    bot.post(readActivity('invoke-pick', { value: { action: { data } }, ...changes }));

  it('posts the answer to an example once, and gets the same response', async () => {
    const bot = await start();
    const data = { verb: 'example', example: 'one-answer', language: 'en' };
    const first = await click(bot, data);
    const second = await click(bot, data, { id: 'f:other' });
    expect(second).toEqual(first);
    expect(JSON.parse(first.text)).toMatchObject({ type: 'application/vnd.microsoft.activity.message' });
    expect(bot.connector.sent).toHaveLength(1);
    await click(bot, { ...data, language: 'zh-TW' });
    await click(bot, data, { from: { id: '29:somebody-else' } });
    await click(bot, data, { replyToId: '1' });
    expect(bot.connector.sent).toHaveLength(4);
  });

  it('does not undo what came of others since, and gets its response', async () => {
    const bot = await start();
    const first = await bot.post(readActivity('invoke-pick'));
    await click(
      bot,
      clicksIn(first.text).find(({ verb }) => verb === 'back'),
    );
    const again = await bot.post(readActivity('invoke-pick', { id: 'f:again' }));
    expect(again).toEqual(first);
    expect(bot.connector.sent.map(({ method }) => method)).toEqual(['PUT', 'PUT']);
    expect(clicksIn(cardText(bot.connector.sent[1])).some(({ verb }) => verb === 'pick')).toBe(true);
  });

  it('is another one on the card that took the place of the clicked one', async () => {
    const bot = await start();
    const picked = await bot.post(readActivity('invoke-pick'));
    const back = clicksIn(picked.text).find(({ verb }) => verb === 'back');
    const chosen = await click(bot, back);
    const pick = clicksIn(chosen.text).find(({ entry }) => entry === 'okta-401-unauthorized');
    await click(bot, pick);
    const shown = bot.connector.sent.map(({ body }) => body.summary);
    expect(shown).toHaveLength(3);
    expect(shown[2]).toBe(shown[0]);
    expect(shown[1]).not.toBe(shown[0]);
    await click(bot, pick, { from: { id: '29:somebody-else' } });
    expect(bot.connector.sent).toHaveLength(4);
  });

  it('is posted by the next one when the first could not', async () => {
    const bot = await start();
    const data = { verb: 'example', example: 'one-answer', language: 'en' };
    bot.connector.replies.push({ status: 500 });
    expect(JSON.parse((await click(bot, data)).text)).toMatchObject({ statusCode: 500 });
    expect(JSON.parse((await click(bot, data)).text)).toMatchObject({ statusCode: 200 });
    expect(bot.connector.sent).toHaveLength(2);
  });
});
