import { describe, expect, it, onTestFinished } from 'vitest';
import { createMemoryStorage } from '../../src/storage/memory/memory.ts';
import type { BotParts } from '../../src/teams/turn/bot-parts.ts';
import { sendLimits } from '../../src/teams/queue/rate-limit.ts';
import { turnTimes } from '../../src/teams/queue/turn-times.ts';
import { chatWording } from '../../src/wording/chat.ts';
import type { ConnectorReply } from './fake-connector.ts';
import { readActivity } from './read-activity.ts';
import { startTestBot } from './start-test-bot.ts';
import type { TestBot } from './start-test-bot.ts';

async function start(parts: Partial<BotParts> = {}): Promise<TestBot> {
  const bot = await startTestBot({}, parts);
  onTestFinished(() => bot.stop());
  return bot;
}

const ask = (bot: TestBot, changes: Readonly<Record<string, unknown>> = {}) =>
  bot.post(readActivity('personal-plain', changes));
const answers = (bot: TestBot) => bot.connector.sent.filter(({ body }) => body.summary !== undefined).length;
const apologies = (bot: TestBot) =>
  bot.connector.sent.filter(({ body }) => body.text === chatWording.en.somethingWentWrong).length;

describe('an answer', () => {
  it.each<[string, readonly ConnectorReply[], number, number]>([
    ['429', [{ status: 429 }, { status: 429 }], 3, 0],
    ['412', [{ status: 412 }], 2, 0],
    ['502', [{ status: 502 }], 2, 0],
    ['503', [{ status: 503 }], 2, 0],
    ['504', [{ status: 504 }], 2, 0],
    ['502 twice', [{ status: 502 }, { status: 502 }], 2, 1],
    ['500', [{ status: 500 }], 1, 1],
    ['400', [{ status: 400 }], 1, 1],
  ])('after %s is tried as often as it may', async (_, replies, tries, sorry) => {
    const bot = await start();
    bot.connector.replies.push(...replies);
    expect((await ask(bot)).status).toBe(200);
    expect([answers(bot), apologies(bot)]).toEqual([tries, sorry]);
  });

  it('waits as long as it is told', async () => {
    const bot = await start();
    bot.connector.replies.push({ status: 429, headers: { 'retry-after': '1' } });
    const begin = performance.now();
    await ask(bot);
    expect(answers(bot)).toBe(2);
    expect(performance.now() - begin).toBeGreaterThan(1_000);
  });

  it('that would have to wait too long is dropped with a code', async () => {
    const bot = await start();
    bot.connector.replies.push({ status: 429, headers: { 'retry-after': '3600' } });
    const begin = performance.now();
    expect((await ask(bot)).status).toBe(200);
    expect(performance.now() - begin).toBeLessThan(2_000);
    expect(answers(bot)).toBe(1);
    expect(bot.log.join()).toContain('SEND_DROPPED');
  });

  it('to somebody who does not let the bot in is not tried again, and no apology either', async () => {
    const bot = await start();
    bot.connector.replies.push({ status: 401 });
    await ask(bot);
    expect(bot.connector.sent).toHaveLength(1);
  });

  it('that is too large is sent as its summary', async () => {
    const bot = await start();
    bot.connector.replies.push({ status: 413 });
    await ask(bot);
    const [first, second] = bot.connector.sent;
    expect(second?.body).toMatchObject({ text: first?.body.summary, textFormat: 'plain' });
    expect(second?.body.attachments).toBeUndefined();
  });

  it.each([403, 404])('to a conversation that is gone (%d) makes it forgotten', async (status) => {
    const { threads, claims, records } = createMemoryStorage();
    const bot = await start({ threads, claims, records });
    const activity = readActivity('personal-plain');
    const tenant = '7d2f1c1b-9a40-4b8e-8c55-0c6f0f0a1b2c';
    const conversation = 'a:1pErSoNaLcOnVeRsAtIoN';
    const notes = () => threads.read(tenant, conversation);
    await bot.post(activity);
    expect(await notes()).toMatchObject({ apps: ['okta'] });
    bot.connector.replies.push({ status });
    await ask(bot, { id: '2' });
    expect(await notes()).toBeUndefined();
    expect(bot.connector.sent).toHaveLength(2);
    expect(bot.log.join()).toContain('CONVERSATION_GONE');
    expect(bot.log.join()).not.toContain('TURN_FAILED');
  });

  it('to a thread of a channel that is gone makes the whole channel forgotten, and no other', async () => {
    const { threads, claims, records } = createMemoryStorage();
    const bot = await start({ threads, claims, records });
    const tenant = '7d2f1c1b-9a40-4b8e-8c55-0c6f0f0a1b2c';
    const notes = { apps: ['okta'], picks: [] };
    const activity = readActivity('channel-mention');
    const { id = '' } = activity.conversation as { readonly id?: string };
    const channel = id.split(';', 1)[0] ?? '';
    const ids = [`${channel};messageid=7`, `${channel}2;messageid=7`, channel];
    for (const conversation of ids) await threads.write(tenant, conversation, notes);
    bot.connector.replies.push({ status: 403 });
    await bot.post(activity);
    const left = await Promise.all(ids.map((conversation) => threads.read(tenant, conversation)));
    expect(left).toEqual([undefined, notes, undefined]);
  });

  it('comes in order, and no faster than the conversation takes', { timeout: 20_000 }, async () => {
    const bot = await start();
    const texts = ['hi', 'thanks', 'bye', 'hi', 'thanks', 'bye', 'hi', 'thanks', 'bye'];
    const begin = performance.now();
    await Promise.all(texts.map((text, index) => ask(bot, { id: String(index), text, attachments: [] })));
    expect(bot.connector.sent).toHaveLength(texts.length);
    expect(performance.now() - begin).toBeGreaterThan(2_000);
  });

  it('does without typing where that would take a slot that an answer needs', async () => {
    const { threads } = createMemoryStorage();
    const slow = {
      ...threads,
      read: () => new Promise<undefined>((resolve) => setTimeout(resolve, 700, undefined)),
    };
    const one = { conversation: [{ count: 1, within: 1_000 }], tenant: sendLimits.tenant };
    const bot = await start({ threads: slow, sendLimits: one });
    await Promise.all([ask(bot, { id: '1' }), ask(bot, { id: '2' })]);
    expect(bot.connector.sent.filter(({ body }) => body.type === 'typing')).toHaveLength(1);
    expect(answers(bot)).toBe(2);
  });
});

