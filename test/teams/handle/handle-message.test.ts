import { describe, expect, it } from 'vitest';
import { createMemoryStorage } from '../../../src/storage/memory/memory.ts';
import { chatWording } from '../../../src/wording/chat.ts';
import { readActivity } from '../read-activity.ts';
import { cardText, clicksIn } from '../sent-card.ts';
import { startTestBot } from '../start-test-bot.ts';
import { useTestBot } from '../use-test-bot.ts';

const thread = '19:opsChannel@thread.tacv2;messageid=1732348800001';
const several = 'HttpRequestFailure: Server returned: 401 Unauthorized';

const chat = useTestBot();
const { post, say, sent } = chat;

describe('a message', () => {
  it('is answered with a card and a sentence for notifications', async () => {
    expect(await post(readActivity('personal-plain'))).toEqual({ status: 200, text: '' });
    expect(sent()).toHaveLength(1);
    expect(sent()[0]).toMatchObject({
      method: 'POST',
      path: '/v3/conversations/a:1pErSoNaLcOnVeRsAtIoN/activities/1732348800001',
    });
    expect(sent()[0]?.body.summary).toMatch(/^Okta/);
    expect(cardText(sent()[0])).toContain('application/vnd.microsoft.card.adaptive');
  });

  it('that holds a secret is answered with a warning, and the secret is nowhere', async () => {
    const secret = 'Tr0ub4dor-and-3';
    await say(`Okta: ${several} password=${secret} user=amy@contoso.com`);
    expect(cardText(sent()[0])).toContain('Your message contains a secret');
    expect(sent()[0]?.body.summary).toContain('Okta');
    for (const kept of [JSON.stringify(sent()), chat.bot.log.join('\n')]) {
      expect(kept).not.toContain(secret);
      expect(kept).not.toContain('amy@contoso.com');
    }
  });

  it('that is longer than what is read says so, and what is behind that is nowhere', async () => {
    await say(`Okta: ${several} ${'and again. '.repeat(2_600)} password=Blue-Tiger_42 ${'so. '.repeat(500)}`);
    expect(cardText(sent()[0])).toMatch(/leaving out [1-9][\d,]* characters/);
    for (const kept of [JSON.stringify(sent()), chat.bot.log.join('\n')]) expect(kept).not.toContain('Tiger');
  });

  it('is answered by its last line, however many quiet ones stand before it', async () => {
    const quiet = Array.from(
      { length: 1_200 },
      (_, at) => `INFO worker copying object ${at} of the share, ok`,
    );
    await say([...quiet, `ERROR [okta] ${several}`].join('\n'));
    expect(sent()[0]?.body.summary).toMatch(/^Okta/);
  });

  it.each([
    ['written', (token: string) => ({ text: `Authorization: Bearer ${token}` })],
    [
      'quoted',
      (token: string) => ({
        text: 'what is this?',
        attachments: [
          {
            contentType: 'text/html',
            content: `<blockquote itemscope itemtype="http://schema.skype.com/Reply" itemid="1"><p>Authorization: Bearer ${token}</p></blockquote><p>what is this?</p>`,
          },
        ],
      }),
    ],
  ])('never names a secret that reads like a class, %s', async (_, changesFor) => {
    await say('', changesFor('QwertyException.Tr0ub4.Exception99'));
    expect(cardText(sent()[0])).toContain('Your message contains a secret');
    expect(JSON.stringify(sent()) + chat.bot.log.join('\n')).not.toMatch(/Qwerty|Tr0ub4/);
  });

  it.each([
    'personal-html-paste',
    'personal-code-block',
    'channel-mention',
    'quote-with-bare-mention',
    'quote-with-own-words',
    'forward-without-comment',
    'quote-in-entity-only',
    'quote-message-reference',
  ])('finds the error in %s', async (name) => {
    await post(readActivity(name));
    expect(sent()).toHaveLength(1);
    expect(sent()[0]?.body.summary).toMatch(/^Okta/);
  });

  it('is answered in its thread', async () => {
    await post(readActivity('channel-root-without-thread-id'));
    await post(readActivity('channel-thread-reply'));
    expect(sent().map(({ path }) => path.split('/')[3])).toEqual([thread, thread]);
  });

  it('is asked back about once, and then the app alone is enough', async () => {
    await post(readActivity('channel-root-without-thread-id'));
    expect(sent()[0]?.body.summary).toMatch(/Which one/);
    await post(readActivity('channel-thread-reply'));
    expect(sent()[1]?.body.summary).toMatch(/^Okta/);
  });

  it('is answered for the app that the thread named before', async () => {
    await post(readActivity('channel-thread-reply', { id: '1', text: '<at>Error Fix</at> Okta 500' }));
    await post(readActivity('channel-thread-reply', { id: '2', text: `<at>Error Fix</at> ${several}` }));
    expect(sent()[1]?.body.summary).toMatch(/^Okta/);
  });

  it('is answered for the app that the words name when the error is in the quote', async () => {
    const preview = { type: 'quotedReply', quotedReply: { preview: several } };
    await say('Okta?', { entities: [preview] });
    expect(sent()[0]?.body.summary).toMatch(/^Okta/);
  });

  it('is answered once when it is delivered twice', async () => {
    await Promise.all([post(readActivity('personal-plain')), post(readActivity('personal-plain'))]);
    await post(readActivity('personal-plain'));
    expect(sent()).toHaveLength(1);
  });

  it.each(['image-only', 'sticker-only', 'file-only'])(
    'without words (%s) is told that only text is read',
    async (name) => {
      await post(readActivity(name));
      expect(sent()[0]?.body.text).toBe(chatWording.en.onlyText);
    },
  );

  it.each(['mention-whole-message', 'no-text'])('that says nothing (%s) gets help', async (name) => {
    await post(readActivity(name));
    expect(clicksIn(cardText(sent()[0])).map(({ verb }) => verb)).toContain('example');
  });

  it.each(['help', 'Help!', '說明', '幫助', 'examples', '範例', '?'])('%s gets help', async (text) => {
    await say(text);
    expect(clicksIn(cardText(sent()[0])).map(({ verb }) => verb)).toContain('example');
  });

  it.each([
    ['hi', 'en', 'greeting'],
    ['早安', 'zh-TW', 'greeting'],
    ['謝謝', 'zh-TW', 'thanks'],
    ['哈哈', 'zh-TW', 'nod'],
    ['你是機器人嗎', 'zh-TW', 'about'],
    ['bye', 'en', 'goodbye'],
  ] as const)('%s is answered as a person would', async (text, language, kind) => {
    await say(text, { locale: undefined, entities: [] });
    expect(sent()[0]?.body.text).toBe(chatWording[language][kind]);
  });

  it('is answered in the language of the client, whatever the paste is written in', async () => {
    await say(`Okta ${several}`, { locale: 'zh-tw' });
    expect(sent()[0]?.body.summary).toMatch(/[一-鿿]/);
  });

  it.each([
    'from-another-bot',
    'message-edited',
    'message-deleted',
    'reaction',
    'typing',
    'install-removed',
    'install-upgrade',
    'member-joined-team',
  ])('is met with silence when it is none: %s', async (name) => {
    expect((await post(readActivity(name))).status).toBe(200);
    expect(sent()).toEqual([]);
  });
});

describe('in a client in English', () => {
  const quoting = { entities: [{ type: 'quotedReply', quotedReply: { preview: `Okta: ${several}` } }] };

  it.each([
    [`登入時出現 Okta ${several}，請問怎麼處理？`, {}],
    ['Okta HttpRequestFailure: 伺服器傳回: 401 未經授權', {}],
    ['這是什麼錯誤？', quoting],
    ['我的印表機壞了，一直卡紙', {}],
    ['說明', {}],
    ['狀態', {}],
    ['你好', {}],
    ['還是不行', {}],
    ['解決了', {}],
  ])('who writes in Chinese ("%s") is answered in Chinese', async (text, changes) => {
    await say(text, { locale: 'en-US', ...changes });
    expect(JSON.stringify(sent()[0]?.body.summary ?? sent()[0]?.body.text)).toMatch(/\p{Script=Han}/u);
  });

  it.each([
    [`Okta ${several}`, {}],
    ['I get HttpRequestFailure: 伺服器傳回: 401 未經授權', {}],
    [
      'can you check this?',
      { entities: [{ type: 'quotedReply', quotedReply: { preview: 'Okta 伺服器傳回 401 未經授權' } }] },
    ],
    ['status', {}],
    ['still fails', {}],
  ])('who does not ("%s") is answered in English', async (text, changes) => {
    await say(text, { locale: 'en-US', ...changes });
    expect(JSON.stringify(sent()[0]?.body.summary ?? sent()[0]?.body.text)).not.toMatch(/\p{Script=Han}/u);
  });

  it('each message decides anew', async () => {
    await say('你好', { locale: 'en-US' });
    await say('help', { locale: 'en-US' });
    expect(sent()[1]?.body.summary).toMatch(/^Paste/);
  });
});

it('of an app that the catalog lacks says so above picks of others', async () => {
  await say('postgres connection refused');
  expect(cardText(sent()[0])).toContain('The catalog has nothing for postgres.');
});

describe('a slow answer', () => {
  it('shows a typing indicator first', async () => {
    const { threads } = createMemoryStorage();
    const slow = {
      ...threads,
      read: () => new Promise<undefined>((resolve) => setTimeout(resolve, 700, undefined)),
    };
    const slowBot = await startTestBot({}, { threads: slow });
    await slowBot.post(readActivity('personal-plain'));
    expect(slowBot.connector.sent.map(({ body }) => body.type)).toEqual(['typing', 'message']);
    await slowBot.stop();
  });

  it('is no answer less when the memory fails', async () => {
    const threads = {
      read: () => Promise.reject(new Error('down')),
      write: () => Promise.reject(new Error('down')),
    };
    const forgetful = await startTestBot({}, { threads });
    await forgetful.post(readActivity('personal-plain'));
    expect(forgetful.connector.sent[0]?.body.summary).toMatch(/^Okta/);
    await forgetful.stop();
  });
});