describe('a turn that takes long', () => {
  const times = { ...turnTimes, request: 300, replace: 300, send: 3_000 };

  it('because of its answer is given up, and the person is told', async () => {
    const { threads } = createMemoryStorage();
    const stuck = {
      ...threads,
      read: () => new Promise<undefined>((resolve) => setTimeout(resolve, 1_000, undefined)),
    };
    const bot = await start({ threads: stuck, times });
    expect((await ask(bot)).status).toBe(200);
    expect(apologies(bot)).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    expect(answers(bot)).toBe(0);
  });

  it('because of the service is answered to Teams, goes on, and counts as answered', async () => {
    const bot = await start({ times });
    bot.connector.replies.push({ status: 429, headers: { 'retry-after': '1' } });
    const begin = performance.now();
    await ask(bot);
    expect(performance.now() - begin).toBeLessThan(900);
    expect(answers(bot)).toBe(1);
    await ask(bot);
    await expect.poll(() => answers(bot), { timeout: 3_000 }).toBe(2);
    await ask(bot);
    expect(answers(bot)).toBe(2);
  });

  it('tells the person when it fails after its request was answered', async () => {
    const bot = await start({ times });
    bot.connector.replies.push({ status: 429, headers: { 'retry-after': '1' } }, { status: 500 });
    await ask(bot, { locale: 'en-US' });
    expect(apologies(bot)).toBe(0);
    await expect.poll(() => apologies(bot), { timeout: 3_000 }).toBe(1);
  });

  it('gives the one who clicked the card in any case', async () => {
    const bot = await start({ times });
    bot.connector.replies.push({ status: 429, headers: { 'retry-after': '1' } });
    const begin = performance.now();
    const { text } = await bot.post(readActivity('invoke-pick'));
    expect(JSON.parse(text)).toMatchObject({ statusCode: 200, value: { type: 'AdaptiveCard' } });
    expect(performance.now() - begin).toBeLessThan(900);
    await expect.poll(() => bot.connector.sent.length, { timeout: 3_000 }).toBe(2);
  });
});
